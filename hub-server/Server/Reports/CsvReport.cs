using System.Globalization;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsvHelper;

namespace CsoNet.Collab.Server.Reports;

/// <summary>The annexes of a report for spreadsheets. What a spreadsheet would take for a formula has an apostrophe before it.</summary>
internal static class CsvReport
{
    private static readonly CsvWriterOptions Writing = new() { Injection = CsvInjection.Escape };
    private static readonly string[] OfContributions =
    [
        "entry",
        "time",
        "what",
        "item",
        "name",
        "organization",
        "country",
        "region",
        "constituency",
        "language",
        "seconds",
        "outcome",
        "text",
        "link",
    ];
    private static readonly string[] OfAttendance =
    [
        "number",
        "name",
        "organization",
        "country",
        "kind",
        "account",
        "from",
        "until",
        "seconds",
        "byPage",
    ];

    /// <summary>Everything that was contributed, in the order of the record: who spoke, what was handed in, asked and written.</summary>
    public static byte[] Contributions(Report report, Func<long, string> link)
    {
        var rows = report
            .Speeches.Select(speech => (speech.Request.Started ?? speech.Request.Number, Row(report, speech)))
            .Concat(report.Statements.Select(said => (said.Seq, Row("statement", said))))
            .Concat(report.Questions.Select(asked => (asked.Line.Number, Row(asked))))
            .Concat(report.Messages.Select(said => (said.Seq, Row("message", said))))
            .OrderBy(row => row.Item1)
            .Select(row => (string[])[Figure(row.Item1), .. row.Item2, link(row.Item1)]);
        return Write(OfContributions, rows);
    }

    /// <summary>A line for each stay. It names people: see <see cref="Attendance.ShowsPeople"/>.</summary>
    public static byte[] Stays(RoomState state, IEnumerable<Stay> stays) =>
        Write(
            OfAttendance,
            stays.Select(stay =>
            {
                var who = state.Participants.GetValueOrDefault(stay.Number);
                return (string[])
                    [
                        Figure(stay.Number),
                        who?.Name ?? "",
                        who?.Organization?.Name ?? "",
                        who?.Organization?.Country ?? "",
                        who?.Organization?.Kind ?? "",
                        who is null ? "" : Word(who.Account),
                        Moment(stay.From),
                        Moment(stay.Until),
                        Figure((stay.Until - stay.From) / 1000),
                        stay.ByPage ? "yes" : "no",
                    ];
            })
        );

    private static string[] Row(Report report, Speech speech)
    {
        var (request, who) = (speech.Request, speech.By);
        return
        [
            "",
            "speech",
            report.Agenda.FirstOrDefault(item => item.Item.Number == request.Item)?.Item.Title ?? "",
            who.Name ?? "",
            who.Organization ?? "",
            who.Country ?? "",
            request.Region is { } region ? Word(region) : "",
            Word(request.Category),
            request.Lang ?? "",
            Figure(request.Used / 1000),
            request.Cut ? "cut" : "delivered",
            "",
        ];
    }

    private static string[] Row(string what, Said said) =>
        [
            Moment(said.At),
            what,
            "",
            said.By.Name ?? "",
            said.By.Organization ?? "",
            said.By.Country ?? "",
            "",
            "",
            said.Lang ?? "",
            "",
            "",
            said.Text,
        ];

    private static string[] Row(ReportedQuestion asked) =>
        [
            Moment(asked.At),
            "question",
            "",
            asked.By.Name ?? "",
            asked.By.Organization ?? "",
            asked.By.Country ?? "",
            "",
            "",
            asked.Line.Lang ?? "",
            "",
            Word(asked.Line.State),
            asked.Line.Text ?? "",
        ];

    private static byte[] Write(string[] columns, IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        // Spreadsheets know by the mark at the beginning that it is UTF-8.
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, Writing, leaveOpen: true))
        {
            csv.WriteHeader(columns);
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
            }
        }
        return bytes.ToArray();
    }

    private static string Figure(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
