using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.House;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>How a clock says that nobody looks after a desk, and that it is over.</summary>
internal static class Desks
{
    public static IEnumerable<Command> Each => [Escalate(1), Settle(7), NoteUnattended(), NoteAttended()];

    public static EscalateDesk Escalate(long since) => new(since) { Id = Guid.NewGuid() };

    public static EscalateDesk Escalate(this RoomUnderTest room, TimeSpan after) => Escalate((room.Now - after).ToUnixTimeMilliseconds());

    public static SettleDesk Settle(long fence) => new(fence) { Id = Guid.NewGuid() };

    public static NoteUnattended NoteUnattended(string room = "africa") => new(room, 9) { Id = Guid.NewGuid() };

    public static NoteAttended NoteAttended(string room = "africa") => new(room, 9) { Id = Guid.NewGuid() };

    public static async Task<Command> ReadyAsync(Node node, long message, string verb)
    {
        await node.Has(Amina, Report(message));
        if (verb == "desk.escalate")
        {
            return Escalate(long.MaxValue);
        }
        var told = (Answer.Accepted)await node.Desk.SubmitAsSystemAsync("room-1", Escalate(long.MaxValue));
        await node.Has(Officer, Keep(message));
        return Settle(told.Seq);
    }

    public static async Task<Command> OfTheHouseAsync(Node node, string verb)
    {
        if (verb == "desk.noteUnattended")
        {
            return NoteUnattended();
        }
        await node.Desk.SubmitAsSystemAsync(RoomName.House, NoteUnattended());
        return NoteAttended();
    }
}
