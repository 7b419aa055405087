using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Everybody who may answer a call for input is told that it closes soon.</summary>
public sealed class CallNotices : INotifier
{
    public static readonly NoticeKind Closing = new("callClosing");

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Closing];

    public bool Hears(Event happened) => happened is CallReminded;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened is not CallReminded { Topic: var topic } || Call.ForInputIn(room, topic) is null
            ? []
            : room
                .Participants.Values.Where(who =>
                    who is { Standing: Standing.In, Role: not RoomRole.ReadOnly } && !Rights.Presides(room, who)
                )
                .Select(who => new Telling(Closing, room.Room, who.Number, topic, topic));
}
