using System.IO.Compression;
using System.Xml.Linq;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The chair adjourns, has the report made by one button, and opens it from a disk.</summary>
public sealed class ReportScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Room = "/rooms/hlpf-consultation";

    /// <summary>Whatever is still open at the end: the floor, the questions, the vote.</summary>
    internal const string Settle = """
        async () => {
          const api = '/api/v1/rooms/hlpf-consultation';
          const send = (type, more) => fetch(`${api}/commands`, { method: 'POST', headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ type, id: crypto.randomUUID(), ...more }) });
          const { floor } = await (await fetch(`${api}/floor`)).json();
          if (floor.turn) await send(floor.turn.speaking ? 'floor.yield' : 'floor.absent', { request: floor.turn.request });
          await send('question.declineRest', { reason: 'Our time is over' });
          const { ledger } = await (await fetch(`${api}/ledger`)).json();
          for (const poll of ledger.polls) if (poll.state === 'open') await send('poll.close', { poll: poll.number });
        }
        """;

    [Fact]
    public async Task A_session_is_adjourned_and_its_report_is_made_by_one_button_and_opens_without_the_hub()
    {
        await using var chair = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new() { Locale = "en-GB", AcceptDownloads = true }
        );
        await chair.EnterAsAsync("Ольга");
        await chair.OpenAsync(Room);
        await chair.Page.EvaluateAsync(Settle);
        await chair.Page.Locator(".chair-bar").GetByText("Adjourn").ClickAsync();
        await chair.Page.Locator(".chair-bar a.primary").ClickAsync();
        await Expect(chair.Page.Locator("button[value=make]")).ToBeVisibleAsync();
        await chair.Page.GotoAsync(new Uri(chair.Address, $"{Room}/report?lang=en").ToString());
        await chair.Page.Locator("button[value=make]").ClickAsync();
        await Expect(chair.Page.Locator("a[href$='report.docx']")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(chair.Page);

        var files = Directory.CreateTempSubdirectory("collab-report-");
        try
        {
            await ReadPageAsync(chair, await FetchAsync(chair, files, "report.html"));
            await HeadingsAsync(await FetchAsync(chair, files, "report.docx"));
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static async Task<string> FetchAsync(Visit chair, DirectoryInfo files, string name)
    {
        var download = await chair.Page.RunAndWaitForDownloadAsync(() => chair.Page.Locator($"a[href$='{name}']").ClickAsync());
        var place = Path.Combine(files.FullName, name);
        await download.SaveAsAsync(place);
        return place;
    }

    private static async Task ReadPageAsync(Visit chair, string file)
    {
        var page = await chair.Page.Context.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await Expect(page.Locator("h1")).ToContainTextAsync("Report:");
        await Expect(page.Locator("h2")).ToHaveCountAsync(7);
        Assert.True(await page.Locator("figure svg rect").CountAsync() > 3);
        Assert.True(await page.Locator($"a[href^='{new Uri(chair.Address, Room)}/entries/']").CountAsync() > 3);
        await AxeFindsNothingAsync(page);
        await page.CloseAsync();
    }

    private static async Task HeadingsAsync(string file)
    {
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var zip = await ZipFile.OpenReadAsync(file);
        await using var stream = zip.GetEntry("word/document.xml")!.Open();
        var document = await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None);
        var headings = document
            .Descendants(word + "p")
            .Where(paragraph => paragraph.Descendants(word + "pStyle").Any(style => style.Attribute(word + "val")?.Value == "Heading1"))
            .Select(paragraph => paragraph.Value);
        Assert.Equal(["Session", "Attendance", "Speakers", "Questions", "Votes", "Recommendations", "Annex: statements"], headings);
    }
}
