using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class DecideAppealTests
{
    [Fact]
    public void Somebody_else_restores_the_message_with_the_words_that_it_had()
    {
        var (room, message, _) = Appealed();
        var state = room.When(Chen, Decide(message, restore: true))
            .Then(new MessageRestored(message, "They are all thieves", "en", Words: "Read in its place it is none"));
        Assert.False(state.Gone.Contains(message));
        Assert.Equal(CaseState.Restored, room.StateOf(message));
        room.Has(Amina, To.Edit(message, "Some are thieves"));
    }

    /// <summary>The text comes back in an entry of its own; what memory has cut down to a topic stays an entry whose text has gone, as a fold needs it.</summary>
    [Fact]
    public void What_memory_let_go_of_is_handed_out_as_gone_also_when_the_words_are_back()
    {
        var (room, message, _) = Appealed();
        var (view, posted) = (new View(Tests.Given.Wire), room.Entries.Single(entry => entry.Seq == message));
        var rest = view.WithoutText(posted);
        room.When(Chen, Decide(message, restore: true));
        Assert.Equal((false, true), (view.IsGone(posted, room.State), view.IsGone(rest, room.State)));
        Assert.Equal("topic", view.For(rest, room.State, Audience.Participants).Stays?.Field);
    }

    [Fact]
    public void Or_upholds_the_removal_for_good()
    {
        var (room, message, _) = Appealed();
        room.When(Chen, Decide(message, restore: false, "It accuses without ground"))
            .Then(new RemovalUpheld(message, "It accuses without ground"));
        Assert.True(room.State.Gone.Contains(message));
        room.When(Amina, Appeal(message)).ThenRefused("appeal.closed");
    }

    [Fact]
    public void Who_removed_it_does_not_decide_nor_does_who_wrote_it()
    {
        var (room, message, _) = Appealed();
        room.When(Officer, Decide(message, restore: false)).ThenRefused("appeal.sameRuler");
        room.When(Boris, Decide(message, restore: true)).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.When(Amina, Decide(message, restore: true)).ThenRefused("case.own");
    }

    [Fact]
    public void Nothing_is_decided_without_an_appeal_a_reason_or_a_text_that_is_still_there()
    {
        var (room, message) = Removed();
        room.When(Chen, Decide(message, restore: true)).ThenRefused("case.unknown");
        room.Has(Amina, Appeal(message));
        room.When(Chen, Decide(message, restore: true, " ")).ThenRefused("reason.missing");
        room.When(Chen, Decide(message, restore: true) with { Was = null }).ThenRefused("message.gone");
    }

    [Fact]
    public void What_is_restored_may_be_removed_again()
    {
        var (room, message, _) = Appealed();
        room.Has(Chen, Decide(message, restore: true));
        room.When(Officer, Remove(message)).ThenRefused("appeal.sameRuler");
        room.Has(Maria, Report(message));
        room.Has(Chen, Remove(message, HouseRule.Subject));
        room.Has(Amina, Appeal(message));
        room.When(Chen, Decide(message, restore: true)).ThenRefused("appeal.sameRuler");
    }

    /// <summary>The words that a restoration has carried over are erased with the message: a replay that cannot read them ends in the same state.</summary>
    [Fact]
    public void Of_a_message_that_is_erased_nothing_is_left_at_the_desk_however_the_record_is_read()
    {
        var (room, message, _) = Appealed();
        room.Has(Chen, Decide(message, restore: true));
        room.Has(Caller.System, To.Erase(message));
        room.Blank(message);
        Assert.All(room.Entries, entry => Assert.DoesNotContain("thieves", System.Text.Encoding.UTF8.GetString(entry.Facts ?? [])));
        var replayed = room.Replay();
        Assert.Empty(Desk.Of(room.State).Cases);
        Assert.Empty(Desk.Of(replayed).Cases);
        Assert.Equal(room.State.Gone.Numbers(), replayed.Gone.Numbers());
    }

    [Fact]
    public void A_page_has_the_restored_message_again_without_what_others_had_added()
    {
        var (room, message) = Cases.Given();
        room.Has(Boris, To.React(message, "👍"));
        room.Has(Officer, To.Pin(message));
        room.Has(Officer, Remove(message));
        room.Has(Amina, Appeal(message));
        room.Has(Chen, Decide(message, restore: true));
        SortedDictionary<long, Message> messages = [];
        foreach (var entry in room.Entries)
        {
            MessageFold.Fold(messages, Tests.Given.Wire.ReadEvent(entry), entry);
        }
        var seen = messages[message];
        Assert.Equal(("They are all thieves", "en", false, null), (seen.Text, seen.Lang, seen.Gone, seen.Rule));
        Assert.Equal((0, false, false), (seen.Reactions.Count, seen.Pinned, seen.Announced));
        Assert.Equal(room.State.Seq, seen.ChangedAt);
    }
}
