using CsoNet.Collab.Consultations;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class StaysTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Several_screens_are_one_stay_and_a_line_that_is_back_soon_was_never_away() =>
        Assert.Equal(
            [new Stay(17, 0, 9 * Minute), new Stay(17, 12 * Minute, 13 * Minute), new Stay(23, 0, Minute)],
            Stays.Merge([
                new(17, 12 * Minute, 13 * Minute),
                new(23, 0, Minute),
                new(17, 6 * Minute, 9 * Minute),
                new(17, 0, 5 * Minute),
                new(17, 2 * Minute, 3 * Minute),
            ])
        );

    [Fact]
    public void Whoever_reads_pages_is_there_between_two_of_them() =>
        Assert.Equal(
            [new Stay(17, 0, 24 * Minute, ByPage: true), new Stay(17, 60 * Minute, 60 * Minute, ByPage: true)],
            Stays.Merge([
                new(17, 0, 0, ByPage: true),
                new(17, 12 * Minute, 12 * Minute, ByPage: true),
                new(17, 24 * Minute, 24 * Minute, ByPage: true),
                new(17, 60 * Minute, 60 * Minute, ByPage: true),
            ])
        );

    [Fact]
    public void Whoever_had_a_line_at_any_time_of_a_stay_was_not_there_by_page() =>
        Assert.Equal([new Stay(17, 0, 5 * Minute)], Stays.Merge([new(17, 0, 0, ByPage: true), new(17, 1, 5 * Minute)]));

    [Fact]
    public void Nobody_was_there_before_the_session_or_after_it() =>
        Assert.Equal(
            [new Stay(17, 10, 20), new Stay(31, 20, 20)],
            Stays.Within([new(17, 0, 30), new(23, 0, 9), new(31, 20, 40), new(42, 21, 40)], 10, 20)
        );

    /// <summary>Whatever was noted, by how many nodes, how often and in which order.</summary>
    [Fact]
    public void Merged_stays_never_overlap_lose_nobody_and_merged_again_are_the_same()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var noted = Enumerable.Range(0, random.Next(60)).Select(_ => Any(random)).ToList();
            var merged = Stays.Merge(noted);
            Assert.Equal(merged, Stays.Merge(merged));
            Assert.Equal(merged, Stays.Merge(noted.Concat(noted).OrderBy(_ => random.Next())));
            Assert.Equal(noted.Select(stay => stay.Number).Distinct().Order(), merged.Select(stay => stay.Number).Distinct());
            Assert.All(
                noted,
                stay => Assert.Single(merged, one => one.Number == stay.Number && one.From <= stay.From && stay.Until <= one.Until)
            );
            foreach (var (one, next) in merged.Zip(merged.Skip(1)).Where(pair => pair.First.Number == pair.Second.Number))
            {
                Assert.True(next.From - one.Until > Stays.Grace.TotalMilliseconds, $"{seed}: {one} and {next}");
            }
        }
    }

    private static Stay Any(Random random)
    {
        var from = random.NextInt64(180 * Minute);
        return random.Next(3) == 0
            ? new Stay(random.Next(1, 5), from, from, ByPage: true)
            : new Stay(random.Next(1, 5), from, from + random.NextInt64(10 * Minute));
    }
}
