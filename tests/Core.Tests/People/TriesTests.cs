using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class TriesTests
{
    private const long Now = 1_000_000_000;

    private static Tries? Many(int count) => Enumerable.Range(0, count).Aggregate((Tries?)Tries.None, (tries, n) => tries?.One(Now + n));

    [Fact]
    public void Ten_tries_are_looked_at_and_no_eleventh()
    {
        Assert.Equal(10, Many(10)!.Count);
        Assert.Null(Many(11));
    }

    [Fact]
    public void After_the_window_they_begin_anew()
    {
        Assert.Null(Many(10)!.One(Now + Tries.Window - 1));
        Assert.Equal(1, Many(10)!.One(Now + Tries.Window)!.Count);
    }
}
