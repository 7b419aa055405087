using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;

namespace CsoNet.Collab.Channels;

/// <summary>Somebody who writes, or is written to: what they are now, and who they let ask them.</summary>
/// <param name="Person">Who they are.</param>
/// <param name="Mandates">For whom they stand.</param>
/// <param name="Takes">Whose requests they take.</param>
/// <param name="OwnState">Being of civil society, they allow it between them and delegates of their own State.</param>
/// <param name="Runs">They run a room that both are in.</param>
public sealed record Correspondent(
    Person Person,
    IReadOnlyList<Mandate> Mandates,
    Askers Takes = Askers.Everybody,
    bool OwnState = false,
    bool Runs = false
)
{
    private IEnumerable<Mandate> Verified => Mandates.Where(mandate => !mandate.Waits);

    public bool IsOfCivilSociety => Person.Account is AccountRole.CsoMember or AccountRole.CsoFocalPoint;

    public bool IsDelegate => Person.Account == AccountRole.MemberStateDelegate;

    public bool IsSilenced => Mandates.Count > 0 && Mandates.All(mandate => mandate.IsSilenced);

    /// <summary>Where they live, and where those are at home that they stand for.</summary>
    public ImmutableHashSet<string> Countries =>
        [
            .. Verified
                .Select(mandate => mandate.Organization.Country)
                .Append(Person.Organization?.Country)
                .Append(Person.Country)
                .OfType<string>(),
        ];

    public bool Shares(Correspondent other) =>
        Verified.Select(mandate => mandate.Organization.Id).Intersect(other.Verified.Select(mandate => mandate.Organization.Id)).Any();
}

/// <summary>
/// Who may ask whom to talk with them. Pure. Between a delegate and civil society of the same State it is off until whoever is of civil society switches it on; and to the delegate that is
/// the same answer as that of somebody who wants no requests.
/// </summary>
public static class Reach
{
    public static readonly Refusal NotTaken = new("conversation.notTaken", "This person takes no requests from you.");

    public static readonly Refusal OwnState = new(
        "conversation.ownState",
        "You have not allowed messages between you and delegates of your own State."
    );

    /// <summary>Null where they may ask.</summary>
    public static Refusal? Refuses(Correspondent from, Correspondent to) =>
        !MayWrite(from.Person.Account) || from.Person.Hidden
            ? new Refusal("right.missing", "Delegates, staff of the United Nations and members of organizations write to others.")
        : from.IsSilenced ? new Refusal("organization.suspended", "Your organization is suspended or its status is withdrawn.")
        : IsSeparated(from, to)
            ? from.IsOfCivilSociety ? OwnState
                : NotTaken
        : to.Person.Hidden || !MayAsk(from, to) ? NotTaken
        : null;

    /// <summary>They are not brought together by a third either.</summary>
    public static bool IsSeparated(Correspondent one, Correspondent other) =>
        (one, other) switch
        {
            _ when one.IsOfCivilSociety && other.IsDelegate => Separates(one, other),
            _ when one.IsDelegate && other.IsOfCivilSociety => Separates(other, one),
            _ => false,
        };

    private static bool Separates(Correspondent civil, Correspondent delegated) =>
        !civil.OwnState && civil.Countries.Overlaps(delegated.Countries);

    private static bool MayAsk(Correspondent from, Correspondent to) =>
        to.Takes switch
        {
            Askers.Nobody => false,
            Askers.Own => from.Runs || from.Shares(to),
            _ => true,
        };

    /// <summary>Whether whoever has such an account asks anybody at all.</summary>
    public static bool MayWrite(AccountRole account) =>
        account is AccountRole.CsoMember or AccountRole.CsoFocalPoint or AccountRole.MemberStateDelegate or AccountRole.UnStaff;
}
