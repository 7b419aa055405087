using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Reports;

/// <summary>Where reports are asked for and fetched, through the rights of whoever asks.</summary>
internal sealed class ReportDesk(RoomDesk desk, JobDesk jobs, IJobStore store, Wire wire)
{
    public static readonly Refusal NoFile = new("file.none", "There is no file: ask for one, or wait until it is ready.");
    private static readonly Refusal NotYours = new("right.missing", "The report is made by those who preside and the secretariat.");
    private static readonly Refusal TooEarly = new("session.phase", "The report is made when the session is adjourned.");

    /// <summary>The room, for whoever may have its report; or why not.</summary>
    public async Task<(Sighting? Room, Refusal? Refusal)> OpenAsync(Person? person, string id) =>
        await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room ? (null, Problems.UnknownRoom)
        : Report.IsFor(room.State, room.Caller) ? (room, null)
        : (null, NotYours);

    public async Task<ReportShape> LookAsync(Sighting room, Language language, CancellationToken cancel)
    {
        var shape = new ReportShape(language.Code, MayMake(room));
        if (await jobs.FindAsync(ReportJob.Kind, ReportJob.OwnerOf(room.State.Room, language.Code), cancel) is not { } job)
        {
            return shape;
        }
        var index = await ReportWork.IndexAsync(store, job, wire, cancel);
        return shape with
        {
            State = job.State,
            Asked = job.Asked,
            Done = job.Done,
            Of = job.Of,
            Until = job.IsUnderWay ? null : job.Due,
            Files = index?.Files.Where(file => Shows(room, file)).Select(file => new ReportFileShape(file.Name, file.Bytes)).ToList(),
            Figures = index?.Figures,
        };
    }

    /// <summary>Null where it is under way now; else why not.</summary>
    public async Task<Refusal?> AskAsync(Sighting room, Language language, string site, CancellationToken cancel)
    {
        if (!MayMake(room))
        {
            return TooEarly;
        }
        await jobs.AskAsync(ReportJob.Kind, ReportJob.OwnerOf(room.State.Room, language.Code), site, cancel);
        return null;
    }

    public async Task<(Job Job, ReportFile File)?> FindAsync(Sighting room, Language language, string name, CancellationToken cancel) =>
        await jobs.FindAsync(ReportJob.Kind, ReportJob.OwnerOf(room.State.Room, language.Code), cancel) is { } job
        && await ReportWork.IndexAsync(store, job, wire, cancel) is { } index
        && index.Files.FirstOrDefault(file => file.Name == name && Shows(room, file)) is { } found
            ? (job, found)
            : null;

    public async Task WriteAsync(Job job, ReportFile file, Stream output, CancellationToken cancel)
    {
        for (var part = file.From; part < file.From + file.Parts; part++)
        {
            var bytes = await store.FindPartAsync(job, part, cancel) ?? throw new StoreAwayException("The result was taken out meanwhile.");
            await output.WriteAsync(bytes, cancel);
        }
    }

    /// <summary>Who was there and when is for fewer than the rest.</summary>
    private static bool Shows(Sighting room, ReportFile file) =>
        file.Name != ReportFile.Attendance || Attendance.ShowsPeople(room.State, room.Caller);

    private static bool MayMake(Sighting room) => Floor.Of(room.State).Phase == SessionPhase.Adjourned;
}
