using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A contribution that a point rests on, as one reader may see it.</summary>
public sealed record SeenCited(SeenSource Source, bool Dissents);

/// <summary>
/// A point as one reader may see it. <paramref name="Place"/> is how it is called, from 1 on. Which institutions support it and which dissent follows from what was said in their name, and from
/// whether the reader may know who said it.
/// </summary>
public sealed record SeenPoint(
    long Number,
    int Place,
    long Words,
    int? Question,
    string Text,
    string? Lang,
    IReadOnlyList<SeenCited> Sources,
    IReadOnlyList<Placard> Supporting,
    IReadOnlyList<Placard> Dissenting
);

/// <summary>What was handed out, as one reader may see it. <paramref name="Remarks"/>: only of a final version.</summary>
public sealed record SeenSynthesis(
    Publication Publication,
    SynthesisText Document,
    IReadOnlyList<SeenPoint> Points,
    string? Note = null,
    RemarksHeard? Remarks = null
);

/// <summary>What became of something that the reader wrote: the places of the points that cite it, or why none does.</summary>
public sealed record OwnContribution(Message Message, IReadOnlyList<int> Places, string? Reason);

/// <summary>A remark with its words and its answer.</summary>
public sealed record SeenRemark(AccuracyRemark Remark, long At, Worded Words, Worded? Answer);

/// <summary>The synthesis of a dialogue through its reader's rights. Words that are cited are read where they were said: what was taken back there is gone here.</summary>
public sealed class SynthesisReading(SourceReading sources, IMessagePages pages, MessageReading messages, IRecordStore store, Wire wire)
{
    /// <summary>They write it: the others see what was handed out.</summary>
    public static bool MayWrite(Sighting room) => May(room, "synthesis.draftPoint");

    public static bool May(Sighting room, string verb) => Rights.Refuses(room.State, room.Caller, verb, room.State.Kind) is null;

    /// <summary>One that was handed out; null where that entry is none.</summary>
    public async Task<SeenSynthesis?> OneAsync(Sighting room, long entry, CancellationToken cancel = default)
    {
        if (Synthesis.Of(room.State).Publications.FirstOrDefault(one => one.Entry == entry) is not { } publication)
        {
            return null;
        }
        var happened = await store.FindAsync(room.State.Room, entry, cancel) is { } found ? wire.ReadEvent(found) : null;
        return happened switch
        {
            SynthesisProposed proposed => new(publication, proposed.Document, await PointsAsync(room, proposed.Document, cancel)),
            SynthesisFinalized final => new(
                publication,
                final.Document,
                await PointsAsync(room, final.Document, cancel),
                final.Note,
                final.Remarks
            ),
            _ => null,
        };
    }

    /// <summary>The points as they are being written.</summary>
    public async Task<IReadOnlyList<SeenPoint>> DraftAsync(Sighting room, CancellationToken cancel = default)
    {
        List<SeenPoint> seen = [];
        foreach (var point in Synthesis.Of(room.State).InOrder)
        {
            var words = await WordsAsync(room, point.Words, cancel);
            var (text, lang) = (words?.Text ?? "", words?.Lang);
            seen.Add(
                await SeeAsync(room, new(point.Number, text, point.Published(), point.Question, lang), point.Words, seen.Count + 1, cancel)
            );
        }
        return seen;
    }

    /// <summary>What the version that was handed out last makes of what the reader wrote; nothing where there is none.</summary>
    public async Task<IReadOnlyList<OwnContribution>> OwnAsync(Sighting room, CancellationToken cancel = default) =>
        room.Caller.Number > 0
        && Synthesis.Of(room.State).Last is { } last
        && await store.FindAsync(room.State.Room, last.Entry, cancel) is { } found
        && DocumentOf(wire.ReadEvent(found)) is { } text
            ? await OwnAsync(room, text, cancel)
            : [];

    private static SynthesisText? DocumentOf(Event? happened) =>
        happened switch
        {
            SynthesisProposed proposed => proposed.Document,
            SynthesisFinalized final => final.Document,
            _ => null,
        };

    /// <summary>What became of what the reader wrote, the newest first.</summary>
    public async Task<IReadOnlyList<OwnContribution>> OwnAsync(Sighting room, SynthesisText text, CancellationToken cancel = default)
    {
        if (room.Caller.Number == 0)
        {
            return [];
        }
        List<OwnContribution> own = [];
        foreach (var some in text.Covered.Chunk(500))
        {
            var mine = (await pages.GetAsync(room.State.Room, some, cancel)).Where(message => message.By == room.Caller.Number);
            var seen = await messages.FindAsync(room, [.. mine.Select(message => message.Seq)], cancel);
            own.AddRange(seen.Values.Select(message => new OwnContribution(message, [.. text.PlacesOf(message.Seq)], Reason(message.Seq))));
        }
        return [.. own.OrderByDescending(one => one.Message.Seq)];

        string? Reason(long number) => text.LeftOut.FirstOrDefault(one => one.Messages.Contains(number))?.Reason;
    }

    /// <summary>For those who write it all remarks; for everybody else their own.</summary>
    public async Task<IReadOnlyList<SeenRemark>> RemarksAsync(Sighting room, CancellationToken cancel = default)
    {
        var all = MayWrite(room);
        List<SeenRemark> seen = [];
        foreach (var remark in Synthesis.Of(room.State).Remarks.Values.Where(one => all || one.By == room.Caller.Number))
        {
            if (await store.FindAsync(room.State.Room, remark.Number, cancel) is { } entry && WordsOf(wire.ReadEvent(entry)) is { } words)
            {
                var answer = remark.Answer is { } number ? await WordsAsync(room, number, cancel) : null;
                seen.Add(new(remark, entry.At, words, answer));
            }
        }
        return seen;
    }

    internal static Worded? WordsOf(Event? happened) =>
        happened switch
        {
            PointDrafted drafted => new(drafted.Lang ?? "", drafted.Text),
            PointChanged changed => new(changed.Lang ?? "", changed.Text),
            SynthesisRemarked remarked => new(remarked.Lang ?? "", remarked.Text),
            RemarkAnswered answered => new(answered.Lang ?? "", answered.Text),
            _ => null,
        };

    private async Task<Worded?> WordsAsync(Sighting room, long number, CancellationToken cancel) =>
        await store.FindAsync(room.State.Room, number, cancel) is { } entry ? WordsOf(wire.ReadEvent(entry)) : null;

    private async Task<IReadOnlyList<SeenPoint>> PointsAsync(Sighting room, SynthesisText text, CancellationToken cancel)
    {
        List<SeenPoint> seen = [];
        foreach (var point in text.Points)
        {
            seen.Add(await SeeAsync(room, point, 0, seen.Count + 1, cancel));
        }
        return seen;
    }

    private async Task<SeenPoint> SeeAsync(Sighting room, PublishedPoint point, long words, int place, CancellationToken cancel)
    {
        var citations = point.Sources.Select(one => KeyValuePair.Create(one.Source, new Citation(0, one.From, one.Length, one.Words)));
        var read = await sources.ReadAsync(room, [.. citations], cancel);
        var cited = read.Zip(point.Sources, (source, one) => new SeenCited(source, one.Dissents == true)).ToList();
        return new(
            point.Number,
            place,
            words,
            point.Question,
            point.Text,
            string.IsNullOrEmpty(point.Lang) ? null : point.Lang,
            cited,
            Institutions(room, cited, dissent: false),
            Institutions(room, cited, dissent: true)
        );
    }

    /// <summary>In whose name it was said, each once; of whom the reader may know.</summary>
    private static List<Placard> Institutions(Sighting room, IEnumerable<SeenCited> cited, bool dissent) =>
        [
            .. cited
                .Where(one => one.Dissents == dissent && Contributions.IsInstitution(one.Source.As))
                .Select(one => room.State.Participants.GetValueOrDefault(one.Source.By ?? 0)?.Organization)
                .OfType<Placard>()
                .DistinctBy(placard => placard.Id),
        ];
}
