using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>What the clocks will decide is on the schedule; whatever is due there does what it says, once.</summary>
public sealed class AnswerClocksTests
{
    [Fact]
    public async Task The_end_of_each_clock_and_three_reminders_are_on_the_schedule()
    {
        var record = Received();
        var schedule = new ScheduleInMemory();
        await new AnswerClocks(schedule, Given.Wire).FoldAsync(record.State.Room, record.Entries, default);

        var due = record.It().Clocks.Of(AnswerClock.Respond)!.Due;
        Assert.Equal(
            ["acknowledge", "remind/14", "remind/3", "respond", "remind/-7"],
            schedule.All.OrderBy(one => one.At).Select(one => one.Thing["answer/2/".Length..])
        );
        Assert.Equal(
            [due - 14 * Day, due - 3 * Day, due, due + 7 * Day],
            schedule.All.OrderBy(one => one.At).Skip(1).Select(one => one.At)
        );
    }

    [Fact]
    public async Task A_reminder_whose_day_has_passed_when_the_clock_goes_on_is_not_sent_late()
    {
        var record = UnderReview();
        record.Later(TimeSpan.FromDays(50));
        record.Has(Officer, Ask());
        var given = record.Has(Sponsor, Clarify());
        var schedule = new ScheduleInMemory();
        await new AnswerClocks(schedule, Given.Wire).FoldAsync(record.State.Room, record.Entries, default);
        Assert.Equal(
            [$"answer/{given}/remind/3", $"answer/{given}/respond", $"answer/{given}/remind/-7"],
            schedule
                .All.Where(one => one.Thing.StartsWith($"answer/{given}/", StringComparison.Ordinal))
                .OrderBy(one => one.At)
                .Select(one => one.Thing)
        );
    }

    [Fact]
    public async Task In_a_year_with_nobody_at_the_office_everything_that_is_due_happens_once_and_nothing_else()
    {
        var record = Received();
        var schedule = new ScheduleInMemory();
        var listener = new AnswerClocks(schedule, Given.Wire);
        var heard = 0;
        for (var hour = 0; hour < 366 * 24; hour++)
        {
            await listener.FoldAsync(record.State.Room, [.. record.Entries.Skip(heard)], default);
            heard = record.Entries.Count;
            record.Later(TimeSpan.FromHours(1));
            foreach (var due in schedule.TakeDue(record.Ms()))
            {
                record.When(Caller.System, ScheduleInMemory.CommandOf(due));
            }
        }
        Assert.Equal(
            ["clock.ranOut", "clock.reminded", "clock.reminded", "clock.ranOut", "clock.reminded", "clock.ranOut"],
            record.Entries.Skip(2).Select(entry => entry.Type)
        );
        Assert.True(record.It().Escalated && record.It().Clocks.IsOverdue);
    }
}
