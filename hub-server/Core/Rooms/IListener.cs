using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Folds records into a read model, or carries on what an entry began. It is given every entry at least once and in order; what it writes must be harmless when written twice.
/// </summary>
public interface IListener
{
    /// <summary>Its name in checkpoints; never changed.</summary>
    string Name { get; }

    /// <summary>Whether entries of that record concern it at all. Most listen to rooms and to the house, and nothing of what is somebody's own concerns them.</summary>
    bool Hears(string record) => !RoomName.IsPersonal(record);

    /// <summary>Empties its read model before it is folded again from the first entry of every record. What only carries on what entries began has nothing to forget.</summary>
    Task ForgetAsync(CancellationToken cancel);

    Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel);
}
