using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class DeclineHeldTests
{
    [Fact]
    public void A_text_is_declined_with_a_reason_also_in_a_closed_room()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Officer, To.Close());
        room.When(Officer, Decline(held, " Say whom you mean ")).Then(new HeldDeclined(held, "Say whom you mean"));
        Assert.Equal(HeldState.Declined, room.HeldIs(held));
    }

    [Fact]
    public void Not_without_one_nor_twice_nor_by_anybody()
    {
        var (room, topic) = Holds.Given();
        var held = room.Has(Amina, To.Post("Who pays?", topic));
        room.When(Officer, Decline(held, " ")).ThenRefused("reason.missing");
        room.When(Boris, Decline(held)).ThenRefused("right.missing");
        room.Has(Officer, Decline(held));
        room.When(Officer, Decline(held)).ThenRefused("held.unknown");
    }
}
