using System.Buffers;
using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// A place on which a recommendation rests. <paramref name="Words"/> are absent where they have gone; <paramref name="Quote"/>: they are the very sentence, not all that was said;
/// <paramref name="Edited"/>: its author has put it differently since.
/// </summary>
internal sealed record SourceShape(long Number, string? Words, int? By, long? At, long? Topic, string? Lang, bool? Quote, bool? Edited)
{
    public static SourceShape Of(SeenSource source) =>
        new(
            source.Number,
            source.Words,
            source.By,
            source.At,
            source.Topic,
            source.Lang,
            source.IsQuote ? true : null,
            source.Edited ? true : null
        );
}

/// <summary>
/// A recommendation at its office with its whole chain: what it rests on, as far as its room is open to the reader (<paramref name="Rests"/> counts all of it), every step of its
/// way, and what the reader may do.
/// </summary>
internal sealed record RecommendationShape(
    RegisterLineShape Line,
    string Text,
    string? Lang,
    long At,
    string? RoomTitle,
    int Rests,
    IReadOnlyList<SourceShape> Sources,
    SortedDictionary<int, PersonShape> People,
    IReadOnlyList<EntryShape> Steps,
    IReadOnlyList<string> May
)
{
    public static RecommendationShape Of(SeenRecommendation seen) =>
        new(
            RegisterLineShape.Of(seen.Line, withRoom: seen.Room is not null),
            seen.Received.Text,
            seen.Received.Lang,
            seen.Record.State.Seq,
            seen.Room?.State.Title,
            seen.Rests,
            [.. seen.Sources.Select(SourceShape.Of)],
            seen.Room is { } room ? PersonShape.Some(room, seen.Sources.Select(source => source.By).OfType<int>()) : [],
            [.. seen.Steps.Select(step => StepOf(seen.Record, step))],
            seen.May
        );

    private static EntryShape StepOf(Sighting record, Entry step)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        EntryJson.Write(bytes, step, record.SightOf(step));
        using var json = JsonDocument.Parse(bytes.WrittenMemory);
        var fields = json.RootElement;
        return new EntryShape(
            step.Seq,
            step.Type,
            step.At,
            By: null,
            Enum.TryParse<SpeakingCapacity>(Field(fields, "as"), ignoreCase: true, out var capacity) ? capacity : null,
            Handle: null,
            fields.TryGetProperty("data", out var data)
                ? data.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Clone())
                : null,
            Field(fields, "html"),
            fields.TryGetProperty("gone", out _) ? true : null,
            Fetch: null,
            Topic: null,
            Command: null,
            Proof: null
        );
    }

    private static string? Field(JsonElement fields, string name) => fields.TryGetProperty(name, out var field) ? field.GetString() : null;
}

/// <summary>
/// A recommendation in the room that writes it. <paramref name="Lines"/> say where it stands at each of its offices; <paramref name="Sponsoring"/>: the organization for which the
/// reader may speak stands behind it.
/// </summary>
internal sealed record DraftShape(
    long Number,
    int? By,
    DraftState State,
    string Title,
    string Text,
    string? Lang,
    long Words,
    IReadOnlyList<Placard> Addressees,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Goals,
    IReadOnlyList<Placard> Sponsors,
    long? Into,
    string? Reason,
    IReadOnlyList<SourceShape> Sources,
    IReadOnlyList<RegisterLineShape> Lines,
    IReadOnlyList<string> May,
    bool? Sponsoring
)
{
    public static DraftShape Of(Sighting room, SeenDraft seen) =>
        new(
            seen.Draft.Number,
            room.ShowsAuthor(seen.Draft.By) ? seen.Draft.By : null,
            seen.Draft.State,
            seen.Title,
            seen.Text,
            seen.Lang,
            seen.Draft.Words,
            [.. seen.Draft.Addressees],
            [.. seen.Draft.Themes],
            [.. seen.Draft.Goals],
            [.. seen.Draft.Sponsors.Values],
            seen.Draft.Into,
            seen.Reason,
            [.. seen.Sources.Select(SourceShape.Of)],
            [.. seen.Lines.Select(line => RegisterLineShape.Of(line, withRoom: true))],
            [.. WhatMayBeDone.InRoom(room.State, seen.Draft, room.Caller)],
            WhatMayBeDone.Sponsors(room.State, seen.Draft, room.Caller) ? true : null
        );
}

/// <summary>The recommendations of a room in the order of their numbers. <paramref name="MayDraft"/>: the reader may begin one.</summary>
internal sealed record DraftListShape(
    IReadOnlyList<DraftShape> Items,
    SortedDictionary<int, PersonShape> People,
    bool MayDraft,
    string? Next = null
)
{
    public static DraftListShape Of(FoundDrafts found)
    {
        var items = found.Drafts.Select(one => DraftShape.Of(found.Room, one)).ToList();
        var named = items.SelectMany(one => one.Sources.Select(source => source.By).Append(one.By)).OfType<int>();
        return new(
            items,
            PersonShape.Some(found.Room, named),
            found.MayDraft,
            found.Next?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
