using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>From the convener's invitation to the first message of somebody on a small phone, and out again.</summary>
public sealed class ComingInTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task From_the_tap_on_an_invitation_to_the_first_message_on_a_phone()
    {
        await using var olga = await ConveneAsync("liveConsultation", "Wells and pumps in Turkana");
        var code = await InviteAsync(olga);

        await using var rosa = await Visit.StartAsync(browser.Browser, new Uri(browser.Hub.Address, $"/i/{code}"), Visit.Phone);
        await Expect(rosa.Page.GetByRole(AriaRole.Heading, new() { Name = "Wells and pumps in Turkana" })).ToBeVisibleAsync();
        await NothingWrongAsync(rosa.Page);
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Rosa" }).ClickAsync();
        var join = rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Join the room" });
        await Expect(join).ToBeDisabledAsync();
        await rosa.Page.GetByText("Read the rules and the data notice in full").ClickAsync();
        await Expect(rosa.Page.GetByText("not end-to-end encrypted: those who run this hub")).ToBeVisibleAsync();
        await NothingWrongAsync(rosa.Page);
        await rosa.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("rules") }).CheckAsync();
        await rosa.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("data notice") }).CheckAsync();
        await join.ClickAsync();

        await Expect(rosa.Composer).ToBeVisibleAsync();
        await rosa.SayAsync("Buenos días desde Puno");
        await rosa.SeesOnceAsync("Buenos días desde Puno");
        Assert.Empty(rosa.Complaints);
        Assert.Empty(rosa.Strangers);

        await olga.Page.ReloadAsync();
        await Expect(olga.Page.GetByText("1 person came")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_public_room_is_read_before_anybody_signs_in()
    {
        await using var olga = await ConveneAsync("liveConsultation", "Open to everybody", "public");
        await olga.OpenAsync(RoomOf(olga));
        await olga.SayAsync("Welcome, whoever you are.");
        await olga.SeesOnceAsync("Welcome, whoever you are.");
        await olga.Page.GotoAsync(new Uri(browser.Hub.Address, $"{RoomOf(olga)}/invitations").ToString());
        var code = await InviteAsync(olga);

        await using var visitor = await Visit.StartAsync(browser.Browser, new Uri(browser.Hub.Address, $"/i/{code}"), Visit.Phone);
        await Expect(visitor.Page.GetByText("Welcome, whoever you are.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_picture_leads_a_camera_to_the_link()
    {
        await using var olga = await ConveneAsync("direct", "Read by a camera");
        var code = await InviteAsync(olga);
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Picture to print" }).ClickAsync();
        var picture = olga.Page.GetByRole(AriaRole.Img, new() { NameRegex = new(code) });
        await Expect(picture).ToBeVisibleAsync();
        await NothingWrongAsync(olga.Page);
        Assert.Equal(new Uri(browser.Hub.Address, $"/i/{code}").ToString(), await DecodeAsync(olga.Page));
        Assert.Empty(olga.Complaints);
    }

    [Fact]
    public async Task A_code_that_was_read_aloud_is_typed_at_the_entrance_and_a_revoked_one_opens_nothing()
    {
        await using var olga = await ConveneAsync("direct", "By telephone");
        var code = await InviteAsync(olga);
        await using var rosa = await Visit.StartAsync(browser.Browser, browser.Hub.Address, Visit.Phone);
        await TypeCodeAsync(rosa.Page, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        await Expect(rosa.Page.GetByRole(AriaRole.Heading, new() { Name = "By telephone" })).ToBeVisibleAsync();

        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await olga.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(olga.Page.GetByText("No invitations yet")).ToBeVisibleAsync();
        await rosa.Page.ReloadAsync();
        await Expect(rosa.Page.GetByRole(AriaRole.Heading, new() { Name = "This invitation opens nothing" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_convener_of_a_new_room_is_told_what_gets_it_going_until_it_is_done()
    {
        await using var olga = await ConveneAsync("liveConsultation", "A room that is new");
        await olga.OpenAsync(RoomOf(olga));
        var list = olga.Page.GetByRole(AriaRole.Region, new() { Name = "To get this room going" });
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await NothingWrongAsync(olga.Page);
        await list.GetByRole(AriaRole.Button, new() { Name = "The name is good" }).ClickAsync();
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await olga.SayAsync("Good morning");
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(list.GetByRole(AriaRole.Link, new() { Name = "Make an invitation" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_joined_under_earlier_rules_is_told_of_the_new_ones_and_goes_on_writing_meanwhile()
    {
        await using var olga = await ConveneAsync("liveConsultation", "Older than the rules", "public");
        var room = RoomOf(olga)["/rooms/".Length..];
        await using var grace = await EnterAsync("grace");
        await CommandAsync(grace.Page, room, new { type = "participant.join", consent = "rules-1 data-1" });
        await grace.OpenAsync($"/rooms/{room}");
        var bar = grace.Page.GetByRole(AriaRole.Complementary, new() { Name = "The rules and the data notice" });
        await Expect(bar).ToBeVisibleAsync();
        await grace.SayAsync("I write all the same.");
        await grace.SeesOnceAsync("I write all the same.");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Accept them" }).ClickAsync();
        await Expect(bar).ToHaveCountAsync(0);
        await grace.Page.ReloadAsync();
        await Expect(grace.Composer).ToBeVisibleAsync();
        await Expect(bar).ToHaveCountAsync(0);
    }

    private async Task<Visit> EnterAsync(string person)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.Page.EvaluateAsync(
            """
            person => fetch('/api/v1/session/demo', {
              method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ person }),
            })
            """,
            person
        );
        return visit;
    }

    /// <summary>Somebody who has just opened a room and stands before its invitations.</summary>
    private async Task<Visit> ConveneAsync(string kind, string title, string visibility = "members")
    {
        var olga = await EnterAsync("olga");
        var room = $"room-{Guid.NewGuid():N}";
        await CommandAsync(
            olga.Page,
            room,
            new
            {
                type = "room.open",
                kind,
                title,
                visibility,
            }
        );
        await olga.Page.GotoAsync(new Uri(browser.Hub.Address, $"/rooms/{room}/invitations").ToString());
        return olga;
    }

    private static string RoomOf(Visit visit) => Regex.Match(visit.Page.Url, "/rooms/[^/]+").Value;

    private static async Task<string> InviteAsync(Visit olga)
    {
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }).ClickAsync();
        await NothingWrongAsync(olga.Page);
        return (await olga.Page.Locator(".invitation .code").First.TextContentAsync())!.Trim();
    }

    private static async Task TypeCodeAsync(IPage page, string code)
    {
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Invitation code" });
        await field.FillAsync("not a code");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the invitation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await field.FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the invitation" }).ClickAsync();
    }

    private static async Task CommandAsync(IPage page, string room, object command)
    {
        var status = await page.EvaluateAsync<int>(
            """
            async ([room, command]) => (await fetch(`/api/v1/rooms/${room}/commands`, {
              method: 'POST', headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ ...JSON.parse(command), id: crypto.randomUUID() }),
            })).status
            """,
            new[] { room, JsonSerializer.Serialize(command) }
        );
        Assert.Equal(200, status);
    }

    /// <summary>What a camera sees of the picture on the page, read by somebody else's program.</summary>
    private static async Task<string?> DecodeAsync(IPage page)
    {
        var program = await File.ReadAllTextAsync(Path.Combine(WebUi(), "node_modules/jsqr/dist/jsQR.js"));
        return await page.EvaluateAsync<string?>(
            "async () => {"
                + program
                + """
                ;const picture = document.querySelector('.poster img');
                await picture.decode();
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 240;
                const paper = canvas.getContext('2d');
                paper.drawImage(picture, 0, 0, 240, 240);
                const { data } = paper.getImageData(0, 0, 240, 240);
                return self.jsQR(data, 240, 240)?.data ?? null;
                }
                """
        );
    }

    private static string WebUi()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("CsoNet.Collab.sln").Any())
        {
            folder = folder.Parent!;
        }
        return Path.Combine(folder.FullName, "web-ui");
    }

    private static async Task NothingWrongAsync(IPage page)
    {
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        await AxeFindsNothingAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "It scrolls sideways.");
    }
}
