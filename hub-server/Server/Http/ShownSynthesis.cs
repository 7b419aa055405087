using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>All that one reader may see of a synthesis. <paramref name="Draft"/> and <paramref name="Covered"/> are for those who write it.</summary>
internal sealed record FoundSynthesis(
    Sighting Room,
    SeenSynthesis? Shown,
    IReadOnlyList<SeenPoint>? Draft,
    IReadOnlyList<CoverageOf>? Covered,
    IReadOnlyList<SeenRemark> Remarks,
    IReadOnlyList<OwnContribution> Own,
    IReadOnlyList<string> May
)
{
    public Synthesis Synthesis => Synthesis.Of(Room.State);

    /// <summary>Who is named in it.</summary>
    public IEnumerable<int> Named =>
        (Shown?.Points ?? [])
            .Concat(Draft ?? [])
            .SelectMany(point => point.Sources.Select(one => one.Source.By))
            .OfType<int>()
            .Concat(Remarks.Select(one => one.Remark.By).Where(Room.ShowsAuthor));
}

/// <summary>What of a synthesis is shown to whom: one answer for the API and for the page.</summary>
internal sealed class ShownSynthesis(SynthesisReading reading, Contributions contributions, TimeProvider time)
{
    private static readonly string[] Writing =
    [
        "synthesis.draftPoint",
        "synthesis.changePoint",
        "synthesis.removePoint",
        "synthesis.cite",
        "synthesis.uncite",
        "synthesis.setAside",
        "synthesis.answer",
    ];

    /// <summary>With <paramref name="entry"/> what was handed out by that one, else the last.</summary>
    public async Task<FoundSynthesis> OfAsync(Sighting room, long? entry, CancellationToken cancel)
    {
        var synthesis = Synthesis.Of(room.State);
        var shown = (entry ?? synthesis.Last?.Entry) is { } number ? await reading.OneAsync(room, number, cancel) : null;
        var writes = SynthesisReading.MayWrite(room);
        return new(
            room,
            shown,
            writes ? await reading.DraftAsync(room, cancel) : null,
            writes ? await contributions.CoveredAsync(room.State, cancel) : null,
            await reading.RemarksAsync(room, cancel),
            shown is null ? [] : await reading.OwnAsync(room, shown.Document, cancel),
            [.. MayNow(room, synthesis).Where(verb => !room.State.Closed && SynthesisReading.May(room, verb))]
        );
    }

    private IEnumerable<string> MayNow(Sighting room, Synthesis synthesis)
    {
        var phase = Programme.Of(room.State).Phase;
        var isInCheck = synthesis.IsInCheck(time.GetUtcNow());
        IEnumerable<string> publishing =
            isInCheck || synthesis.Proposed is null ? ["synthesis.propose"] : ["synthesis.propose", "synthesis.finalize"];
        return
        [
            .. phase >= DialoguePhase.Rounds ? Writing : [],
            .. phase >= DialoguePhase.Synthesis ? publishing : [],
            .. isInCheck ? (string[])["synthesis.remark"] : [],
        ];
    }
}
