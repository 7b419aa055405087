namespace CsoNet.Collab.People;

/// <summary>
/// Who is asking, seen from one room. <paramref name="Person"/> is null for a visitor without an account and for the system.
/// <paramref name="Number"/> is the participant number in that room, 0 where there is none.
/// <paramref name="Admitted"/>: let in by those who run the room, before having joined.
/// </summary>
public sealed record Caller(Person? Person, int Number = 0, bool Admitted = false, bool IsSystem = false)
{
    public static readonly Caller Visitor = new(Person: null);

    /// <summary>What a clock or a listener decides. It never comes through a door.</summary>
    public static readonly Caller System = new(Person: null, IsSystem: true);
}
