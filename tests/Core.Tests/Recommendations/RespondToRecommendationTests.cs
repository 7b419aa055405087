using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class RespondToRecommendationTests
{
    [Fact]
    public void What_is_accepted_has_a_next_step_and_its_day()
    {
        var record = UnderReview();
        var at = record.Ms();
        var given = (ResponseGiven)record.When(Officer, Respond(record)).Event!;
        Assert.Equal((Disposition.Accepted, "Tender", at + 40 * Day), (given.Disposition, given.NextStep, given.ReportBy));
        Assert.Equal((RecommendationState.Responded, 1), (record.It().State, record.It().Answers));
        Assert.Null(record.It().Clocks.Of(AnswerClock.Respond));
        Assert.Equal(at + 30 * Day, record.It().Clocks.Of(AnswerClock.Contest)!.Due);
        var unready = UnderReview();
        unready.When(Officer, Respond(unready) with { NextStep = null }).ThenRefused("nextStep.missing");
        unready.When(Officer, Respond(unready) with { NextDay = null }).ThenRefused("date.wrong");
        unready.When(Officer, Respond(unready) with { NextDay = unready.Ms() - Day }).ThenRefused("date.wrong");
    }

    [Theory]
    [InlineData(Disposition.NotTakenUp)]
    [InlineData(Disposition.PartiallyAccepted)]
    public void What_is_not_taken_up_or_only_in_part_has_a_reason_out_of_the_list_and_in_words(Disposition disposition)
    {
        var record = UnderReview();
        record.When(Officer, Respond(record, disposition) with { Reason = null }).ThenRefused("reason.missing");
        record.When(Officer, Respond(record, disposition) with { ReasonText = "" }).ThenRefused("reason.missing");
        Assert.NotNull(record.When(Officer, Respond(record, disposition)).Event);
    }

    [Fact]
    public void What_is_accepted_or_noted_has_none()
    {
        var record = UnderReview();
        record.When(Officer, Respond(record) with { Reason = NotTakenUpReason.Other }).ThenRefused("reason.missing");
        var state = record.When(Officer, Respond(record, Disposition.Noted));
        Assert.Equal(record.It().Clocks.Of(AnswerClock.Review)!.Due, ((ResponseGiven)state.Event!).ReviewBy);
    }

    [Fact]
    public void What_is_deferred_says_until_when_and_a_duplicate_says_of_what()
    {
        var record = UnderReview();
        var deferred = Respond(record, Disposition.NotTakenUp) with { Reason = NotTakenUpReason.Deferred };
        record.When(Officer, deferred).ThenRefused("date.wrong");
        record.When(Officer, deferred with { Until = record.Ms() - Day }).ThenRefused("date.wrong");
        var duplicate = Respond(record, Disposition.NotTakenUp) with { Reason = NotTakenUpReason.DuplicateOf };
        record.When(Officer, duplicate).ThenRefused("recommendation.unknown");
        Assert.NotNull(record.When(Officer, duplicate with { DuplicateOf = "ke-water.r9" }).Event);
    }

    [Fact]
    public void An_answer_has_at_least_fifty_characters_and_at_most_a_thousand_words()
    {
        var record = UnderReview();
        record.When(Officer, Respond(record, text: "Thank you.")).ThenRefused("response.tooShort");
        record.When(Officer, Respond(record, text: "")).ThenRefused("message.empty");
        record.When(Officer, Respond(record, text: string.Join(' ', Enumerable.Repeat("water", 1001)))).ThenRefused("text.tooLong");
    }

    [Fact]
    public void What_was_contested_is_answered_again_and_may_be_contested_again()
    {
        var record = Responded(Disposition.NotTakenUp);
        record.Has(Sponsor, Contest());
        record.Has(Officer, Respond(record));
        Assert.Equal(
            (RecommendationState.Responded, Disposition.Accepted, 2),
            (record.It().State, record.It().Disposition, record.It().Answers)
        );
        Assert.NotNull(record.It().Clocks.Of(AnswerClock.Contest));
    }

    [Fact]
    public void Only_the_office_answers_and_only_what_it_reviews()
    {
        var record = UnderReview();
        record.When(Sponsor, Respond(record)).ThenRefused("right.missing");
        record.When(Convener, Respond(record)).ThenRefused("right.missing");
        var early = Received();
        early.When(Officer, Respond(early)).ThenRefused("recommendation.state");
    }
}
