using CsoNet.Collab.Record;

namespace CsoNet.Collab.Core.Tests.Record;

public sealed class MerkleTests
{
    /// <summary>Roots over the first 0, 1, 2 and 3 of the heads, computed once outside this program.</summary>
    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "268914ed6dfcbe4afdb12f982a15fab65c0eb5d813362b74673a99fecc1f09b1",
        "8a2ef93c878f360f3141e4e27b12d0f58b40a8e4320e72153357833812d10e44",
        "fda49378cd61038c3ff1befb307ed99e3d97addc4efb511dff89c906796f8926",
    ];

    private static readonly RecordHead[] Heads =
    [
        new("room-a", 1, [.. Enumerable.Repeat((byte)1, 32)]),
        new("room-b", 2, [.. Enumerable.Repeat((byte)2, 32)]),
        new("room-c", 3, [.. Enumerable.Repeat((byte)3, 32)]),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_root_is_as_anybody_else_computes_it(int count) =>
        Assert.Equal(Roots[count], Convert.ToHexStringLower(Merkle.Root(Heads.Take(count))));

    [Fact]
    public void The_order_in_which_heads_come_does_not_count() => Assert.Equal(Merkle.Root(Heads), Merkle.Root(Heads.Reverse()));

    [Fact]
    public void Every_head_counts()
    {
        RecordHead[] altered = [Heads[0], Heads[1], Heads[2] with { Seq = 4 }];
        Assert.NotEqual(Merkle.Root(Heads), Merkle.Root(altered));
    }
}
