using System.Globalization;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Where the chair's summary is written, in versions, and approved: for the podium, with JavaScript or without.</summary>
internal sealed class SummaryPages(RoomDesk desk, IRecordStore store, RoomReading rooms, Wire wire)
{
    private const string Address = "/rooms/{id}/summary";

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/summary";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, SummaryPages pages, string id, long? version) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, version, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, SummaryPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form, LanguageChoice.Of(http.Request, person).Code),
                    (person, refused) => pages.OneAsync(person, id, null, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, long? version, RefusedForm? refused, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return NoticePage.NoRoom;
        }
        var lines = await rooms.ListAsync(person);
        if (!Report.IsFor(room.State, room.Caller))
        {
            return new SummaryPage(room.State.Address, room.State.Title, null, lines) { Refused = refused };
        }
        var outcome = SessionOutcome.Of(room.State);
        var shown = outcome.Versions.Find(one => one.Number == version) ?? outcome.Versions.LastOrDefault();
        var text = shown is null ? null : await TextAsync(room, shown.Number, cancel);
        var names = room.State.Attribution == Attribution.Named && !room.State.IsProtected ? [] : NamesIn(room.State, text ?? "");
        var writers = PersonShape.Some(room, outcome.Versions.Select(one => one.By));
        var work = new SummaryDesk(
            outcome,
            shown,
            text,
            [.. outcome.Versions.Reverse().Select(one => (one, writers.GetValueOrDefault(one.By)))],
            names,
            await QuotedAsync(room, cancel),
            ApproveSummary.IsFor(room.State, room.Caller),
            Floor.Of(room.State).Phase == SessionPhase.Adjourned
        );
        return new SummaryPage(room.State.Address, room.State.Title, work, lines) { Refused = refused };
    }

    private async Task<string?> TextAsync(Sighting room, long version, CancellationToken cancel) =>
        await store.FindAsync(room.State.Room, version, cancel) is { } entry && !room.State.Gone.Contains(version)
            ? wire.ReadEvent<SummaryDrafted>(entry)?.Text
            : null;

    private async Task<List<(long Seq, Cited? Cited)>> QuotedAsync(Sighting room, CancellationToken cancel)
    {
        List<(long, Cited?)> quoted = [];
        foreach (var seq in SessionOutcome.Of(room.State).Marked)
        {
            var entry = await store.FindAsync(room.State.Room, seq, cancel);
            quoted.Add((seq, entry is null ? null : ReportFold.Cite(room.State, entry, wire, room.Audience)));
        }
        return quoted;
    }

    /// <summary>Names and nameplates of those in the room that stand in a text which must name nobody.</summary>
    private static List<string> NamesIn(RoomState state, string text) =>
        [
            .. state
                .Participants.Values.SelectMany(who => new[] { who.Name, who.Organization?.Name })
                .OfType<string>()
                .Where(name => name.Length > 2 && text.Contains(name, StringComparison.CurrentCultureIgnoreCase))
                .Distinct(StringComparer.Ordinal)
                .Take(20),
        ];

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form, string language)
    {
        if (Typed.IdOf(form, "summary", "do", "text") is not { } id || form["do"].ToString().Split(' ') is not [var act, .. var rest])
        {
            return Outcome.Refuse("command.malformed");
        }
        var (text, about) = (Typed.TextIn(form, "text").Trim(), NumberIn(rest.FirstOrDefault()));
        Command? command = act switch
        {
            "draft" => new DraftSummary(text, Script.LanguageOf(text, language), about) { Id = id },
            "approve" when about is { } version => new ApproveSummary(version) { Id = id },
            "mark" or "unmark" when about is { } entry => new MarkForReport(entry, act == "mark") { Id = id },
            _ => null,
        };
        return command is null
            ? Outcome.Refuse("command.malformed")
            : await desk.SubmitAsync(person, room, command) switch
            {
                Answer.Refused { Refusal.Code: "nothing.changed" } => Outcome.GoTo(PathOf(room)),
                var answer => Outcome.Of(answer, PathOf(room)),
            };
    }

    private static long? NumberIn(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What lies on the desk of whoever writes the summary.</summary>
/// <param name="Outcome">Of the session.</param>
/// <param name="Shown">The version that is shown; null where there is none.</param>
/// <param name="Text">Its words; null where they have gone.</param>
/// <param name="Versions">The newest first, with who wrote them.</param>
/// <param name="Names">Names that stand in it and must not.</param>
/// <param name="Quoted">What is marked for the report.</param>
/// <param name="MayApprove">The reader may.</param>
/// <param name="IsOver">The session is adjourned.</param>
internal sealed record SummaryDesk(
    SessionOutcome Outcome,
    SummaryVersion? Shown,
    string? Text,
    IReadOnlyList<(SummaryVersion Version, PersonShape? By)> Versions,
    IReadOnlyList<string> Names,
    IReadOnlyList<(long Seq, Cited? Cited)> Quoted,
    bool MayApprove,
    bool IsOver
)
{
    public long? Newest => Outcome.Versions.LastOrDefault()?.Number;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Desk">Null for whoever may not write it.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record SummaryPage(string Id, string Named, SummaryDesk? Desk, ListShape<RoomLineShape> Rooms)
    : Page(SummaryPages.PathOf(Id))
{
    public RefusedForm? Refused { get; init; }

    public override int Status =>
        Desk is null ? StatusCodes.Status403Forbidden
        : Refused is null ? StatusCodes.Status200OK
        : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["report.summary"]} · {Named} · {say["app.name"]}";
}
