using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class DeviceTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox", "Android")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36",
        "Chrome",
        "Android"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0",
        "Edge",
        "Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1",
        "Safari",
        "iPhone"
    )]
    [InlineData("Mozilla/5.0 (Mobile; rv:84.0) Gecko/84.0 Firefox/84.0 KAIOS/3.0", "Firefox", "KaiOS")]
    [InlineData("Opera/9.80 (Android; Opera Mini/7.5; U; en) Presto/2.8 Version/11.10", "Opera Mini", "Android")]
    public void A_device_is_called_by_two_words_that_its_owner_knows(string userAgent, string browser, string system) =>
        Assert.Equal(new Device(browser, system), Device.Of(userAgent));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>\r\nX: y")]
    public void What_a_browser_calls_itself_is_never_repeated(string? userAgent) => Assert.Equal(Device.Unknown, Device.Of(userAgent));
}
