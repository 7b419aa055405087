using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Background;

/// <summary>
/// Tells the house that nobody looks after the desk of a room, and when that is over: that it is so, and nothing of what waits. Of rooms that are a secret to administrators it says nothing.
/// </summary>
internal sealed class DeskTeller(Func<RoomDesk> desk, Wire wire) : IListener
{
    public string Name => "deskTeller";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            Command? note = wire.ReadEvent(entry) switch
            {
                DeskEscalated => new NoteUnattended(record, entry.Seq) { Id = IdOf(record, entry) },
                DeskSettled settled => new NoteAttended(record, settled.Escalation) { Id = IdOf(record, entry) },
                _ => null,
            };
            if (
                note is not null
                && Unattended.IsKnownToTheHouse(await desk().StateAsync(record, entry.Seq))
                && (await desk().SubmitAsSystemAsync(RoomName.House, note)).IsToBeSentAgain
            )
            {
                throw new StoreAwayException("The house could not be told yet of a desk that nobody looks after.");
            }
        }
    }

    private static Guid IdOf(string record, Entry entry) => NameBasedId.Of("desk", record, FormattableString.Invariant($"{entry.Seq}"));
}
