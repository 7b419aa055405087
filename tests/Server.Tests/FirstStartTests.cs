using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A hub in Production, from its first start: the first administrator, and those whom they invite.</summary>
public sealed partial class FirstStartTests : IAsyncLifetime, IDisposable
{
    private readonly PostOffice post = new();
    private Hub hub = null!;

    public async Task InitializeAsync() => hub = await Hub.StartAsync(Place.New() with { IsProduction = true, Mail = post.Address });

    public async Task DisposeAsync() => await hub.DisposeAsync();

    public void Dispose() => post.Dispose();

    private static object Use(string secret, string email = "admin@un.example", string name = "Ada") =>
        new
        {
            secret,
            name,
            email,
            password = Member.Password,
        };

    private static string SecretIn(string text) => Link().Matches(text)[^1].Groups["secret"].Value;

    private async Task<string> PrintedAsync()
    {
        await Bounded.UntilAsync(() => Link().IsMatch(hub.Said), "the link is printed");
        return SecretIn(hub.Said);
    }

    private async Task<Browser> AdministratorAsync()
    {
        var browser = new Browser(hub);
        var made = await browser.PostAsync("links/use", Use(await PrintedAsync()));
        Assert.True(made.Status == 200, made.Body);
        return browser;
    }

    private async Task<string> InviteAsync(Browser admin, string email, string role)
    {
        var invited = await admin.PostAsync(
            "account-invitations",
            new
            {
                email,
                name = "Noor",
                role,
                lang = "en",
            }
        );
        Assert.True(invited.Status == 200, invited.Body);
        return SecretIn((await post.LetterToAsync(email)).TextBody!);
    }

    [Fact]
    public async Task Nobody_is_there_and_whoever_started_it_becomes_the_administrator()
    {
        Assert.Equal(404, (await new Browser(hub).GetAsync("session/demo")).Status);
        Assert.Equal(404, (await Guest.Visitor(hub).GetAsync("/dev/mail")).Status);
        var admin = await AdministratorAsync();
        var person = (await admin.GetAsync("session")).Json.GetProperty("person");
        Assert.Equal(("Ada", "platformAdmin"), (person.GetProperty("name").GetString(), person.GetProperty("account").GetString()));
        var elsewhere = new Browser(hub);
        var entered = await elsewhere.PostAsync("sign-in/password", new { email = "Admin@UN.example", password = Member.Password });
        Assert.Equal("entered", Member.StatusOf(entered));
    }

    [Fact]
    public async Task The_set_up_link_used_twice_and_ten_times_at_once()
    {
        var secret = await PrintedAsync();
        var uses = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(n => new Browser(hub).PostAsync("links/use", Use(secret, $"admin{n}@un.example")))
        );
        Assert.Single(uses, reply => reply.Status == 200);
        Assert.Equal("link.unknown", (await new Browser(hub).PostAsync("links/use", Use(secret, "late@un.example"))).Code);
        Assert.Equal("link.unknown", (await new Browser(hub).PostAsync("links/look", new { secret })).Code);
    }

    [Fact]
    public async Task An_older_set_up_link_makes_no_second_administrator()
    {
        var first = await PrintedAsync();
        await hub.KillAsync();
        await hub.StartAgainAsync();
        await Bounded.UntilAsync(() => SecretIn(hub.Said) != first, "another link is printed");
        await AdministratorAsync();
        Assert.Equal("link.unknown", (await new Browser(hub).PostAsync("links/use", Use(first, "second@un.example"))).Code);
    }

    [Fact]
    public async Task The_first_administrator_needs_a_password_and_the_link_stays_until_it_is_good()
    {
        var secret = await PrintedAsync();
        var weak = await new Browser(hub).PostAsync(
            "links/use",
            new
            {
                secret,
                name = "Ada",
                email = "admin@un.example",
                password = "short",
            }
        );
        Assert.Equal("password.weak", weak.Code);
        Assert.Equal("setUp", (await new Browser(hub).PostAsync("links/look", new { secret })).Json.GetProperty("kind").GetString());
        await AdministratorAsync();
    }

    [Fact]
    public async Task A_delegate_comes_by_invitation_and_once()
    {
        var admin = await AdministratorAsync();
        var secret = await InviteAsync(admin, "noor@mission.example", "memberStateDelegate");
        var look = (await new Browser(hub).PostAsync("links/look", new { secret })).Json;
        Assert.Equal("noor@mission.example", look.GetProperty("email").GetString());
        var noor = new Browser(hub);
        var person = Member.PersonOf(
            await noor.PostAsync(
                "links/use",
                new
                {
                    secret,
                    name = "Noor Haddad",
                    lang = "ar",
                }
            )
        );
        Assert.Equal("memberStateDelegate", person.GetProperty("account").GetString());
        Assert.False(person.GetProperty("pending").GetBoolean());
        Assert.Equal("link.unknown", (await new Browser(hub).PostAsync("links/use", new { secret, name = "Somebody" })).Code);
    }

    [Fact]
    public async Task An_administrator_deactivates_an_account_and_helps_whoever_lost_their_mailbox()
    {
        var admin = await AdministratorAsync();
        var secret = await InviteAsync(admin, "noor@mission.example", "unStaff");
        var noor = new Browser(hub);
        await noor.PostAsync(
            "links/use",
            new
            {
                secret,
                name = "Noor",
                password = Member.Password,
            }
        );
        var id = await noor.WhoAmIAsync();
        Assert.Equal(
            200,
            (await admin.PutAsync($"people/{id}/email", new { email = "noor@new.example", why = "Her mailbox is gone" })).Status
        );
        Assert.Null(await noor.WhoAmIAsync());
        Assert.Equal(
            "entered",
            Member.StatusOf(await noor.PostAsync("sign-in/password", new { email = "noor@new.example", password = Member.Password }))
        );
        Assert.Equal(200, (await admin.DeleteAsync($"people/{id}/account?why=She%20has%20left")).Status);
        Assert.Null(await noor.WhoAmIAsync());
        Assert.Equal("account.own", (await admin.DeleteAsync($"people/{await admin.WhoAmIAsync()}/account")).Code);
    }

    [Fact]
    public async Task Whoever_cannot_sign_in_reaches_the_first_administrator_and_nothing_is_changed_by_that()
    {
        var admin = await AdministratorAsync();
        var secret = await InviteAsync(admin, "noor@mission.example", "unStaff");
        var noor = new Browser(hub);
        await noor.PostAsync("links/use", new { secret, name = "Noor" });
        foreach (var email in (string[])["noor@mission.example", "nobody@mission.example"])
        {
            var asked = new
            {
                email,
                lost = "mailbox",
                contact = "+41 22 917 0000",
            };
            Assert.Equal(200, (await new Browser(hub).PostAsync("sign-in/help", asked)).Status);
        }
        var letter = await post.LetterToAsync("admin@un.example");
        Assert.Contains("+41 22 917 0000", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("/administration/people", letter.TextBody, StringComparison.Ordinal);
        Assert.NotNull(await noor.WhoAmIAsync());
    }

    [Fact]
    public async Task Letters_go_through_the_mail_server_in_the_readers_language()
    {
        await new Browser(hub).PostAsync(
            "registrations",
            new
            {
                name = "أمينة",
                email = "amina@ngo.example",
                lang = "ar",
            }
        );
        var letter = await post.LetterToAsync("amina@ngo.example");
        Assert.Contains("رمزك", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("hub@collab.example", letter.From.Mailboxes.Single().Address);
        Assert.Equal("ar", letter.Body!.Headers["Content-Language"]);
    }

    [GeneratedRegex(@"/welcome#(?<secret>[\w-]{43})", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
