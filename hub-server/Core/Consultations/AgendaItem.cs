namespace CsoNet.Collab.Consultations;

public enum ItemState
{
    Pending,
    Open,
    Concluded,
}

/// <summary>
/// A point of the agenda, named by the number of its first entry. <paramref name="Minutes"/> is what was planned for it;
/// <paramref name="Seconds"/> is what each speaker has, <paramref name="JointSeconds"/> whoever speaks for several organizations.
/// </summary>
public sealed record AgendaItem(
    long Number,
    string Title,
    int Minutes,
    int Seconds,
    int JointSeconds,
    ItemState State = ItemState.Pending,
    bool ListOpen = false,
    long? Started = null,
    long? Finished = null
)
{
    /// <summary>The speaking time of that request in milliseconds.</summary>
    public long LimitOf(FloorRequest request) => (request.Joint ? JointSeconds : Seconds) * 1000L;
}
