using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Erases what belongs to one person alone: their record, how far they have read, what they have begun to write. Whoever erases a person calls it, before the escrow forgets them; calling it again is harmless.
/// </summary>
public sealed class PersonalErasure(
    RoomDesk desk,
    IRecordStore store,
    ISnapshotStore snapshots,
    IReadPositions positions,
    IDrafts drafts,
    Escrow escrow
)
{
    public async Task EraseAsync(string person, CancellationToken cancel = default)
    {
        await positions.ForgetAsync(person, cancel);
        foreach (var room in await escrow.RoomsOfAsync(person, cancel))
        {
            await positions.ForgetAsync(await escrow.AliasAsync(room, person), cancel);
        }
        await drafts.ForgetAsync(person, cancel);
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
