using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

public sealed class OpenDialogueTests
{
    [Fact]
    public void With_a_programme_and_two_who_preside_it_opens()
    {
        var room = Planned();
        var state = room.When(Officer, ToOpen()).Then(new DialogueOpened());
        Assert.Equal(DialoguePhase.Registration, state.Programme().Phase);
        room.When(Officer, ToOpen()).ThenRefused("dialogue.phase");
    }

    [Fact]
    public void Without_a_programme_it_does_not() => SetUp().When(Officer, ToOpen()).ThenRefused("programme.incomplete");

    [Fact]
    public void It_takes_one_of_the_United_Nations_and_one_of_civil_society_who_are_there()
    {
        var room = Planned();
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        room.When(Officer, ToOpen()).ThenRefused("moderators.missing");
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Boris));
        room.Has(Boris, To.Leave());
        room.When(Officer, ToOpen()).ThenRefused("moderators.missing");
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        room.Has(Officer, To.MakeA(RoomRole.Participant, Officer));
        room.When(Chen, ToOpen()).ThenRefused("moderators.missing");
        room.When(Boris, ToOpen()).ThenRefused("participant.notJoined");
        room.Has(Chen, To.MakeA(RoomRole.Moderator, Officer));
        room.Has(Chen, ToOpen());
    }

    [Fact]
    public void Not_when_a_round_would_be_over_before_it_begins()
    {
        var room = Planned();
        room.Later(TimeSpan.FromDays(9));
        room.When(Officer, ToOpen()).ThenRefused("date.wrong");
    }

    [Fact]
    public void A_round_whose_time_has_come_in_the_meantime_opens_at_once()
    {
        var room = Planned();
        room.Later(TimeSpan.FromDays(2));
        room.Has(Officer, ToOpen());
        Assert.Equal(DialoguePhase.Rounds, Tick(room).Programme().Phase);
    }

    [Fact]
    public void Those_who_contribute_do_not_open_it() => Planned().When(Boris, ToOpen()).ThenRefused("right.missing");
}

public sealed class OpenRoundTests
{
    [Fact]
    public void The_clock_opens_a_round_and_each_of_its_questions_becomes_a_topic()
    {
        var room = Opened();
        var opens = room.Programme().Plan!.Rounds[0].Opens;
        var state = room.When(Caller.System, OpenRound(1, opens)).Then(new RoundOpened(1));
        Assert.Equal((DialoguePhase.Rounds, RoundState.Open), (state.Programme().Phase, state.Programme().StateOf(1)));
        room.After(1);
        Assert.Equal(
            [Questions[0].Text, Questions[1].Text],
            room.State.Part<Topics>()!.All.Values.OrderBy(topic => topic.Call!.Question).Select(topic => topic.Title)
        );
    }

    [Fact]
    public void A_clock_that_was_set_anew_does_nothing_and_none_does_it_twice()
    {
        var room = Opened();
        var plan = room.Programme().Plan!;
        room.When(Caller.System, OpenRound(1, plan.Rounds[0].Opens + 1)).ThenRefused("nothing.changed");
        room.Has(Caller.System, OpenRound(1, plan.Rounds[0].Opens));
        room.When(Caller.System, OpenRound(1, plan.Rounds[0].Opens)).ThenRefused("round.state");
        room.When(Caller.System, OpenRound(3, 1)).ThenRefused("round.state");
    }

    [Fact]
    public void Nothing_opens_in_set_up_nor_by_anybodys_hand()
    {
        var room = Planned();
        var opens = room.Programme().Plan!.Rounds[0].Opens;
        room.When(Caller.System, OpenRound(1, opens)).ThenRefused("round.state");
        room.Has(Officer, ToOpen());
        room.When(Officer, OpenRound(1, opens)).ThenRefused("right.missing");
    }
}

public sealed class OpenQuestionTests
{
    [Fact]
    public void A_question_is_a_topic_that_says_until_when_it_is_open_and_how_long_answers_may_be()
    {
        var room = Opened(one => Plan(one) with { Words = new WordLimits(250, 500) });
        var plan = room.Programme().Plan!;
        room.Has(Caller.System, OpenRound(1, plan.Rounds[0].Opens));
        var call = new Call(2, 1, plan.Rounds[0].Closes, plan.Rounds[0].Closes + 3_600_000, new WordLimits(250, 500));
        room.When(Caller.System, OpenQuestion(2)).Then(new TopicOpened(Questions[1].Text, call));
    }

    [Fact]
    public void It_is_asked_once_and_not_before_its_round()
    {
        var room = InRound();
        room.When(Caller.System, OpenQuestion(1)).ThenRefused("nothing.changed");
        room.When(Caller.System, OpenQuestion(3)).ThenRefused("round.state");
        room.When(Caller.System, OpenQuestion(9)).ThenRefused("round.state");
        room.When(Officer, OpenQuestion(3)).ThenRefused("right.missing");
    }
}

public sealed class CloseRoundTests
{
    [Fact]
    public void The_clock_closes_a_round_after_its_time_of_grace_and_after_the_last_comes_the_synthesis()
    {
        var room = InRound();
        var closes = room.Programme().Plan!.Rounds[0].Closes;
        Assert.Contains(DialogueClock.Dues(room.State), due => due.Thing == "round/1/close" && due.At == closes + 3_600_000);
        Assert.Equal(RoundState.Closed, room.When(Caller.System, CloseRound(1, closes)).Then(new RoundClosed(1)).Programme().StateOf(1));
        Assert.Equal(DialoguePhase.Rounds, room.Programme().Phase);
        Assert.Equal(DialoguePhase.Synthesis, room.After(30).Programme().Phase);
    }

    [Fact]
    public void A_round_that_was_extended_or_is_closed_or_ahead_is_not_closed()
    {
        var room = InRound();
        var closes = room.Programme().Plan!.Rounds[0].Closes;
        room.Has(Officer, Extend(1, closes + 1));
        room.When(Caller.System, CloseRound(1, closes)).ThenRefused("nothing.changed");
        room.When(Caller.System, CloseRound(2, closes)).ThenRefused("round.state");
        room.Has(Caller.System, CloseRound(1, closes + 1));
        room.When(Caller.System, CloseRound(1, closes + 1)).ThenRefused("round.state");
        room.When(Officer, CloseRound(2, closes)).ThenRefused("right.missing");
    }
}

public sealed class ExtendRoundTests
{
    [Fact]
    public void An_open_round_closes_later_and_its_questions_with_it()
    {
        var room = InRound();
        var later = room.In(20);
        var state = room.When(Officer, Extend(1, later)).Then(new RoundExtended(1, later, later + 3_600_000));
        Assert.Equal(later, state.Programme().Plan!.Rounds[0].Closes);
        Assert.All(
            state.Part<Topics>()!.All.Values,
            topic => Assert.Equal((later, later + 3_600_000), (topic.Call!.Closes, topic.Call.Until))
        );
        room.After(15);
        room.Has(Boris, To.Post("Still in time", room.Topic(1)));
        Assert.False(room.Entries[^1].Data.Utf8.AsSpan().IndexOf("late"u8) >= 0);
    }

    [Fact]
    public void It_never_closes_earlier_nor_after_years()
    {
        var room = InRound();
        var closes = room.Programme().Plan!.Rounds[0].Closes;
        room.When(Officer, Extend(1, closes)).ThenRefused("date.wrong");
        room.When(Officer, Extend(1, closes - 1)).ThenRefused("date.wrong");
        room.When(Officer, Extend(1, room.In(400))).ThenRefused("date.wrong");
        room.When(Boris, Extend(1, closes + 1)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_is_closed_or_ahead_is_not_extended()
    {
        var room = InRound();
        room.When(Officer, Extend(2, room.In(30))).ThenRefused("round.state");
        room.After(7.5);
        room.When(Officer, Extend(1, room.In(30))).ThenRefused("round.state");
    }
}

public sealed class ConcludeDialogueTests
{
    [Fact]
    public void After_the_last_round_it_is_concluded_and_its_questions_with_it()
    {
        var room = Opened(one => Plan(one) with { LatePosting = true }).After(30);
        var state = room.When(Officer, Conclude()).Then(new DialogueConcluded(WhyWithout));
        Assert.Equal(DialoguePhase.Feedback, state.Programme().Phase);
        Assert.All(Tick(room).State.Part<Topics>()!.All.Values, topic => Assert.True(topic.Closed));
        room.When(Boris, To.Post("Too late", room.Topic(1))).ThenRefused("topic.closed");
        room.When(Officer, Conclude()).ThenRefused("dialogue.phase");
    }

    [Fact]
    public void Without_a_final_synthesis_somebody_says_why()
    {
        var room = Opened().After(30);
        room.When(Officer, Conclude(reason: null)).ThenRefused("synthesis.missing");
        room.When(Officer, Conclude("  ")).ThenRefused("synthesis.missing");
        room.When(Officer, Conclude(new string('x', 1_001))).ThenRefused("message.tooLong");
        Assert.Equal(WhyWithout, room.When(Officer, Conclude()).Then(new DialogueConcluded(WhyWithout)).Programme().Reason);
    }

    [Fact]
    public void With_a_final_synthesis_it_needs_no_reason()
    {
        var room = Summing.Finalized();
        var concluded = room.When(Officer, Conclude(reason: null)).Then(new DialogueConcluded());
        Assert.Equal(room.Synthesis().Final!.Entry, concluded.Programme().Synthesis);
    }

    [Fact]
    public void Not_before_and_not_by_those_who_contribute()
    {
        SetUp().When(Officer, Conclude()).ThenRefused("dialogue.phase");
        InRound().When(Officer, Conclude()).ThenRefused("dialogue.phase");
        Opened().After(30).When(Boris, Conclude()).ThenRefused("right.missing");
    }
}
