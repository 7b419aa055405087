namespace CsoNet.Collab.Jobs;

/// <summary>
/// Jobs and what they made. Every write of a job names the version that it was decided on, and of many at once exactly one is done: that one worker has it, that a
/// worker who was thought dead stops, and that somebody who asks twice has one job, all rest on that.
///
/// <para>The result is written in parts of at most a few hundred kilobytes, under the turn that makes them, before the job says that it is done: whoever reads a
/// job that is done finds all its parts, and none of an earlier turn. Parts without a job that names them are harmless, and go with the next removal.</para>
///
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IJobStore
{
    Task<Job?> FindAsync(string kind, string owner, CancellationToken cancel = default);

    /// <summary>Writes it where the stored one still has its version (0: where there is none) and counts the version up by one; else false.</summary>
    Task<bool> PutAsync(Job job, CancellationToken cancel = default);

    /// <summary>Jobs of any kind and owner whose <see cref="Job.Due"/> is <paramref name="now"/> or was before, the oldest first.</summary>
    Task<IReadOnlyList<Job>> DueAsync(long now, int limit, CancellationToken cancel = default);

    /// <summary>Takes it out with all parts of all its turns, where it still has its version; else false, and the parts stay.</summary>
    Task<bool> RemoveAsync(Job job, CancellationToken cancel = default);

    /// <summary>Adds the part, or replaces the one of the same turn and number.</summary>
    Task PutPartAsync(Job job, int part, byte[] bytes, CancellationToken cancel = default);

    /// <summary>The part of the job's turn with that number, from 0; null where there is none.</summary>
    Task<byte[]?> FindPartAsync(Job job, int part, CancellationToken cancel = default);
}
