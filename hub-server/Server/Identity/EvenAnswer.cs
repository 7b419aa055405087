namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// A refusal at the door is given at even times, counted from the question, so that its time does not tell whether there was an account, a password or a lock.
/// </summary>
internal sealed class EvenAnswer(TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    public long Begin() => time.GetTimestamp();

    public async Task WaitAsync(long begun)
    {
        var left = Step.Ticks - time.GetElapsedTime(begun).Ticks % Step.Ticks;
        await Task.Delay(TimeSpan.FromTicks(left), time);
    }
}
