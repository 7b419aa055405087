using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class AnswerLiveTests
{
    [Fact]
    public void It_was_answered_on_the_floor()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, AnsweredLive(question)).Then(new QuestionAnsweredLive(question, "By the minister"));
        Assert.Equal((QuestionState.AnsweredLive, room.State.Seq), (room.Question(question).State, room.Question(question).Answer));
    }

    [Fact]
    public void Only_while_there_is_a_floor_and_in_a_sentence_or_two()
    {
        var room = Lobby(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, AnsweredLive(question)).ThenRefused("session.phase");
        room.Has(Officer, OpenSession());
        room.When(Officer, AnsweredLive(question, new string('a', 1001))).ThenRefused("message.tooLong");
        room.When(Amina, AnsweredLive(question)).ThenRefused("right.missing");
    }
}

public sealed class AnswerInWritingTests
{
    [Fact]
    public void Whoever_it_was_given_to_answers_also_after_the_session()
    {
        var room = Open(Amina, Boris);
        var question = room.Has(Amina, Question());
        room.Has(Officer, Assign(question, Boris.Number, room.Ms() + 86_400_000));
        Over(room);
        room.When(Amina, Answer(question)).ThenRefused("right.missing");
        room.When(Boris, Answer(question)).Then(new QuestionAnswered(question, "The State pays.", "en"));
        Assert.Equal(QuestionState.AnsweredInWriting, room.Question(question).State);
    }

    [Fact]
    public void The_rapporteur_and_those_who_preside_may_too()
    {
        var room = Open(Amina, Chen);
        var question = room.Has(Amina, Question());
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Chen));
        room.When(Chen, Answer(question, "")).ThenRefused("message.empty");
        room.When(Chen, Answer(question, string.Join(' ', Enumerable.Repeat("pays", 601)))).ThenRefused("text.tooLong");
        Assert.NotNull(room.When(Chen, Answer(question)).Event);
        room.When(Officer, Answer(question)).ThenRefused("question.state");
    }
}

public sealed class DeclineQuestionTests
{
    [Fact]
    public void With_a_reason_on_the_record()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, DeclineIt(question)).Then(new QuestionDeclined(question, "It is on the agenda tomorrow"));
    }

    [Fact]
    public void Never_without_one_and_never_twice()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Officer, DeclineIt(question, " ")).ThenRefused("reason.missing");
        room.Has(Officer, DeclineIt(question));
        room.When(Officer, DeclineIt(question)).ThenRefused("question.state");
    }
}

public sealed class DeclineQuestionsTests
{
    [Fact]
    public void One_reason_for_all_that_nobody_has_decided_and_the_session_can_end()
    {
        var room = Open(Amina);
        var (one, other) = (room.Has(Amina, Question()), room.Has(Amina, Question()));
        room.Has(Officer, AnsweredLive(one));
        room.When(Officer, Adjourn()).ThenRefused("question.undecided");
        room.When(Officer, DeclineRest()).Then(new QuestionsDeclined([other], "Our time is over"));
        room.Has(Officer, Adjourn());
    }

    [Fact]
    public void Not_without_a_reason_and_not_where_nothing_is_left()
    {
        var room = Open(Amina);
        room.When(Officer, DeclineRest()).ThenRefused("nothing.changed");
        room.Has(Amina, Question());
        room.When(Officer, DeclineRest("")).ThenRefused("reason.missing");
    }
}

public sealed class WithdrawQuestionTests
{
    [Fact]
    public void Ones_own_question_is_taken_back_and_its_words_go()
    {
        var room = Open(Amina);
        var question = room.Has(Amina, Question());
        room.When(Amina, TakeBack(question)).Then(new QuestionWithdrawn(question));
        Assert.True(room.State.Gone.Contains(question));
    }

    [Fact]
    public void Not_another_ones_and_not_when_others_want_it_answered()
    {
        var room = Open(Amina, Boris);
        var question = room.Has(Amina, Question());
        room.When(Boris, TakeBack(question)).ThenRefused("right.missing");
        room.Has(Boris, Support(question));
        room.When(Amina, TakeBack(question)).ThenRefused("question.state");
    }
}

public sealed class QuestionAccountsTests
{
    private static readonly QuestionState[] Ends =
    [
        QuestionState.Assigned,
        QuestionState.AnsweredLive,
        QuestionState.AnsweredInWriting,
        QuestionState.Merged,
        QuestionState.Declined,
        QuestionState.Withdrawn,
    ];

    /// <summary>No silent refusal: all that were asked are answered live, in writing, promised in writing, merged or declined, when the session is over.</summary>
    [Fact]
    public void The_sums_agree_when_the_session_is_over()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var room = Open(Amina, Boris, Chen, Maria);
            for (var step = 0; step < 80; step++)
            {
                RandomQuestions.Step(room, random);
            }
            RandomQuestions.Settle(room);
            room.Has(Officer, Adjourn());
            var all = Questions.Of(room.State).All.Values;
            var asked = room.Entries.Count(entry => entry.Type is "question.asked" or "question.held");
            Assert.Equal(asked, all.Count(question => Ends.Contains(question.State)));
        }
    }
}
