using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>A channel in which texts are held, and how they are approved, declined and withdrawn.</summary>
internal static class Holds
{
    public static IEnumerable<Command> Each =>
        [Approve(7), Decline(7), Withdraw(7), new PostHeld(7) { Id = Guid.NewGuid() }, .. Desks.Each];

    public static ApproveHeld Approve(long held) => new(held) { Id = Guid.NewGuid() };

    public static DeclineHeld Decline(long held, string reason = "Say whom you mean") => new(held, reason) { Id = Guid.NewGuid() };

    public static WithdrawHeld Withdraw(long held) => new(held) { Id = Guid.NewGuid() };

    /// <summary>As the hub sends it, with what it has looked up, and under the id that it derives.</summary>
    public static PostHeld Post(this RoomUnderTest room, long held) =>
        new(held)
        {
            Id = NameBasedId.Of(room.State.Room, "held", $"{held}"),
            Text = Tests.Given.Wire.ReadEvent(room.Entries[(int)held - 1]) as MessageHeld,
        };

    public static Caller HubFor(Actor author) => Caller.System with { Number = author.Number };

    public static (RoomUnderTest Room, long Topic) Given(Posting posting = Posting.AllHeld)
    {
        var room = Tests.Given.Channel(Amina, Boris, Chen);
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Officer, To.Set(posting: posting));
        return (room, topic);
    }

    public static HeldState? HeldIs(this RoomUnderTest room, long held) => HeldMessages.Of(room.State).All.GetValueOrDefault(held)?.State;
}
