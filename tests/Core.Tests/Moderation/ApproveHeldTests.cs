using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class ApproveHeldTests
{
    [Fact]
    public void Those_who_preside_approve_a_text_that_waits()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.When(Officer, Approve(held)).Then(new HeldApproved(held));
        Assert.Equal(HeldState.Approved, room.HeldIs(held));
    }

    [Fact]
    public void Nobody_else_does_and_nothing_that_does_not_wait_is_approved()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.When(Boris, Approve(held)).ThenRefused("right.missing");
        room.When(Officer, Approve(topic)).ThenRefused("held.unknown");
        room.Has(Amina, Withdraw(held));
        room.When(Officer, Approve(held)).ThenRefused("held.unknown");
    }

    [Fact]
    public void Somebody_else_decides_about_what_a_moderator_wrote_before_they_were_one()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.When(Amina, Approve(held)).ThenRefused("case.own");
        room.When(Amina, Decline(held)).ThenRefused("case.own");
        room.Has(Officer, Approve(held));
    }
}
