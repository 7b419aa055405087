using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Core.Tests.Foundations;

public sealed class NameBasedIdTests
{
    [Fact]
    public void The_same_words_give_the_same_id_on_every_node() =>
        Assert.Equal(NameBasedId.Of("room-1", "seal", "86400000"), NameBasedId.Of("room-1", "seal", "86400000"));

    [Fact]
    public void Other_words_or_words_cut_elsewhere_give_another() =>
        Assert.Equal(3, new[] { NameBasedId.Of("a", "bc"), NameBasedId.Of("ab", "c"), NameBasedId.Of("abc") }.Distinct().Count());

    [Fact]
    public void It_is_a_version_5_UUID() => Assert.Equal((5, 8), (NameBasedId.Of("x").Version, NameBasedId.Of("x").Variant & 0xC));

    [Fact]
    public void It_is_as_anybody_else_computes_it() =>
        Assert.Equal(new Guid("26bf0ba3-b9e6-5d8b-b8ac-1a6876fcdc4a"), NameBasedId.Of("house", "seal", "1763942400000"));
}
