using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class WithdrawHeldTests
{
    [Fact]
    public void An_author_takes_back_a_text_that_nobody_has_decided_about()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        var state = room.When(Amina, Withdraw(held)).Then(new HeldWithdrawn(held));
        Assert.True(state.Gone.Contains(held));
        Assert.Equal(HeldState.Withdrawn, room.HeldIs(held));
    }

    [Fact]
    public void Not_one_of_somebody_else_nor_one_that_was_decided()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.When(Boris, Withdraw(held)).ThenRefused("held.unknown");
        room.Has(Officer, Approve(held));
        room.When(Amina, Withdraw(held)).ThenRefused("held.unknown");
    }
}
