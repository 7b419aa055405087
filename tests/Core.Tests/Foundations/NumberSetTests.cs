using System.Text.Json;
using CsoNet.Collab.Foundations;
using FsCheck.Xunit;

namespace CsoNet.Collab.Core.Tests.Foundations;

public sealed class NumberSetTests
{
    [Property]
    public void It_holds_what_was_added_and_nothing_else(long[] added, long[] others)
    {
        var set = SetOf(added);
        Assert.Equal(added.ToHashSet().Order(), set.Numbers());
        Assert.All(others, number => Assert.Equal(added.Contains(number), set.Contains(number)));
        Assert.Equal(added.Length == 0, set.IsEmpty);
    }

    [Property]
    public void Adding_changes_no_set_that_somebody_holds(long[] added, long more)
    {
        var before = SetOf(added);
        var after = before.Add(more);
        Assert.True(after.Contains(more));
        Assert.Equal(added.Contains(more), before.Contains(more));
    }

    [Property]
    public void It_goes_through_JSON_and_back(long[] added)
    {
        var set = SetOf(added);
        Assert.Equal(set.Numbers(), JsonSerializer.Deserialize<NumberSet>(JsonSerializer.Serialize(set))!.Numbers());
    }

    [Fact]
    public void Its_JSON_is_short()
    {
        var set = SetOf([2, 3, 448]);
        Assert.Equal("[[0,12],[7,1]]", JsonSerializer.Serialize(set));
    }

    private static NumberSet SetOf(long[] numbers) => numbers.Aggregate(NumberSet.Empty, (set, number) => set.Add(number));
}
