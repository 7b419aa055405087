using System.Collections.Immutable;
using CsoNet.Collab.Consultations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class HoldQuestionsTests
{
    [Fact]
    public void From_then_on_the_podium_sees_a_question_first()
    {
        var room = Open(Amina);
        room.When(Officer, Hold()).Then(new QuestionsHeld(On: true));
        room.When(Amina, Question()).Then(new QuestionHeld("Who pays for the pumps?", "en"));
        room.When(Officer, Question()).Then(new QuestionAsked("Who pays for the pumps?", "en"));
    }

    [Fact]
    public void Twice_is_once_and_a_participant_does_not()
    {
        Open().When(Officer, Hold(on: false)).ThenRefused("nothing.changed");
        Open(Amina).When(Amina, Hold()).ThenRefused("right.missing");
    }
}

public sealed class AskQuestionTests
{
    [Fact]
    public void A_question_is_asked_before_or_in_the_session_about_a_point_of_the_agenda()
    {
        var room = Lobby(Amina);
        room.When(Amina, Question(item: room.Item())).Then(new QuestionAsked("Who pays for the pumps?", "en", room.Item()));
        Assert.Equal((Amina.Number, QuestionState.Open), (room.Question(room.State.Seq).By, room.Question(room.State.Seq).State));
    }

    [Fact]
    public void Not_before_it_is_announced_and_not_afterwards()
    {
        Draft(Amina).When(Amina, Question()).ThenRefused("session.phase");
        Over(Open(Amina)).When(Amina, Question()).ThenRefused("session.phase");
    }

    [Fact]
    public void In_at_most_120_words_about_a_point_that_there_is()
    {
        var room = Open(Amina);
        room.When(Amina, Question(" ")).ThenRefused("message.empty");
        room.When(Amina, Question(string.Join(' ', Enumerable.Repeat("why", 121)))).ThenRefused("text.tooLong");
        room.When(Amina, Question(item: 999)).ThenRefused("item.unknown");
        room.When(Observer, Question()).ThenRefused("participant.notJoined");
    }

    [Fact]
    public void A_session_takes_at_most_5000()
    {
        var room = Open(Amina);
        var many = Enumerable.Range(10, Questions.Most).ToDictionary(n => (long)n, n => new Question(n, 1) { State = QuestionState.Open });
        var full = room.State.With(new Questions(ImmutableSortedDictionary.CreateRange(many)));
        Assert.Equal("question.tooMany", Given.Rules.Decide(full, Question(), null, Amina, room.Now).Refusal?.Code);
    }
}

public sealed class ApproveQuestionTests
{
    [Fact]
    public void What_was_held_is_seen_by_everybody_with_its_words_and_its_asker_stays_its_asker()
    {
        var room = Open(Amina);
        room.Has(Officer, Hold());
        var question = room.Has(Amina, Question());
        room.When(Officer, ApproveIt(question)).Then(new QuestionApproved(question, "Who pays for the pumps?", Amina.Number, "en"));
        Assert.Equal((Amina.Number, QuestionState.Open), (room.Question(question).By, room.Question(question).State));
    }

    [Fact]
    public void Only_what_is_held_and_not_by_a_participant()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, ApproveIt(question)).ThenRefused("question.state");
        room.When(Officer, ApproveIt(999)).ThenRefused("question.unknown");
        room.When(Amina, ApproveIt(question)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_was_erased_meanwhile_is_not_shown()
    {
        var room = Open(Amina);
        room.Has(Officer, Hold());
        var question = room.Has(Amina, Question());
        room.Blank(question);
        room.When(Officer, ApproveIt(question)).ThenRefused("message.gone");
    }
}

public sealed class VoteForQuestionTests
{
    [Fact]
    public void Each_organization_has_one_voice_whoever_gives_it()
    {
        var colleague = new Actor(Amina.Person with { Id = "p-colleague" }, 80);
        var room = Open(Amina, Boris, colleague);
        var question = room.Has(Boris, Question());
        room.When(Amina, Support(question)).Then(new QuestionVoted(question, On: true, 1, $"o{Watch.Id}"));
        room.When(colleague, Support(question)).ThenRefused("nothing.changed");
        room.When(Boris, Support(question)).Then(new QuestionVoted(question, On: true, 2, $"p{Boris.Number}"));
        room.When(colleague, Support(question, on: false)).Then(new QuestionVoted(question, On: false, 1, $"o{Watch.Id}"));
    }

    [Fact]
    public void What_is_answered_needs_no_voices()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.Has(Officer, AnsweredLive(question));
        room.When(Amina, Support(question)).ThenRefused("question.state");
        room.When(Amina, Support(999)).ThenRefused("question.unknown");
    }
}

public sealed class MergeQuestionTests
{
    [Fact]
    public void The_askers_and_voices_of_both_stay_with_the_one_that_is_answered()
    {
        var room = Open(Amina, Boris);
        var (one, other) = (room.Has(Amina, Question()), room.Has(Boris, Question()));
        room.Has(Amina, Support(one));
        room.Has(Boris, Support(other));
        room.When(Officer, Merge(one, other)).Then(new QuestionMerged(one, other, 2));
        Assert.Equal(
            (QuestionState.Merged, other, 2),
            (room.Question(one).State, room.Question(one).Into, room.Question(other).Voices.Count)
        );
    }

    [Fact]
    public void Not_into_itself_nor_into_one_that_is_over()
    {
        var room = Open(Amina);
        var (one, other) = (room.Has(Amina, Question()), room.Has(Amina, Question()));
        room.When(Officer, Merge(one, one)).ThenRefused("question.unknown");
        room.Has(Officer, AnsweredLive(other));
        room.When(Officer, Merge(one, other)).ThenRefused("question.state");
        room.When(Officer, Merge(other, one)).ThenRefused("question.state");
        room.When(Amina, Merge(one, other)).ThenRefused("right.missing");
    }
}

public sealed class AssignQuestionTests
{
    [Fact]
    public void Somebody_will_answer_by_a_day()
    {
        var room = Open(Amina, Boris);
        var question = room.Has(Amina, Question());
        var due = room.Ms() + 86_400_000;
        room.When(Officer, Assign(question, Boris.Number, due)).Then(new QuestionAssigned(question, Boris.Number, due));
        Assert.Equal(
            (QuestionState.Assigned, Boris.Number, due),
            (room.Question(question).State, room.Question(question).Owner, room.Question(question).Due)
        );
    }

    [Fact]
    public void To_somebody_in_the_room_and_for_a_day_to_come()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, Assign(question, 999, room.Ms() + 1000)).ThenRefused("participant.unknown");
        room.When(Officer, Assign(question, Amina.Number, room.Ms())).ThenRefused("date.wrong");
        room.When(Officer, Assign(999, Amina.Number, room.Ms() + 1000)).ThenRefused("question.unknown");
    }
}
