using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ReceiveRecommendationTests
{
    [Fact]
    public void The_receipt_is_at_once_and_says_by_when_the_office_answers()
    {
        // A Monday, nine o'clock in Greenwich. Five working days later is the next Monday, to its end in Nairobi.
        var record = Received();
        var one = record.It();
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 21, 0, 0, TimeSpan.Zero), Due(one, AnswerClock.Acknowledge));
        Assert.Equal(one.Received + 60 * Day, Due(one, AnswerClock.Respond).ToUnixTimeMilliseconds());
        Assert.Equal((RecommendationState.Submitted, "ke-water", 12L), (one.State, one.Origin, one.Draft));
        Assert.False(one.Clocks.IsOverdue);
    }

    [Fact]
    public void Holidays_of_the_country_are_no_working_days()
    {
        // Monday 30 March 2026: Good Friday and Easter Monday lie between.
        var record = Opened().Later(TimeSpan.FromDays(28));
        var received = (RecommendationReceived)record.When(Caller.System, Receive(record)).Event!;
        Assert.Equal(
            new DateTimeOffset(2026, 4, 8, 21, 0, 0, TimeSpan.Zero),
            DateTimeOffset.FromUnixTimeMilliseconds(received.AcknowledgeBy)
        );
        Assert.Null(received.HolidaysKnown);
    }

    [Fact]
    public void Where_the_holidays_are_not_known_it_says_so()
    {
        var record = Opened();
        var receive = Receive(record) with { Office = Drafting.Ministry with { Country = "TV" } };
        var state = record.When(Caller.System, receive);
        Assert.False(((RecommendationReceived)state.Event!).HolidaysKnown);
    }

    [Fact]
    public void The_terms_that_were_settled_hold()
    {
        var record = Opened();
        record.Has(Caller.System, Receive(record, new Terms(Respond: 20)));
        Assert.Equal(record.It().Received + 20 * Day, Due(record.It(), AnswerClock.Respond).ToUnixTimeMilliseconds());
    }

    [Fact]
    public void It_is_received_once_and_by_the_hub_alone()
    {
        var record = Received();
        record.When(Caller.System, Receive(record)).ThenRefused("nothing.changed");
        record.When(Officer, Receive(record)).ThenRefused("right.missing");
    }

    private static DateTimeOffset Due(Recommendation one, AnswerClock clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(one.Clocks.Of(clock)!.Due);
}
