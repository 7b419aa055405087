using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>A recommendation's record as one line: what was done when, and whether in time.</summary>
public sealed class RegisterFoldTests
{
    [Fact]
    public void What_was_received_stands_at_its_office_with_its_days()
    {
        var line = LineOf(Received());
        Assert.Equal(("ke-water.r12", "ke-water", 12L), (line.Id, line.Origin, line.Draft));
        Assert.Equal((Drafting.Ministry, "A standpipe for each village", false), (line.Office, line.Title, line.Confidential));
        Assert.Equal(RecommendationState.Submitted, line.State);
        Assert.Equal(AnswerClock.Acknowledge, line.Owes);
        Assert.Equal((line.Due, line.Submitted + 60 * Day), (line.Acknowledgement!.By, line.Answer!.By));
        Assert.False(line.Acknowledgement.IsKnown || line.Answer.IsKnown);
    }

    [Fact]
    public void Before_it_is_received_there_is_no_line() => Assert.Null(RegisterFold.Of(Opened().Entries, Given.Rules, Given.Wire));

    [Fact]
    public void What_was_acknowledged_in_time_or_late_is_told_apart()
    {
        Assert.Equal((true, false), Known(LineOf(Acknowledged()).Acknowledgement));
        var late = Received();
        late.End(AnswerClock.Acknowledge);
        Assert.True(LineOf(late).Overdue);
        late.Has(Officer, Acknowledge(late, 10));
        Assert.Equal((true, true), Known(LineOf(late).Acknowledgement));
        Assert.False(LineOf(late).Overdue);
    }

    [Fact]
    public void The_day_counts_also_where_the_clock_was_not_looked_at_yet()
    {
        var record = Received();
        record.Later(TimeSpan.FromDays(40));
        record.Has(Officer, Acknowledge(record, 10));
        Assert.Equal((true, true), Known(LineOf(record).Acknowledgement));
    }

    [Fact]
    public void Days_in_which_the_sponsors_had_the_word_are_not_the_offices()
    {
        var record = Asked();
        record.Later(TimeSpan.FromDays(20));
        record.Has(Sponsor, Clarify());
        record.Later(TimeSpan.FromDays(10));
        record.Has(Officer, Respond(record));
        var line = LineOf(record);
        Assert.Equal(10, line.DaysToAnswer!.Value, tolerance: 0.01);
        Assert.Equal((1, 1, 0), (line.AskedBack, line.Clarified, line.Unclarified));
        Assert.True(line.Answer!.By > line.Submitted + 79 * Day);
    }

    [Fact]
    public void A_question_that_nobody_answered_is_counted_as_such()
    {
        var record = Asked();
        record.End(AnswerClock.Clarify);
        Assert.Equal((1, 0, 1), (LineOf(record).AskedBack, LineOf(record).Clarified, LineOf(record).Unclarified));
    }

    [Fact]
    public void The_first_answer_counts_and_a_second_one_after_a_contest_changes_nothing_of_it()
    {
        var record = Responded(Disposition.NotTakenUp);
        var first = LineOf(record);
        Assert.Equal(
            (Disposition.NotTakenUp, NotTakenUpReason.ResourceConstraint, true),
            (first.Disposition, first.Reason, first.Reasoned)
        );
        record.Has(Sponsor, Contest());
        record.End(AnswerClock.Respond);
        Assert.True(LineOf(record).Overdue);
        record.Has(Officer, Respond(record, Disposition.Accepted));
        var second = LineOf(record);
        Assert.Equal(first.Answer, second.Answer);
        Assert.Equal((Disposition.Accepted, null, 1), (second.Disposition, second.Reason, second.Contests));
    }

    [Fact]
    public void Another_office_has_clocks_of_its_own_and_the_answer_counts_from_the_submission()
    {
        var record = Received();
        record.End(AnswerClock.Acknowledge);
        record.Later(TimeSpan.FromDays(10));
        record.Has(Officer, Refer());
        var line = LineOf(record);
        Assert.Equal((Drafting.Utility, false, false), (line.Office, line.Overdue, line.Acknowledgement!.IsKnown));
        record.Has(Authority, Acknowledge(record, 10));
        record.Has(Authority, Review());
        record.Has(Authority, Respond(record));
        Assert.True(LineOf(record).DaysToAnswer > 10);
    }

    [Fact]
    public void Reflected_is_what_was_shown_and_confirmed_what_the_other_side_confirmed()
    {
        var record = Reflected();
        Assert.Equal((true, false), (LineOf(record).Reflected, LineOf(record).Confirmed));
        record.Has(Sponsor, Confirm());
        record.Has(Sponsor, Rate(Rating.Heard));
        var line = LineOf(record);
        Assert.True(line.Confirmed);
        Assert.Equal(Rating.Heard, Assert.Single(line.Ratings).Value);
    }

    [Fact]
    public void The_oldest_debt_of_an_office_stands_first()
    {
        var record = Received();
        record.End(AnswerClock.Acknowledge);
        record.End(AnswerClock.Respond);
        Assert.Equal(AnswerClock.Acknowledge, LineOf(record).Owes);
        record.Has(Officer, Acknowledge(record, 3));
        Assert.Equal((AnswerClock.Respond, true), (LineOf(record).Owes, LineOf(record).Overdue));
    }

    private static RegisterLine LineOf(RoomUnderTest record) => RegisterFold.Of(record.Entries, Given.Rules, Given.Wire)!;

    private static (bool, bool) Known(Owed? owed) => (owed!.IsKnown, owed.Late);
}
