namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>One monotone clock for sending and receiving, in ticks of 100 ns.</summary>
internal static class Clock
{
    private static readonly long _start = TimeProvider.System.GetTimestamp();

    public static long Now => TimeProvider.System.GetElapsedTime(_start).Ticks;

    public static double SecondsSince(long instant) => (Now - instant) / (double)TimeSpan.TicksPerSecond;
}
