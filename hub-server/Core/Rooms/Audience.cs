namespace CsoNet.Collab.Rooms;

/// <summary>
/// Whom an entry is written for. What is handed out depends on the audience and never on the single reader, so that
/// a run of entries is written once for each audience and not once for each screen.
/// </summary>
[Flags]
public enum Audience
{
    None = 0,
    Public = 1,
    Observers = 2,
    Delegates = 4,
    Participants = 8,

    /// <summary>Chair, moderators, rapporteur, list officer, interpreters.</summary>
    Podium = 16,
    All = Public | Observers | Delegates | Participants | Podium,
}
