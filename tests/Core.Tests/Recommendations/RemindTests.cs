using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class RemindTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(3)]
    [InlineData(-7)]
    public void The_office_is_reminded_when_the_day_has_come_and_not_before(int days)
    {
        var record = UnderReview();
        var running = record.It().Clocks.Of(AnswerClock.Respond)!;
        record.Later(TimeSpan.FromMilliseconds(running.Due - days * Day - 1000 - record.Ms()));
        record.When(Caller.System, Remind(running.Set, days)).ThenRefused("clock.passed");
        record.Later(TimeSpan.FromSeconds(1));
        record.When(Caller.System, Remind(running.Set, days)).Then(new OfficeReminded(days));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_they_have_done()
    {
        var record = Responded();
        record.Later(TimeSpan.FromDays(60));
        record.When(Caller.System, Remind(2, 14)).ThenRefused("clock.passed");
    }
}
