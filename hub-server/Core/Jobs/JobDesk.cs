using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Jobs;

/// <summary>Takes jobs in, has them done by whichever node looks first, and keeps what they made for a week.</summary>
public sealed class JobDesk(IJobStore store, TimeProvider time)
{
    /// <summary>A result is kept so long, and a failure told.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const int MostTurns = 5;

    /// <summary>In pauses of the first time.</summary>
    private const int LongestPause = 20;
    private const int Batch = 20;

    public Task<Job?> FindAsync(string kind, string owner, CancellationToken cancel = default) => store.FindAsync(kind, owner, cancel);

    /// <summary>The job that is under way, or a new one in the place of what was made before.</summary>
    public async Task<Job> AskAsync(string kind, string owner, string? wish = null, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        while (true)
        {
            var before = await store.FindAsync(kind, owner, cancel);
            if (before is { IsUnderWay: true })
            {
                return before;
            }
            if (before is not null && !await store.RemoveAsync(before, cancel))
            {
                continue;
            }
            var job = new Job(kind, owner, now, wish) { Due = now };
            if (await store.PutAsync(job, cancel))
            {
                return job with { Version = 1 };
            }
        }
    }

    /// <summary>The result of a job that is done, part by part.</summary>
    public async IAsyncEnumerable<byte[]> ReadAsync(
        Job job,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        for (var part = 0; part < job.Parts; part++)
        {
            yield return await store.FindPartAsync(job, part, cancel)
                ?? throw new StoreAwayException("The result was taken out meanwhile.");
        }
    }

    /// <summary>One look: does what is due, and takes out what was kept long enough. <paramref name="fault"/> is told why something failed.</summary>
    public async Task RoundAsync(IReadOnlyCollection<IWork> works, Action<Job, Exception> fault, CancellationToken cancel)
    {
        foreach (var job in await store.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), Batch, cancel))
        {
            if (!job.IsUnderWay)
            {
                await store.RemoveAsync(job, cancel);
            }
            else if (works.FirstOrDefault(work => work.Kind == job.Kind) is { } work && await TakeAsync(job, cancel) is { } mine)
            {
                await DoAsync(work, mine, fault, cancel);
            }
        }
    }

    private async Task<JobAtHand?> TakeAsync(Job job, CancellationToken cancel)
    {
        var mine = job with
        {
            State = JobState.Running,
            Turn = job.Turn + 1,
            Done = 0,
            Parts = 0,
            Bytes = 0,
            Due = JobAtHand.Later(time, JobAtHand.Patience),
        };
        return await store.PutAsync(mine, cancel) ? new JobAtHand(store, time, mine with { Version = mine.Version + 1 }) : null;
    }

    private async Task DoAsync(IWork work, JobAtHand mine, Action<Job, Exception> fault, CancellationToken cancel)
    {
        try
        {
            await work.DoAsync(mine, cancel);
            await EndAsync(mine, JobState.Done, cancel);
        }
        catch (JobLostException)
        {
            // Somebody else is at it.
        }
        catch (Exception mistake) when (!cancel.IsCancellationRequested)
        {
            fault(mine.Job, mistake);
            await GiveUpAsync(work, mine, cancel);
        }
    }

    private async Task GiveUpAsync(IWork work, JobAtHand mine, CancellationToken cancel)
    {
        try
        {
            await (
                mine.Job.Turn >= MostTurns && !work.MustEnd
                    ? EndAsync(mine, JobState.Failed, cancel)
                    : mine.WriteAsync(
                        mine.Job with
                        {
                            State = JobState.Waiting,
                            Due = JobAtHand.Later(time, Pause * Math.Min(mine.Job.Turn, LongestPause)),
                        },
                        cancel
                    )
            );
        }
        catch (Exception away) when (away is JobLostException or StoreAwayException)
        {
            // Then its time runs out, and it is taken up again.
        }
    }

    private Task EndAsync(JobAtHand mine, JobState state, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return mine.WriteAsync(
            mine.Job with
            {
                State = state,
                Done = state == JobState.Done ? mine.Job.Of : mine.Job.Done,
                Ended = now.ToUnixTimeMilliseconds(),
                Due = JobAtHand.Later(time, Kept),
            },
            cancel
        );
    }
}
