using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>
/// A year with two hundred recommendations: submitted at any hour, to offices in seven countries with their holidays and time zones, one without a calendar; answered by diligent and by careless
/// offices. The hub looks at its schedule each hour.
/// </summary>
public sealed class SimulatedYearTests
{
    private const int Recommendations = 200;
    private const long Hour = 3_600_000;
    private static readonly string[] Countries = ["KE", "FR", "PE", "SN", "US", "ZA", "TV"];
    private static readonly AnswerClock[] OfTheOffice =
    [
        AnswerClock.Acknowledge,
        AnswerClock.Respond,
        AnswerClock.Report,
        AnswerClock.Review,
    ];

    [Fact]
    public async Task Each_overdue_one_is_seen_within_the_hour_and_each_reminder_comes_once()
    {
        var lines = new List<RegisterLine>();
        for (var seed = 0; seed < Recommendations; seed++)
        {
            lines.Add(await LiveAsync(new Random(seed)));
        }
        // It was a year in which everything happened.
        Assert.True(lines.Any(line => line.Overdue) && lines.Any(line => line.Confirmed) && lines.Any(line => line.Contests > 0));
        Assert.Equal(lines.Count(line => line.Overdue), Figures.Of(lines).Overdue);
        Assert.All(lines, line => Assert.Equal(line.Office.Country == "TV", line.HolidaysUnknown));
    }

    private static async Task<RegisterLine> LiveAsync(Random random)
    {
        var record = Opened();
        record.Later(TimeSpan.FromHours(random.Next(150 * 24)));
        var office = Drafting.Ministry with { Country = Countries[random.Next(Countries.Length)] };
        record.Has(Caller.System, Receive(record) with { Office = office });
        var (schedule, heard, carelessness) = (new ScheduleInMemory(), 0, 1 + random.Next(50 * 24));
        var listener = new AnswerClocks(schedule, Given.Wire);
        for (var end = record.Ms() + 365 * Day; record.Ms() < end; record.Later(TimeSpan.FromHours(1)))
        {
            if (heard < record.Entries.Count)
            {
                await listener.FoldAsync(record.State.Room, [.. record.Entries.Skip(heard)], default);
                heard = record.Entries.Count;
            }
            foreach (var due in schedule.TakeDue(record.Ms()))
            {
                record.When(Caller.System, ScheduleInMemory.CommandOf(due));
            }
            AssertSeen(record);
            if (random.Next(carelessness) == 0)
            {
                Act(record, random);
            }
        }
        AssertRemindedOnce(record);
        return RegisterFold.Of(record.Entries, Given.Rules, Given.Wire)!;
    }

    /// <summary>What has been due for an hour is overdue, and nothing else is.</summary>
    private static void AssertSeen(RoomUnderTest record)
    {
        foreach (var clock in OfTheOffice)
        {
            if (record.It().Clocks.Of(clock) is { } running)
            {
                Assert.True(
                    running.RanOut || running.Due > record.Ms() - Hour,
                    $"{clock} has been due since {running.Due} and nobody sees it."
                );
                Assert.True(!running.RanOut || running.Due <= record.Ms(), $"{clock} is called overdue before its time.");
            }
        }
    }

    /// <summary>Between two settings of the clock no reminder comes twice.</summary>
    private static void AssertRemindedOnce(RoomUnderTest record)
    {
        HashSet<int> reminded = [];
        foreach (var happened in record.Entries.Select(Given.Wire.ReadEvent))
        {
            if (happened is ISetsClocks setting && setting.Sets.Any(one => one.Clock == AnswerClock.Respond))
            {
                reminded.Clear();
            }
            Assert.True(happened is not OfficeReminded reminder || reminded.Add(reminder.Days), "A reminder came twice.");
        }
    }

    /// <summary>Whoever's turn it is does something that they may.</summary>
    private static void Act(RoomUnderTest record, Random random)
    {
        var (who, command) = record.It().State switch
        {
            RecommendationState.Submitted => (Officer, Acknowledge(record, days: 5)),
            RecommendationState.Acknowledged => (Officer, Review()),
            RecommendationState.UnderReview when random.Next(4) == 0 => (Officer, Ask()),
            RecommendationState.UnderReview or RecommendationState.Contested => (Officer, Respond(record, (Disposition)random.Next(4))),
            RecommendationState.ClarificationRequested => (Sponsor, Clarify()),
            RecommendationState.Responded when random.Next(4) == 0 => (Sponsor, Contest()),
            RecommendationState.Responded or RecommendationState.InProgress when random.Next(3) > 0 => (Officer, (Command)Report()),
            RecommendationState.InProgress => (Officer, Show()),
            _ => (Sponsor, Confirm()),
        };
        record.When(who, command);
    }
}
