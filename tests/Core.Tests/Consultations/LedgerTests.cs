using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class LedgerTests
{
    private readonly RoomUnderTest room = Open(Amina, Boris, Chen);

    [Fact]
    public void What_is_held_only_the_podium_and_whoever_asked_it_see()
    {
        room.Has(Officer, Hold());
        var held = room.Has(Amina, Question());

        Assert.Equal([held], Numbers(For(Audience.Podium)));
        Assert.Equal([held], Numbers(For(Audience.Participants, Amina.Number)));
        Assert.Empty(For(Audience.Participants, Boris.Number).Questions);
        Assert.Empty(For(Audience.Public).Questions);
    }

    [Fact]
    public void Who_asked_what_was_held_first_only_the_podium_knows_and_whoever_asked()
    {
        room.Has(Officer, Hold());
        var held = room.Has(Amina, Question());
        room.Has(Officer, ApproveIt(held));

        Assert.Equal(Amina.Number, Assert.Single(For(Audience.Podium).Questions).By);
        Assert.Equal(Amina.Number, Assert.Single(For(Audience.Participants, Amina.Number).Questions).By);
        var others = Assert.Single(For(Audience.Participants, Boris.Number).Questions);
        Assert.Null(others.By);
        Assert.Equal("Who pays for the pumps?", others.Text);
    }

    [Fact]
    public void Each_that_was_asked_stands_with_what_became_of_it()
    {
        var (pumps, wells, why) = (room.Has(Amina, Question()), room.Has(Boris, Question("Wells?")), room.Has(Chen, Question("为什么？")));
        room.Has(Officer, Merge(wells, pumps));
        room.Has(Officer, AnsweredLive(pumps, "By the minister"));
        room.Has(Officer, DeclineIt(why, "On the agenda tomorrow"));

        var lines = For(Audience.Public).Questions;
        Assert.Equal([QuestionState.AnsweredLive, QuestionState.Merged, QuestionState.Declined], lines.Select(line => line.State));
        Assert.Equal(["By the minister", null, "On the agenda tomorrow"], lines.Select(line => line.Said));
        Assert.Equal(pumps, lines[1].Into);
    }

    [Fact]
    public void In_a_show_of_hands_only_the_podium_sees_who_chose_what_and_in_a_named_vote_everybody()
    {
        var (hands, named) = (room.Has(Officer, Poll(PollForm.ShowOfHands)), room.Has(Officer, Poll(PollForm.Named)));
        room.Has(Amina, Vote(hands, 0));
        room.Has(Amina, Vote(named, 1));

        Assert.Equal([1, 1], For(Audience.Podium).Polls.Select(poll => poll.Ballots.Count));
        Assert.Equal([0, 1], For(Audience.Public).Polls.Select(poll => poll.Ballots.Count));
        Assert.Equal("Shall the text be adopted?", For(Audience.Public).Polls[0].Question);
    }

    private Ledger For(Audience audience, int own = 0) =>
        Ledger.Of(room.State, audience, own, room.Entries.ToDictionary(entry => entry.Seq), Given.Wire);

    private static IEnumerable<long> Numbers(Ledger ledger) => ledger.Questions.Select(line => line.Number);
}
