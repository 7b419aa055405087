namespace CsoNet.Collab.Jobs;

/// <summary>A kind of work. What it does must bear being begun again from the start: a node may die in the middle of it.</summary>
public interface IWork
{
    string Kind { get; }

    /// <summary>Nobody would ask for it again: it is tried until it is done, however often it fails.</summary>
    bool MustEnd => false;

    Task DoAsync(JobAtHand job, CancellationToken cancel);
}

/// <summary>The job belongs to another worker now, or its owner asked for another one: whoever was at it stops.</summary>
public sealed class JobLostException() : Exception("The job was taken over.");

/// <summary>A job in the hands of one worker, who says how far it has come and hands in what it makes.</summary>
public sealed class JobAtHand(IJobStore store, TimeProvider time, Job job)
{
    /// <summary>So long nothing needs to be heard before another worker takes over.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private long said = time.GetTimestamp();

    public Job Job { get; private set; } = job;

    /// <summary>Said at most once a second, so that it may be called for every step.</summary>
    /// <exception cref="JobLostException">It is not this worker's any more.</exception>
    public async Task ProgressAsync(int done, int of, CancellationToken cancel)
    {
        if (of == Job.Of && time.GetElapsedTime(said) < Often)
        {
            return;
        }
        said = time.GetTimestamp();
        await WriteAsync(Job with { Done = done, Of = of, Due = Later(time, Patience) }, cancel);
    }

    /// <summary>The next part of the result.</summary>
    public async Task AddAsync(byte[] bytes, CancellationToken cancel)
    {
        await store.PutPartAsync(Job, Job.Parts, bytes, cancel);
        await WriteAsync(Job with { Parts = Job.Parts + 1, Bytes = Job.Bytes + bytes.Length, Due = Later(time, Patience) }, cancel);
    }

    public static long Later(TimeProvider time, TimeSpan after) => (time.GetUtcNow() + after).ToUnixTimeMilliseconds();

    internal async Task WriteAsync(Job next, CancellationToken cancel)
    {
        if (!await store.PutAsync(next, cancel))
        {
            throw new JobLostException();
        }
        Job = next with { Version = next.Version + 1 };
    }
}
