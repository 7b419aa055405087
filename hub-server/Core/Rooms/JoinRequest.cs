using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

public enum RequestStatus
{
    Waiting,
    Approved,
    Declined,
}

/// <summary>
/// Somebody asked to be let in. The participant number is theirs already; they are in only when they have joined. <paramref name="Asked"/> is the number of the entry,
/// <paramref name="At"/> when they asked or, later, when it was decided. <paramref name="Name"/> is null once they were erased.
/// </summary>
public sealed record JoinRequest(
    int Number,
    AccountRole Account,
    long Asked,
    long At,
    string? Name = null,
    Placard? Organization = null,
    string? Words = null,
    RequestStatus Status = RequestStatus.Waiting,
    string? Reason = null
)
{
    /// <summary>So many may wait at a door at once.</summary>
    public const int MostWaiting = 200;
    public const int MostWords = 500;

    /// <summary>Who was declined may ask again after that time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(7);

    /// <summary>Whether it was declined and long ago: it is not kept.</summary>
    public bool IsForgotten(long at) => Status == RequestStatus.Declined && MayAskAgain(at);

    public bool MayAskAgain(long at) => At + (long)Pause.TotalMilliseconds <= at;
}
