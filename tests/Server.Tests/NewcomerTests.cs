using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>From an unknown cooperative to one that speaks: joined, vouched for, decided.</summary>
[Collection(OneHub.Name)]
public sealed class NewcomerTests(SharedHub shared)
{
    private const string Room = "hlpf-consultation";

    private Hub Hub => shared.Hub;

    private static async Task<(string? Account, bool Pending)> WhoAsync(Browser browser)
    {
        var person = (await browser.GetAsync("session")).Json.GetProperty("person");
        return (person.GetProperty("account").GetString(), person.GetProperty("pending").GetBoolean());
    }

    /// <summary>As soon as this node has heard of it.</summary>
    private static Task BecomesAsync(Browser browser, string account) =>
        Bounded.UntilAsync(async () => await WhoAsync(browser) == (account, false), $"they are {account}", TimeSpan.FromSeconds(5));

    [Fact]
    public async Task An_unknown_cooperative_is_vouched_for_verified_told_and_speaks_in_its_name()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var (browser, mail) = (cooperative.FocalPoint.Browser, cooperative.FocalPoint.Mail);
        Assert.Equal(("observer", true), await WhoAsync(browser));
        await browser.Guest.DoAsync(Room, Commands.Join());
        Assert.Equal("right.missing", (await browser.Guest.SubmitAsync(Room, Commands.Post("Nobody knows us yet"))).Code);

        await cooperative.VouchAsync(await Guest.EnterAsync(Hub, "david"));
        await cooperative.VerifyAsync(await Guest.EnterAsync(Hub, "nadia"));

        await BecomesAsync(browser, "csoFocalPoint");
        var letter = await mail.NextAsync();
        Assert.Contains(cooperative.Name, letter, StringComparison.Ordinal);
        Assert.Contains("Known to the country team", letter, StringComparison.Ordinal);
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(Hub, "olga"), browser.Guest);
        var said = await browser.Guest.DoAsync(room, Commands.Of("message.post", new { text = "We speak", @as = "organization" }));
        var people = (await browser.Guest.RoomAsync(room)).GetProperty("people");
        var me = people.GetProperty($"{await browser.Guest.NumberInAsync(room)}");
        Assert.Equal(cooperative.Name, me.GetProperty("organization").GetProperty("name").GetString());
        Assert.Equal("organization", (await browser.Guest.EntriesAsync(room, said - 1))[0].GetProperty("as").GetString());
    }

    [Fact]
    public async Task On_a_line_that_was_open_all_the_time_they_write_as_soon_as_they_are_verified()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var guest = cooperative.FocalPoint.Browser.Guest;
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(Hub, "olga"), guest);
        await using var line = await guest.LineAsync();
        Assert.Equal("refused", (await line.SubmitAsync(room, Commands.Post("Not yet"))).GetProperty("status").GetString());
        await cooperative.VouchAsync(await Guest.EnterAsync(Hub, "david"));
        await cooperative.VerifyAsync(await Guest.EnterAsync(Hub, "nadia"));
        await Bounded.UntilAsync(
            async () => (await line.SubmitAsync(room, Commands.Post("Now"))).GetProperty("status").ValueEquals("accepted"),
            "the line is listened to",
            TimeSpan.FromSeconds(5)
        );
    }

    [Fact]
    public async Task Who_is_not_verified_is_told_why_and_stays_an_observer()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        await cooperative.DeclineAsync(await Guest.EnterAsync(Hub, "nadia"), "Nobody knows it");
        var letter = await cooperative.FocalPoint.Mail.NextAsync();
        Assert.Contains("not verified", letter, StringComparison.Ordinal);
        Assert.Contains("Nobody knows it", letter, StringComparison.Ordinal);
        Assert.Equal(("observer", true), await WhoAsync(cooperative.FocalPoint.Browser));
    }

    [Fact]
    public async Task Whoever_chose_an_organization_of_the_directory_asks_to_belong_to_it()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var newcomer = await Member.JoinAsync(Hub, cooperative.Name, known: $"{cooperative.Number}");
        var tie = (await newcomer.Browser.GetAsync("affiliations")).Json.GetProperty("items")[0];
        Assert.Equal(("member", "proposed"), (tie.GetProperty("role").GetString(), tie.GetProperty("state").GetString()));
        await cooperative.FocalPoint.Browser.Guest.DoAsync(
            Cooperative.House,
            Commands.Of("affiliation.approve", new { affiliation = tie.GetProperty("affiliation").GetInt64() })
        );
        await BecomesAsync(newcomer.Browser, "csoMember");
        Assert.Contains("has approved you", await newcomer.Mail.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_registers_nothing_twice()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        var again = new Browser(Hub);
        await again.PostAsync("sign-in/codes", new { email = cooperative.FocalPoint.Mail.Address });
        await again.PostAsync("sign-in/code", new { code = await cooperative.FocalPoint.Mail.CodeAsync() });
        Assert.Equal(1, (await again.GetAsync("affiliations")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Only_those_who_may_vouch_are_asked_to()
    {
        var cooperative = await Cooperative.RegisteredAsync(Hub);
        foreach (var (person, may) in ((string, bool)[])[("david", true), ("olga", false), ("leila", true), ("nadia", false)])
        {
            var shown = (await (await Guest.EnterAsync(Hub, person)).GetAsync($"/api/v1/organizations/{cooperative.Number}")).Json;
            Assert.Equal((person, may), (person, shown.TryGetProperty("mayVouch", out _)));
        }
    }
}
