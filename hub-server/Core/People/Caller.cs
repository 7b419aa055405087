namespace CsoNet.Collab.People;

/// <summary>
/// Who is asking, seen from one room. <paramref name="Person"/> is null for a visitor without an account and for the system.
/// <paramref name="Number"/> is the participant number in that room, 0 where there is none.
/// <paramref name="Admitted"/>: let in by those who run the room, before having joined.
/// </summary>
/// <param name="Person">Null for a visitor.</param>
/// <param name="Number">In that room.</param>
/// <param name="Admitted">Before having joined.</param>
/// <param name="IsSystem">A clock or a listener.</param>
public sealed record Caller(Person? Person, int Number = 0, bool Admitted = false, bool IsSystem = false)
{
    public static readonly Caller Visitor = new(Person: null);

    /// <summary>What a clock or a listener decides. It never comes through a door.</summary>
    public static readonly Caller System = new(Person: null, IsSystem: true);

    /// <summary>
    /// The number under which they ask to be let in, 0 where there is none. Where people take part under handles it is another one than <see cref="Number"/>: those who decide at the
    /// door see names there.
    /// </summary>
    public int Door { get; init; } = Number;

    /// <summary>They have joined by themselves, and no organization of theirs is verified yet.</summary>
    public bool IsWaiting => Person is { Pending: true };

    /// <summary>What they stand for now.</summary>
    public IReadOnlyList<Mandate> Mandates { get; init; } = [];

    /// <summary>The account as it is now: who speaks for an organization of civil society is its focal point, for as long as that lasts.</summary>
    public AccountRole? Account =>
        Person?.Account is not (AccountRole.CsoMember or AccountRole.CsoFocalPoint) ? Person?.Account
        : Mandates.Any(mandate => mandate.Role == AffiliationRole.FocalPoint) ? AccountRole.CsoFocalPoint
        : AccountRole.CsoMember;

    /// <summary>The nameplate that they carry: the one of their account, while they belong to it, else that of another organization of theirs.</summary>
    public Placard? Placard =>
        Person is { Hidden: true }
            ? null
            : (MandateOf(Person?.Organization) ?? Mandates.FirstOrDefault(mandate => !mandate.Waits))?.Organization;

    /// <summary>What they are now to the organization of that nameplate; null where they have left it.</summary>
    public Mandate? MandateOf(Placard? placard) =>
        placard is null ? null : Mandates.FirstOrDefault(mandate => mandate.Organization.Id == placard.Id);
}
