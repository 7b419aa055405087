using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class RemoveMessageTests
{
    [Fact]
    public void What_was_announced_asks_no_more_to_be_read_also_when_it_comes_back()
    {
        var room = Tests.Given.Channel(Amina, Chen);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        var message = room.Has(Officer, To.Post("Read this", room.Has(Officer, To.OpenTopic())));
        room.Has(Officer, To.Announce(message));
        room.Has(Chen, Cases.Remove(message));
        Assert.Empty(Announcements.Of(room.State).All);
    }

    [Fact]
    public void A_message_is_removed_by_a_rule_whether_somebody_has_reported_it_or_not()
    {
        var (room, message) = Cases.Given();
        var state = room.When(Chen, Remove(message, HouseRule.Courtesy, "It calls people thieves"))
            .Then(new MessageRemoved(message, HouseRule.Courtesy, Amina.Number, "It calls people thieves"));
        Assert.True(state.Gone.Contains(message));
        Assert.Null(Desk.Of(state).Find(message)!.Waited);
    }

    [Fact]
    public void What_is_gone_or_ones_own_is_not_removed_and_who_has_no_right_to_removes_nothing()
    {
        var (room, message) = Removed();
        room.When(Chen, Remove(message)).ThenRefused("message.gone");
        room.When(Chen, Remove(99)).ThenRefused("message.unknown");
        var own = room.Has(Chen, To.Post(topic: message - 1));
        room.When(Chen, Remove(own)).ThenRefused("case.own");
        room.When(Boris, Remove(own)).ThenRefused("right.missing");
        room.When(Officer, Remove(own, words: new string('x', 1001))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void Everybody_sees_the_rule_and_only_the_podium_who_ruled()
    {
        var (room, message) = Cases.Given();
        room.Has(Officer, Remove(message, words: "For Amina alone"));
        var view = new View(Tests.Given.Wire);
        var seen = view.For(room.Entries[^1], room.State, Audience.Participants);
        Assert.Equal((true, false), (seen.Data, seen.By));
        Assert.Equal(["author", "words"], seen.Hidden.Order());
        Assert.True(view.For(room.Entries[^1], room.State, Audience.Podium).By);
    }

    [Fact]
    public void From_then_on_no_door_hands_out_its_text()
    {
        var (room, message) = Removed();
        var view = new View(Tests.Given.Wire);
        Assert.All(
            new[] { Audience.Participants, Audience.Podium, Audience.Public },
            audience => Assert.False(view.For(room.Entries[(int)message - 1], room.State, audience).Data)
        );
        room.When(Amina, To.Edit(message)).ThenRefused("message.gone");
    }
}
