using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Tells other nodes that a record has grown. Only a doorbell: a lost ring costs time and nothing else, because every node also looks. Ringing never waits and never fails.
/// </summary>
public interface IDoorbell
{
    /// <summary>What was just appended, in order.</summary>
    void Ring(string record, IReadOnlyList<Entry> entries);

    /// <summary>Whether rings get through at present; while they do not, nodes look more often.</summary>
    bool IsHeard { get; }
}

/// <summary>For one node alone.</summary>
public sealed class NoDoorbell : IDoorbell
{
    public bool IsHeard => true;

    public void Ring(string record, IReadOnlyList<Entry> entries) { }
}
