using System.Text.Json;
using OtpNet;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Somebody with an account of their own, with their mailbox and a browser in which they have just signed in.</summary>
public sealed record Member(Browser Browser, Mailbox Mail, string Id)
{
    public const string Password = "seven gourds of water";

    /// <summary>For an organization that nobody knows yet, else for the one of the directory that <paramref name="known"/> names.</summary>
    public static async Task<Member> JoinAsync(
        Hub hub,
        string organization = "Water committee",
        string? country = null,
        string? known = null
    )
    {
        var (browser, mail) = (new Browser(hub), Mailbox.New(hub));
        var asked = await browser.PostAsync(
            "registrations",
            new Dictionary<string, string?>
            {
                ["name"] = "Wanjiru",
                ["email"] = mail.Address,
                ["organization"] = organization,
                ["country"] = country,
                ["organizationId"] = known,
            }
                .Where(field => field.Value is not null)
                .ToDictionary()
        );
        Assert.True(asked.Status == 200, asked.Body);
        var entered = await browser.PostAsync("sign-in/code", new { code = await mail.CodeAsync() });
        Assert.True(entered.Status == 200, entered.Body);
        return new Member(browser, mail, (await browser.WhoAmIAsync())!);
    }

    public async Task<Member> WithPasswordAsync()
    {
        var set = await Browser.PutAsync("account/password", new { password = Password });
        Assert.True(set.Status == 200, set.Body);
        await Mail.NextAsync();
        return this;
    }

    /// <summary>Sets up an authenticator app; answers its key, and the recovery codes.</summary>
    public async Task<(string Key, IReadOnlyList<string> Codes)> WithAuthenticatorAsync()
    {
        var key = (await Browser.PostAsync("account/authenticator", new { })).Json.GetProperty("key").GetString()!;
        var confirmed = await Browser.PutAsync("account/authenticator", new { code = CodeOf(key) });
        Assert.True(confirmed.Status == 200, confirmed.Body);
        return (key, [.. confirmed.Json.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    public Task<Reply> EnterAsync(Browser browser, string password = Password) =>
        browser.PostAsync("sign-in/password", new { email = Mail.Address, password });

    /// <summary>What the app shows now, or shows some steps later.</summary>
    public static string CodeOf(string key, int later = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));

    public static string StatusOf(Reply reply) => reply.Status == 200 ? reply.Json.GetProperty("status").GetString()! : reply.Body;

    public static JsonElement PersonOf(Reply reply) => reply.Json.GetProperty("person");
}
