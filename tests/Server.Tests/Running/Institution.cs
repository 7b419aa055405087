using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>The identity provider of an institution: a real one (tests/OidcProvider), as a process of its own.</summary>
public sealed partial class Institution : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Process process;

    private Institution(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Institution> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var own = Processes.Start(start);
        while (await own.StandardOutput.ReadLineAsync().WaitAsync(Bounded.Patience) is { } line)
        {
            if (Said().Match(line) is { Success: true } said)
            {
                _ = own.StandardOutput.ReadToEndAsync();
                return new Institution(own, said.Groups["address"].Value);
            }
        }
        throw new InvalidOperationException($"The provider has ended with {own.ExitCode}.");
    }

    /// <summary>Somebody follows the link on the way in, and shows there who they are; answers the address to which they are sent back.</summary>
    public async Task<Uri> SignInAsync(Browser browser, string mail, string sub = "staff-1", string more = "")
    {
        var begun = await browser.OpenAsync("/sign-in/institution");
        Assert.Equal(302, begun.Status);
        var question = new Uri($"{begun.Headers.Location}&sub={sub}&mail={Uri.EscapeDataString(mail)}{more}");
        using var answer = await http.GetAsync(question).Soon();
        Assert.True((int)answer.StatusCode == 302, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!;
    }

    /// <summary>There and back again.</summary>
    public async Task<Reply> EnterAsync(Browser browser, string mail, string sub = "staff-1", string more = "") =>
        await browser.OpenAsync((await SignInAsync(browser, mail, sub, more)).PathAndQuery);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Processes.KillAsync(process);
    }

    /// <summary>Its own build, in the same configuration as the tests that run it.</summary>
    private static string Program()
    {
        var own = new Regex("tests/[^/]+", RegexOptions.RightToLeft).Replace(AppContext.BaseDirectory, "tests/OidcProvider", 1);
        return Path.Combine(own, "CsoNet.Collab.OidcProvider.dll");
    }

    [GeneratedRegex(@"The provider is open at (?<address>\S+)")]
    private static partial Regex Said();
}
