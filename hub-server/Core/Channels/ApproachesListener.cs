using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// Brings the first words of a conversation to those who were asked into it: into the record of each, under an id derived from the room, so that it happens once. Whether they want
/// to hear of that person is looked at there and only there: nobody waits for it, and nothing comes back.
/// </summary>
public sealed class ApproachesListener(Wire wire, IPersonStore people, Func<RoomDesk> desk) : IListener
{
    public string Name => "approaches";

    /// <summary>It only carries on: what was brought is not brought again.</summary>
    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (!Conversations.IsName(record))
        {
            return;
        }
        foreach (var entry in entries.Where(entry => wire.ReadEvent(entry) is MessagePosted))
        {
            var room = await desk().StateAsync(record, entry.Seq);
            if (room.Asked.Count > 0 && FirstWords.Of(room).Message == entry.Seq)
            {
                await BringAsync(room, entry.Author, cancel);
            }
        }
    }

    private async Task BringAsync(RoomState room, int by, CancellationToken cancel)
    {
        var who = await people.WhoAsync(room.Room, [by, .. room.Asked], cancel);
        if (!who.TryGetValue(by, out var author))
        {
            return;
        }
        foreach (var asked in room.Asked.Where(who.ContainsKey))
        {
            var record = RoomName.OfPerson(who[asked].Id);
            var bring = new ReceiveApproach(room.Room, by, Correspondence.KeyOf(record, author.Id))
            {
                Id = NameBasedId.Of("approach", record, room.Room),
            };
            if ((await desk().SubmitAsSystemAsync(record, bring)).IsToBeSentAgain)
            {
                throw new StoreAwayException("A request could not be brought yet.");
            }
        }
    }
}
