using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>A passkey on the screen, with an authenticator of the browser's own that always finds its owner.</summary>
public sealed class PasskeyScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Devices give keys to names, not to numbers.</summary>
    private Uri Address => new UriBuilder(browser.Hub.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task Somebody_adds_a_passkey_leaves_and_comes_in_by_it()
    {
        var mail = Mailbox.New(browser.Hub);
        await using var kim = await Visit.StartAsync(browser.Browser, new Uri(Address, "/join"), new() { Locale = "en-GB" });
        await WithAuthenticatorAsync(kim.Page);
        await kim.Page.GetByLabel("Your name", new() { Exact = true }).FillAsync("Kim");
        await kim.Page.GetByLabel("E-mail address", new() { Exact = true }).FillAsync(mail.Address);
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await kim.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(await mail.CodeAsync());
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(kim.Page.GetByRole(AriaRole.Heading, new() { Name = "You have joined" })).ToBeVisibleAsync();

        await kim.Page.GotoAsync(new Uri(Address, "/security").ToString());
        await kim.TakenOverAsync();
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await kim.Page.GetByLabel("What do you call this device?").FillAsync("Kim’s telephone");
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(kim.Page.Locator(".passkeys")).ToContainTextAsync("Kim’s telephone");

        await kim.Page.GotoAsync(new Uri(Address, "/you").ToString());
        await kim.TakenOverAsync();
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).First.ClickAsync();
        await Expect(kim.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First).ToBeVisibleAsync();
        await kim.Page.GotoAsync(new Uri(Address, "/sign-in").ToString());
        await kim.TakenOverAsync();
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(kim.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" })).ToBeVisibleAsync();
        Assert.Empty(kim.Complaints);
    }

    private static async Task WithAuthenticatorAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
