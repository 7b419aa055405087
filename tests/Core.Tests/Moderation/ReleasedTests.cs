using CsoNet.Collab.Moderation;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>What is shown of a number that grows, so that nobody can subtract their way to a small one.</summary>
public sealed class ReleasedTests
{
    private const int Seeds = 300;

    [Fact]
    public void A_month_with_five_is_shown_and_one_with_four_waits_for_the_next() =>
        Assert.Equal([new Block(1, 5), new Block(3, 6)], Released.Of([(1, 5), (2, 4), (3, 2)], before: 4));

    [Fact]
    public void Of_the_month_that_goes_on_nothing_is_said() => Assert.Empty(Released.Of([(4, 90)], before: 4));

    [Fact]
    public void What_never_came_to_five_is_never_shown() => Assert.Empty(Released.Of([(1, 1), (2, 1), (3, 2)], before: 9));

    /// <summary>The attack of the patient reader: each day's page is kept, and subtracted from the next one.</summary>
    [Fact]
    public void Between_any_two_pages_at_any_two_times_lie_five_or_none()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var counts = Some(new Random(seed));
            var pages = Enumerable.Range(0, 30).Select(month => Released.Of(counts, month)).ToList();
            var totals = pages.Select(page => page.Sum(one => one.Count)).Distinct().ToList();
            Assert.All(totals.Zip(totals.Skip(1)), step => Assert.True(step.Second - step.First >= Released.Fewest));
            // What was shown once stays as it was: a later page says nothing new about an earlier month.
            Assert.All(pages, page => Assert.Equal(page, pages[^1].Take(page.Count)));
        }
    }

    /// <summary>Whatever is shown, each month of which nothing is shown may have had none, one, two, three or four: the same page would stand there.</summary>
    [Fact]
    public void No_combination_of_what_is_shown_gives_what_is_not()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var counts = Some(new Random(seed));
            var shown = Released.Of(counts, before: 24);
            foreach (var hidden in Enumerable.Range(0, 24).Where(month => shown.All(block => block.Month != month)))
            {
                for (var few = 0; few < Released.Fewest; few++)
                {
                    Assert.Equal(shown, Released.Of(Other(shown, hidden, few), before: 24));
                }
            }
        }
    }

    /// <summary>Another course of things that the same page tells of: in that month so few, and in all others as few as can be.</summary>
    private static List<(int, int)> Other(IReadOnlyList<Block> shown, int hidden, int few)
    {
        var next = shown.FirstOrDefault(block => block.Month > hidden)?.Month;
        return
        [
            .. shown
                .Select(block => (block.Month, block.Month == next ? block.Count - few : block.Count))
                .Append((hidden, few))
                .OrderBy(one => one.Item1),
        ];
    }

    private static List<(int Month, int Count)> Some(Random random) =>
        [.. Enumerable.Range(0, 24).Where(_ => random.Next(3) > 0).Select(month => (month, random.Next(1, random.Next(2, 12))))];
}
