using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Notices that their owner has seen, here or where what they are about was read. They are gone from every screen of theirs.</summary>
public sealed record ReadNotices(Numbers Notices) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        if (Notices.Count is 0 or > Personal.Notices.MostUnread)
        {
            return new Refusal("command.malformed", $"Name 1 to {Personal.Notices.MostUnread} notices.");
        }
        var unread = Personal.Notices.Of(state).Unread;
        var read = Numbers.Of(Notices.Where(unread.ContainsKey));
        return read.Count == 0 ? new Refusal("nothing.changed", "They were read before.") : new NoticesRead(read);
    }
}

public sealed record NoticesRead(Numbers Notices) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(new Notices(Personal.Notices.Of(state).Unread.RemoveRange(Notices)));
}
