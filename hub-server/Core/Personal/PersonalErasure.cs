using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Erases what belongs to one person alone. Whoever erases a person calls it; calling it again is harmless.</summary>
public sealed class PersonalErasure(RoomDesk desk, IRecordStore store, ISnapshotStore snapshots)
{
    public async Task EraseAsync(string person, CancellationToken cancel = default)
    {
        var record = RoomName.OfPerson(person);
        if (await store.HeadAsync(record, cancel) is null)
        {
            return;
        }
        var answer = await desk.SubmitAsSystemAsync(record, new ErasePerson { Id = NameBasedId.Of(record, "erase") });
        if (answer is not Answer.Accepted { Seq: var last })
        {
            throw new StoreAwayException($"The record was not closed: {answer}");
        }
        await foreach (var step in store.ReadStepsAsync(record, after: 0, cancel))
        {
            foreach (var entry in step.Where(entry => entry.Seq < last && !entry.Data.IsErased))
            {
                await store.EraseAsync(record, entry.Seq, Erasure.Data, cancel);
            }
        }
        await snapshots.PutAsync(Snapshot.Blank(record, await store.EpochAsync(cancel), RoomState.FoldVersion, last), cancel);
    }
}
