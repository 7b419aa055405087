using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

public sealed class PlanDialogueTests
{
    private static Plan With(RoomUnderTest room, Func<Plan, Plan> change) => change(Plan(room));

    [Fact]
    public void Those_who_preside_set_the_whole_programme_and_the_offices_that_will_be_asked()
    {
        var room = SetUp();
        var plan = Plan(room) with { Words = new WordLimits(250, 500), LatePosting = true };
        var state = room.When(Officer, ToPlan(plan, Drafting.Ministry)).Then(new DialoguePlanned(plan, [Drafting.Ministry]));
        Assert.Equal((DialoguePhase.SetUp, plan), (state.Programme().Phase, state.Programme().Plan));
        Assert.Equal([RoundState.Pending, RoundState.Pending], state.Programme().Rounds);
        var other = Plan(room);
        room.When(Amina, ToPlan(other)).Then(new DialoguePlanned(other, []));
    }

    [Fact]
    public void It_is_not_set_by_those_who_contribute_and_not_twice_the_same()
    {
        var room = SetUp();
        var plan = Plan(room);
        room.When(Boris, ToPlan(plan)).ThenRefused("right.missing");
        room.Has(Officer, ToPlan(plan));
        room.When(Officer, ToPlan(plan)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void A_programme_is_whole()
    {
        var room = SetUp();
        room.When(Officer, ToPlan(With(room, plan => plan with { Questions = [new("One?"), new("Two?")] })))
            .ThenRefused("programme.incomplete");
        room.When(Officer, ToPlan(With(room, plan => plan with { Rounds = [] }))).ThenRefused("programme.incomplete");
        room.When(Officer, ToPlan(With(room, plan => plan with { Note = Note with { Purpose = " " } })))
            .ThenRefused("programme.incomplete");
        room.When(Officer, ToPlan(With(room, plan => plan with { Note = Note with { DecisionMaker = "" } })))
            .ThenRefused("programme.incomplete");
    }

    [Fact]
    public void What_is_too_long_or_no_text_is_refused()
    {
        var room = SetUp();
        room.When(Officer, ToPlan(With(room, plan => plan with { Note = Note with { Purpose = new string('x', 2001) } })))
            .ThenRefused("message.tooLong");
        room.When(Officer, ToPlan(With(room, plan => plan with { Note = Note with { Decision = new string('x', 201) } })))
            .ThenRefused("title.tooLong");
        room.When(Officer, ToPlan(With(room, plan => plan with { Questions = [new(new string('x', 201)), .. plan.Questions.Skip(1)] })))
            .ThenRefused("title.tooLong");
        room.When(Officer, ToPlan(With(room, plan => plan with { Zone = "Nairobi time!" }))).ThenRefused("command.malformed");
        room.When(Officer, ToPlan(With(room, plan => plan with { Words = new WordLimits(3) }))).ThenRefused("command.malformed");
        room.When(Officer, ToPlan(Plan(room, First(room, grace: 100_000), Second(room)))).ThenRefused("command.malformed");
    }

    [Fact]
    public void A_question_is_put_once_in_each_language()
    {
        var room = SetUp();
        var question = new GuidingQuestion("Who pays?", [new Worded("fr", "Qui paie ?"), new Worded("fr", "Qui donc paie ?")]);
        room.When(Officer, ToPlan(With(room, plan => plan with { Questions = [question, .. plan.Questions.Skip(1)] })))
            .ThenRefused("command.malformed");
        var same = new GuidingQuestion("Who pays?", [new Worded("en", "Who pays, then?")]);
        room.When(Officer, ToPlan(With(room, plan => plan with { Questions = [same, .. plan.Questions.Skip(1)] })))
            .ThenRefused("command.malformed");
    }

    [Fact]
    public void Each_question_belongs_to_one_round_and_rounds_stand_as_they_open()
    {
        var room = SetUp();
        room.When(Officer, ToPlan(Plan(room, First(room)))).ThenRefused("programme.wrong");
        room.When(Officer, ToPlan(Plan(room, First(room), Second(room) with { Questions = [2, 3] }))).ThenRefused("programme.wrong");
        room.When(Officer, ToPlan(Plan(room, First(room) with { Questions = [1, 2, 3] }, Second(room) with { Questions = [] })))
            .ThenRefused("programme.wrong");
        room.When(Officer, ToPlan(Plan(room, Second(room), First(room)))).ThenRefused("programme.wrong");
    }

    [Fact]
    public void Rounds_may_run_side_by_side_and_each_has_its_time()
    {
        var room = SetUp();
        var first = First(room);
        var side = Second(room) with { Opens = first.Opens, Closes = first.Closes };
        room.Has(Officer, ToPlan(Plan(room, first, side)));
        room.When(Officer, ToPlan(Plan(room, first with { Closes = first.Opens }, side))).ThenRefused("date.wrong");
        room.When(Officer, ToPlan(Plan(room, first with { Opens = room.In(-9), Closes = room.In(-1) }, side))).ThenRefused("date.wrong");
        room.When(Officer, ToPlan(Plan(room, first, side with { Closes = room.In(900) }))).ThenRefused("date.wrong");
    }

    [Fact]
    public void Only_offices_that_are_there_are_named_and_not_too_many()
    {
        var room = SetUp();
        var unknown = ToPlan(Plan(room), Drafting.Ministry) with { Found = [] };
        room.When(Officer, unknown).ThenRefused("organization.unknown");
        var many = ToPlan(Plan(room)) with { Addressees = [.. Enumerable.Range(1, 11).Select(number => $"{number}")] };
        room.When(Officer, many).ThenRefused("addressees.tooMany");
    }

    [Fact]
    public void What_has_begun_stays_and_what_is_ahead_is_changed()
    {
        var room = InRound();
        var plan = room.Programme().Plan!;
        room.When(Officer, ToPlan(plan with { Rounds = [plan.Rounds[0] with { Name = "Listen" }, plan.Rounds[1]] }))
            .ThenRefused("programme.begun");
        room.When(Officer, ToPlan(plan with { Questions = [new("Another one?"), .. plan.Questions.Skip(1)] }))
            .ThenRefused("programme.begun");
        room.When(Officer, ToPlan(plan with { Words = new WordLimits(250) })).ThenRefused("programme.begun");
        room.When(Officer, ToPlan(plan with { LatePosting = true })).ThenRefused("programme.begun");
        room.When(Officer, ToPlan(plan with { Questions = [.. plan.Questions.Take(2), new("What first?"), new("And then?")] }))
            .ThenRefused("programme.wrong");
        var changed = plan with
        {
            Questions = [.. plan.Questions.Take(2), new("What first?"), new("And then?")],
            Rounds = [plan.Rounds[0], plan.Rounds[1] with { Questions = [3, 4], Closes = plan.Rounds[1].Closes + 1 }],
        };
        var state = room.When(Officer, ToPlan(changed)).Then(new DialoguePlanned(changed, []));
        Assert.Equal([RoundState.Open, RoundState.Pending], state.Programme().Rounds);
    }

    [Fact]
    public void After_the_last_round_another_one_can_be_added_until_the_dialogue_is_concluded()
    {
        var room = Opened().After(30);
        Assert.Equal(DialoguePhase.Synthesis, room.Programme().Phase);
        var plan = room.Programme().Plan!;
        var more = plan with
        {
            Questions = [.. plan.Questions, new("What did we forget?")],
            Rounds = [.. plan.Rounds, new Round("Once more", room.In(1), room.In(3), [4])],
        };
        room.Has(Officer, ToPlan(more));
        Assert.Equal(DialoguePhase.Rounds, room.Programme().Phase);
        room.Has(Officer, ToPlan(plan));
        room.Has(Officer, Conclude());
        room.When(Officer, ToPlan(more)).ThenRefused("dialogue.phase");
    }
}
