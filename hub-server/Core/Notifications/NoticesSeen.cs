using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>A notice is read where its message is: on whatever screen somebody has seen the message, the notice of it is gone from all.</summary>
public sealed class NoticesSeen(RoomDesk desk)
{
    /// <summary>They have seen a topic (null: the whole room) up to that number. Where there is no notice of it, nothing is written.</summary>
    public async Task UpToAsync(Person person, Sighting room, long? topic, long upTo)
    {
        if (await desk.OpenAsync(person, RoomName.Own) is not { } me)
        {
            return;
        }
        var seen = Numbers.Of(Notices.Of(me.State).UpTo(room.State.Room, topic, upTo));
        if (seen.Count > 0)
        {
            await desk.SubmitAsync(
                person,
                RoomName.Own,
                new ReadNotices(seen) { Id = NameBasedId.Of(me.State.Room, "seen", $"{me.State.Seq}", $"{seen}") }
            );
        }
    }
}
