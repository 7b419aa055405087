using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class SignInTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 40, 0, TimeSpan.Zero);

    [Fact]
    public void However_often_it_is_used_a_sign_in_is_over_after_half_a_year()
    {
        var signIn = new SignIn("s-1", "p-1", Morning.ToUnixTimeMilliseconds(), SignIn.Coarse(Morning.AddDays(179)), Device.Unknown);
        Assert.False(signIn.IsOver(Morning.AddDays(179).ToUnixTimeMilliseconds()));
        Assert.True(signIn.IsOver(Morning.AddDays(180).ToUnixTimeMilliseconds()));
    }

    [Fact]
    public void When_it_was_in_use_is_kept_to_the_hour() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), SignIn.Coarse(Morning));
}
