using CsoNet.Collab.LoadTests.Driver;
using HdrHistogram;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>How long each delivery took, counted from when its message was due. What came in the ramp is not counted.</summary>
internal sealed class Latencies : IDeliveries
{
    private const long Longest = 120 * TimeSpan.TicksPerSecond;
    private static readonly double[] _percentiles = [0, 10, 25, 50, 75, 90, 95, 98, 99, 99.5, 99.9, 99.99, 100];
    private readonly LongConcurrentHistogram _histogram = new(1, Longest, 3);

    public OpenLoop? Source { get; set; }

    public long FirstMessage { get; set; }

    public void Delivered(long seq, long message, long now)
    {
        if (Source is { } source && message >= FirstMessage)
        {
            Took(now - source.DueAt(message));
        }
    }

    /// <summary>One more delivery, in ticks.</summary>
    public void Took(long ticks) => _histogram.RecordValue(Math.Clamp(ticks, 1, Longest));

    public double Milliseconds(double percentile) => _histogram.GetValueAtPercentile(percentile) / (double)TimeSpan.TicksPerMillisecond;

    /// <summary>Percentiles as "nines" on the x axis, so that the tail is as wide as the middle.</summary>
    public Curve Curve() => new([.. _percentiles.Where(p => p < 100).Select(p => (Nines(p), Milliseconds(p)))]);

    private static double Nines(double percentile) => -Math.Log10(1 - (percentile / 100));
}
