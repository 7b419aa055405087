using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Record;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Reports;

/// <summary>
/// Makes the report of a session that is over, in one language: a page, a document for word processors, and tables. The job belongs to room and language, so whoever asks for it in the same
/// language finds it there; begun again it makes the same of what the record then says.
/// </summary>
internal sealed class ReportWork(
    RoomDesk desk,
    AttendanceDesk attendance,
    IRecordStore store,
    PdfPrinter printer,
    Wire wire,
    TimeProvider time
) : IWork
{
    private const int PartSize = 256 * 1024;
    private const int Looks = 60;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    public string Kind => ReportJob.Kind;

    public async Task DoAsync(JobAtHand job, CancellationToken cancel)
    {
        var (room, code) = ReportJob.Read(job.Job.Owner);
        var language = Language.Find(code) ?? Language.English;
        var state = await SettledAsync(room, cancel);
        var entries = await ReadAsync(job, state, cancel);
        var report = ReportFold.Of(state, entries, wire);
        var stays = await attendance.StaysAsync(state, cancel);
        var made = Make(report, state, stays, new ReportWords(language), job.Job.Wish ?? "");
        if (await printer.PrintAsync(made[0].Bytes, cancel) is { } pdf)
        {
            made.Insert(1, (ReportFile.Print, pdf));
        }
        List<ReportFile> files = [];
        foreach (var (name, bytes) in made)
        {
            files.Add(new ReportFile(name, bytes.Length, job.Job.Parts, (bytes.Length + PartSize - 1) / PartSize));
            foreach (var part in bytes.Chunk(PartSize))
            {
                await job.AddAsync(part, cancel);
            }
        }
        await job.AddAsync(JsonSerializer.SerializeToUtf8Bytes(new ReportIndex(files, ReportFigures.Of(report)), wire.Json), cancel);
    }

    /// <summary>What the last part of the result says: which files it is made of, and the figures.</summary>
    public static async Task<ReportIndex?> IndexAsync(IJobStore jobs, Job job, Wire wire, CancellationToken cancel) =>
        job is { State: JobState.Done, Parts: > 0 and var parts } && await jobs.FindPartAsync(job, parts - 1, cancel) is { } index
            ? JsonSerializer.Deserialize<ReportIndex>(index, wire.Json)
            : null;

    private List<(string Name, byte[] Bytes)> Make(Report report, RoomState state, IReadOnlyList<Stay> stays, ReportWords say, string site)
    {
        var text = new ReportText(report, say, site, time.GetUtcNow());
        var blocks = text.Blocks().ToList();
        List<(string, byte[])> made =
        [
            (ReportFile.Page, new HtmlReport(say.Language).Write(text.Title, blocks)),
            (ReportFile.Document, new DocxReport(say.Language).Write(text.Title, blocks)),
            (ReportFile.Contributions, CsvReport.Contributions(report, new ReportTables(report, say, site).LinkTo)),
        ];
        if (!state.IsProtected)
        {
            made.Add((ReportFile.Attendance, CsvReport.Stays(state, stays)));
        }
        return made;
    }

    /// <summary>The state after it was settled who was there, which takes a few seconds from the adjournment.</summary>
    private async Task<RoomState> SettledAsync(string room, CancellationToken cancel)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (await desk.StateAsync(room, 0) is var state && Attendance.Of(state).Sealed is not null)
            {
                return state;
            }
            await Task.Delay(BetweenLooks, time, cancel);
        }
        await attendance.SealAsync(room, cancel);
        return await desk.StateAsync(room, 0);
    }

    private async Task<List<Entry>> ReadAsync(JobAtHand job, RoomState state, CancellationToken cancel)
    {
        List<Entry> all = [];
        await foreach (var step in store.ReadStepsAsync(state.Room, after: 0, cancel))
        {
            all.AddRange(step.TakeWhile(entry => entry.Seq <= state.Seq));
            await job.ProgressAsync(all.Count, (int)state.Seq + 1, cancel);
        }
        return all;
    }
}

/// <summary>A file of a report: so many parts of the job's result from part <paramref name="From"/> on.</summary>
internal sealed record ReportFile(string Name, long Bytes, int From, int Parts)
{
    public const string Page = "report.html";
    public const string Print = "report.pdf";
    public const string Document = "report.docx";
    public const string Contributions = "contributions.csv";
    public const string Attendance = "attendance.csv";

    public string MediaType =>
        Name switch
        {
            Page => "text/html; charset=utf-8",
            Print => "application/pdf",
            Document => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "text/csv; charset=utf-8",
        };
}

internal sealed record ReportIndex(IReadOnlyList<ReportFile> Files, ReportFigures Figures);

/// <summary>A report in figures.</summary>
internal sealed record ReportFigures(
    int Seq,
    FloorAccount Floor,
    IReadOnlyList<SpeakingTime> ByRegion,
    IReadOnlyList<SpeakingTime> ByConstituency,
    QuestionsAccount Questions,
    int Polls,
    int Recommendations,
    int Statements
)
{
    public static ReportFigures Of(Report report) =>
        new(
            (int)report.Seq,
            report.Floor,
            report.ByRegion,
            report.ByConstituency,
            report.Asked,
            report.Polls.Count,
            report.Recommendations.Count,
            report.Statements.Count
        );
}
