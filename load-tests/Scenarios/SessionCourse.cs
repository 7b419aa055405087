using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>What happens in a session, act by act, at a fixed rate. Each act waits for the one before it, and is late for it: time counts from when it was due.</summary>
internal static class SessionCourse
{
    private const int ActsPerSecond = 6;
    private const int TurnsPerPoll = 3;

    /// <summary>Answers when the act that stands under each number was due.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> ConductAsync(Meeting meeting, TimeSpan duration, CancellationToken stop)
    {
        var due = new Dictionary<long, long>();
        var (start, at) = (Clock.Now, Clock.Now);
        foreach (var act in Acts(meeting, stop))
        {
            if (at - start > duration.Ticks)
            {
                break;
            }
            await Task.Delay(TimeSpan.FromTicks(Math.Max(0, at - Clock.Now)), stop);
            due[await act()] = at;
            at += TimeSpan.TicksPerSecond / ActsPerSecond;
        }
        return due;
    }

    private static IEnumerable<Func<Task<long>>> Acts(Meeting meeting, CancellationToken stop)
    {
        for (var turn = 0; ; turn++)
        {
            var speaker = meeting.Seats[turn % meeting.Seats.Count];
            Seat[] others = [.. meeting.Seats.Where(seat => seat != speaker)];
            var poll = turn % TurnsPerPoll == 0 ? Poll(meeting, stop) : [];
            foreach (var act in Turn(meeting.Chair, speaker, stop).Concat(Asked(speaker, others, stop)).Concat(poll))
            {
                yield return act;
            }
        }
    }

    private static IEnumerable<Func<Task<long>>> Turn(Seat chair, Seat speaker, CancellationToken stop)
    {
        var request = 0L;
        Func<Task<long>> On(Seat seat, string type) =>
            () =>
                seat.DoAsync(
                    new
                    {
                        type,
                        id = Guid.NewGuid(),
                        request,
                    },
                    stop
                );
        yield return async () =>
            request = await speaker.DoAsync(
                new
                {
                    type = "floor.request",
                    id = Guid.NewGuid(),
                    lang = "en",
                },
                stop
            );
        yield return On(chair, "floor.call");
        yield return On(speaker, "floor.speak");
        yield return On(speaker, "floor.yield");
    }

    private static IEnumerable<Func<Task<long>>> Asked(Seat speaker, IReadOnlyList<Seat> others, CancellationToken stop)
    {
        var question = 0L;
        var words = new
        {
            type = "question.ask",
            id = Guid.NewGuid(),
            text = "Who answers for the wells that were promised to the villages on the upper river, and when?",
        };
        yield return async () => question = await speaker.DoAsync(words, stop);
        foreach (var other in others)
        {
            yield return () =>
                other.DoAsync(
                    new
                    {
                        type = "question.vote",
                        id = Guid.NewGuid(),
                        question,
                        on = true,
                    },
                    stop
                );
        }
    }

    private static IEnumerable<Func<Task<long>>> Poll(Meeting meeting, CancellationToken stop)
    {
        var poll = 0L;
        var words = new
        {
            type = "poll.open",
            id = Guid.NewGuid(),
            question = "Shall the next session deal with water first?",
            options = (string[])["Yes", "No", "Later"],
            form = "named",
        };
        yield return async () => poll = await meeting.Chair.DoAsync(words, stop);
        foreach (var (place, seat) in meeting.Seats.Index())
        {
            int[] choices = [place % 3];
            yield return () =>
                seat.DoAsync(
                    new
                    {
                        type = "poll.vote",
                        id = Guid.NewGuid(),
                        poll,
                        choices,
                    },
                    stop
                );
        }
        yield return () =>
            meeting.Chair.DoAsync(
                new
                {
                    type = "poll.close",
                    id = Guid.NewGuid(),
                    poll,
                },
                stop
            );
    }
}
