using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;

namespace CsoNet.Collab.Server.Http;

/// <summary>The register as others read it: a table for spreadsheets, a feed for readers of news.</summary>
internal static class RegisterFiles
{
    public const int InFeed = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly CsvWriterOptions Writing = new() { Injection = CsvInjection.Escape };

    private static readonly string[] Columns =
    [
        "id",
        "title",
        "office",
        "country",
        "sponsors",
        "themes",
        "goals",
        "state",
        "disposition",
        "reason",
        "overdue",
        "escalated",
        "submitted",
        "acknowledgeBy",
        "acknowledged",
        "answerBy",
        "answered",
        "owes",
        "due",
        "confirmed",
        "changed",
    ];

    /// <summary>What a spreadsheet would take for a formula has an apostrophe before it.</summary>
    public static async Task WriteTableAsync(IAsyncEnumerable<RegisterLineShape> lines, Stream output)
    {
        // Spreadsheets know by the mark at the beginning that it is UTF-8.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = CsvWriter.Create(text, Writing, leaveOpen: true);
        csv.WriteHeader(Columns);
        await foreach (var line in lines)
        {
            await csv.WriteRecordAsync(CellsOf(line));
        }
    }

    public static string Feed(string site, IReadOnlyList<RegisterLineShape> lines) =>
        new XElement(
            Atom + "feed",
            new XElement(Atom + "id", $"{site}/register"),
            new XElement(Atom + "title", "CsoNet.Collab: recommendations and what became of them"),
            new XElement(Atom + "link", new XAttribute("href", $"{site}/register")),
            new XElement(Atom + "updated", Moment(lines.Count == 0 ? 0 : lines.Max(line => line.Changed))),
            lines.Select(line => Item(site, line))
        ).ToString();

    private static XElement Item(string site, RegisterLineShape line) =>
        new(
            Atom + "entry",
            new XElement(Atom + "id", $"{site}/register/{line.Id}"),
            new XElement(Atom + "title", line.Title),
            new XElement(Atom + "link", new XAttribute("href", $"{site}/register/{line.Id}")),
            new XElement(Atom + "author", new XElement(Atom + "name", line.Office.Name)),
            new XElement(Atom + "published", Moment(line.Submitted)),
            new XElement(Atom + "updated", Moment(line.Changed)),
            new XElement(Atom + "category", new XAttribute("term", Word(line.State))),
            new XElement(Atom + "summary", $"{line.Office.Name}: {string.Join(", ", Standing(line))}")
        );

    private static IEnumerable<string> Standing(RegisterLineShape line)
    {
        yield return Word(line.State);
        if (line.Disposition is { } disposition)
        {
            yield return Word(disposition);
        }
        if (line.Overdue == true)
        {
            yield return "overdue";
        }
    }

    private static string[] CellsOf(RegisterLineShape line) =>
        [
            line.Id,
            line.Title,
            line.Office.Name,
            line.Office.Country ?? "",
            string.Join("; ", line.Sponsors.Select(sponsor => sponsor.Name)),
            string.Join(' ', line.Themes),
            string.Join(' ', line.Goals),
            Word(line.State),
            line.Disposition is { } disposition ? Word(disposition) : "",
            line.Reason is { } reason ? Word(reason) : "",
            line.Overdue == true ? "yes" : "no",
            line.Escalated == true ? "yes" : "no",
            Day(line.Submitted),
            Day(line.Acknowledgement?.By),
            Day(line.Acknowledgement?.Done),
            Day(line.Answer?.By),
            Day(line.Answer?.Done),
            line.Owes is { } owes ? Word(owes) : "",
            Day(line.Due),
            line.Confirmed == true ? "yes" : "no",
            Day(line.Changed),
        ];

    private static string Day(long? at) => at is { } moment ? Moment(moment)[..10] : "";

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
