using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using CsoNet.Collab.Server.Tests.Running;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The report of a session in one action, through the doors.</summary>
[Collection(OneHub.Name)]
public sealed class ReportTests(SharedHub shared)
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private async Task<(Guest Olga, Guest Rosa, string Room)> HeldAsync()
    {
        var (olga, room) = await Session.OpenAsync(shared.Hub, Convene.NewName("held"));
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        await rosa.DoAsync(room, Commands.Join());
        var question = await rosa.DoAsync(room, Commands.Of("question.ask", new { text = "=1+1 ¿Quién paga?", lang = "es" }));
        await olga.DoAsync(room, Commands.Of("question.answerLive", new { question, note = "The State" }));
        var request = await rosa.DoAsync(room, Commands.Of("floor.request", new { }));
        var prepared = await rosa.DoAsync(
            room,
            Commands.Of(
                "floor.prepare",
                new
                {
                    request,
                    text = "Señora Presidenta: <b>agua</b>",
                    lang = "es",
                }
            )
        );
        await olga.DoAsync(room, Commands.Of("floor.call", new { request }));
        await olga.DoAsync(room, Commands.Of("floor.deliver", new { request, prepared }));
        return (olga, rosa, room);
    }

    private static async Task<JsonElement> MakeAsync(Guest who, string room, string lang)
    {
        var asked = await who.PostAsync($"/api/v1/rooms/{room}/report", new { lang });
        Assert.True(asked.Status == 200, asked.Body);
        var report = default(JsonElement);
        await Bounded.UntilAsync(
            async () =>
            {
                report = (await who.GetAsync($"/api/v1/rooms/{room}/report?lang={lang}")).Json;
                return report.GetProperty("state").GetString() == "done";
            },
            "the report is made",
            TimeSpan.FromSeconds(60),
            everyMs: 200
        );
        return report;
    }

    private async Task<byte[]> FileAsync(Guest who, string room, string lang, string file)
    {
        using var client = new HttpClient { BaseAddress = new Uri(shared.Hub.Origin) };
        client.DefaultRequestHeaders.Add("Cookie", who.Cookie);
        return await client.GetByteArrayAsync(new Uri($"/api/v1/rooms/{room}/report/{lang}/{file}", UriKind.Relative));
    }

    [Fact]
    public async Task When_the_session_is_adjourned_its_report_is_made_in_one_action_as_a_page_a_document_and_tables()
    {
        var (olga, rosa, room) = await HeldAsync();
        var early = await olga.PostAsync($"/api/v1/rooms/{room}/report", new { lang = "en" });
        Assert.Equal("session.phase", early.Code);
        await olga.DoAsync(room, Commands.Verb("session.adjourn"));
        var report = await MakeAsync(olga, room, "ar");

        var figures = report.GetProperty("figures");
        Assert.Equal(
            (1, 1),
            (
                figures.GetProperty("floor").GetProperty("delivered").GetInt32(),
                figures.GetProperty("questions").GetProperty("live").GetInt32()
            )
        );
        var files = report
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("bytes").GetInt64());
        Assert.Equal(["attendance.csv", "contributions.csv", "report.docx", "report.html"], files.Keys.Order());

        await PageAsync(olga, room, files["report.html"]);
        await DocumentAsync(olga, room);
        await TablesAsync(olga, room);
        await OthersGetNothingAsync(rosa, room);
    }

    private async Task PageAsync(Guest olga, string room, long bytes)
    {
        var page = System.Text.Encoding.UTF8.GetString(await FileAsync(olga, room, "ar", "report.html"));
        Assert.Equal(bytes, System.Text.Encoding.UTF8.GetByteCount(page));
        Assert.Contains("dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("Se&#241;ora Presidenta: &lt;b&gt;agua&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains($"{shared.Hub.Origin}/rooms/{room}/entries/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task DocumentAsync(Guest olga, string room)
    {
        var docx = await FileAsync(olga, room, "ar", "report.docx");
        Assert.Equal("", string.Join('\n', MistakesIn(docx).Distinct()));
        var document = await DocumentAsync(docx);
        var headings = document.Descendants(Word + "pStyle").Select(style => style.Attribute(Word + "val")!.Value).ToList();
        Assert.Equal("Title", headings[0]);
        Assert.Equal(7, headings.Count(style => style == "Heading1"));
        Assert.All(document.Descendants(Word + "tbl"), table => Assert.NotNull(table.Descendants(Word + "bidiVisual").FirstOrDefault()));
        Assert.All(document.Descendants(Word + "tbl"), table => Assert.Single(table.Descendants(Word + "tblHeader")));
    }

    private async Task TablesAsync(Guest olga, string room)
    {
        var table = System.Text.Encoding.UTF8.GetString(await FileAsync(olga, room, "ar", "contributions.csv"));
        Assert.Contains("'=1+1", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", table, StringComparison.Ordinal);
        Assert.Contains(
            "Rosa",
            System.Text.Encoding.UTF8.GetString(await FileAsync(olga, room, "ar", "attendance.csv")),
            StringComparison.Ordinal
        );
    }

    /// <summary>What word processors would complain of.</summary>
    private static List<string> MistakesIn(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(mistake => mistake.Description)];
    }

    private static async Task<XDocument> DocumentAsync(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        await using var stream = zip.GetEntry("word/document.xml")!.Open();
        return await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None);
    }

    /// <summary>Whoever only takes part gets no report, nor whether there is one; to a stranger there is no room.</summary>
    private async Task OthersGetNothingAsync(Guest rosa, string room)
    {
        foreach (var path in (string[])["report?lang=ar", "report/ar/report.html", "report/ar/attendance.csv"])
        {
            Assert.Equal((403, "right.missing"), await AnswerAsync(rosa, $"/api/v1/rooms/{room}/{path}"));
        }
        Assert.Equal("right.missing", (await rosa.PostAsync($"/api/v1/rooms/{room}/report", new { lang = "ar" })).Code);
        Assert.Equal((404, "room.unknown"), await AnswerAsync(rosa, "/api/v1/rooms/no-such-room/report"));
        var sheet = await rosa.GetAsync($"/rooms/{room}/report?lang=en");
        Assert.Equal(403, sheet.Status);
        Assert.Contains("made by those who preside", sheet.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync("/rooms/no-such-room/report")).Status);
    }

    private static async Task<(int, string)> AnswerAsync(Guest who, string path) =>
        await who.GetAsync(path) is var reply ? (reply.Status, reply.Code) : default;

    [Fact]
    public async Task Without_javascript_a_form_makes_the_report_and_the_page_links_its_files()
    {
        var (olga, _, room) = await HeldAsync();
        var path = $"/rooms/{room}/report?lang=en";
        Assert.Contains("when the session is adjourned", (await olga.GetAsync(path)).Body, StringComparison.Ordinal);
        await olga.DoAsync(room, Commands.Verb("session.adjourn"));
        Assert.Contains($"/rooms/{room}/report", (await olga.GetAsync($"/rooms/{room}?lang=en")).Body, StringComparison.Ordinal);
        Assert.Equal(303, (await olga.FillInAsync(path, ("do", "make"))).Status);
        var page = await olga.GetAsync(path);
        Assert.True(page.Headers.TryGetValues("Refresh", out _) || page.Body.Contains("report.docx", StringComparison.Ordinal));
        await Bounded.UntilAsync(
            async () => (await olga.GetAsync(path)).Body.Contains($"/api/v1/rooms/{room}/report/en/report.docx", StringComparison.Ordinal),
            "the files are linked",
            everyMs: 300
        );
        var forged = await olga.SendFormAsync(path, "", ("do", "make"));
        Assert.Equal(403, forged.Status);
    }
}
