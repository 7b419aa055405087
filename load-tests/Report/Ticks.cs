namespace CsoNet.Collab.LoadTests.Report;

/// <summary>Round numbers for an axis.</summary>
internal static class Ticks
{
    public static double Ceiling(double value, bool logarithmic)
    {
        var decade = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1e-6))));
        return logarithmic ? decade * 10 : Math.Ceiling(value / decade * 2) / 2 * decade;
    }

    public static IEnumerable<double> Even(double max)
    {
        var step = Step(max);
        for (var i = 0; i * step <= max * 1.0001; i++)
        {
            yield return i * step;
        }
    }

    public static IEnumerable<double> Decades(double min, double max)
    {
        for (var tick = min; tick <= max * 1.0001; tick *= 10)
        {
            yield return tick;
        }
    }

    public static string Name(double tick) =>
        tick >= 1000 ? $"{tick / 1000:0.#} k" : tick.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    // About five steps of 1, 2 or 5.
    private static double Step(double max)
    {
        var rough = max / 5;
        var decade = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / decade) switch
        {
            < 1.5 => decade,
            < 3.5 => 2 * decade,
            < 7.5 => 5 * decade,
            _ => 10 * decade,
        };
    }
}
