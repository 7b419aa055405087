using System.Globalization;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Server.Http;

/// <summary>What somebody looks for, as it stands in an address. Days are those of UTC, as everywhere on pages; <c>until</c> is the last of them.</summary>
internal sealed record SearchFilters(
    string? Q,
    string? Person,
    string? Organization,
    string? Room,
    string? Kind,
    string? From,
    string? Until,
    string? After,
    int Limit = SearchFilters.Usual
)
{
    private const int Usual = 20;
    private const int MaxLimit = 50;
    private const int LongestPlace = 120;

    /// <summary>What can be chosen as a kind, in this order.</summary>
    public static readonly IReadOnlyList<PassageKind> Kinds =
    [
        PassageKind.Message,
        PassageKind.Topic,
        PassageKind.Statement,
        PassageKind.Room,
    ];

    /// <summary>A page that goes on after another one.</summary>
    public bool GoesOn => Said(After) is not null;

    /// <summary>Nothing is looked for yet.</summary>
    public bool AreNothing => ToQuestion().IsNothing;

    /// <summary>What is asked for by a field that says nothing that could be asked for; null where all of them do.</summary>
    public string? Wrong =>
        Texts.FirstOrDefault(one => one.Text?.Length > SearchQuestion.Longest) is { Name: { } wrong }
            ? $"{wrong}: at most {SearchQuestion.Longest} characters."
        : Said(Room) is { } room && !RoomName.IsValid(room) ? "room: no room has such a name."
        : Said(Kind) is { } kind && KindOf(kind) is null ? $"kind: one of {string.Join(", ", Kinds).ToLowerInvariant()}."
        : Said(From) is { } from && DayOf(from) is null ? "from: a day as 2026-11-28."
        : Said(Until) is { } until && DayOf(until) is null ? "until: a day as 2026-11-28."
        : Said(After) is { } after && (after.Length > LongestPlace || Last is null) ? "after: the next of an answer."
        : null;

    /// <summary>Not for filters of which one is wrong.</summary>
    public async Task<SearchAnswerShape> AskAsync(SearchReading search, Person? person, CancellationToken cancel) =>
        SearchAnswerShape.Of(await search.AskAsync(person, ToQuestion(), Last, Math.Clamp(Limit, 1, MaxLimit), cancel));

    private Rank? Last => Said(After) is { } last ? Rank.Parse(last) : null;

    private SearchQuestion ToQuestion() =>
        new(
            Q ?? "",
            Person ?? "",
            Organization ?? "",
            Said(Room),
            Said(Kind) is { } kind ? KindOf(kind) : null,
            Said(From) is { } from ? DayOf(from)?.ToUnixTimeMilliseconds() : null,
            Said(Until) is { } until ? DayOf(until)?.AddDays(1).ToUnixTimeMilliseconds() : null
        );

    private (string Name, string? Text)[] Texts => [("q", Q), ("person", Person), ("organization", Organization)];

    /// <summary>A form sends an empty field for what nobody chose.</summary>
    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static PassageKind? KindOf(string text) =>
        Kinds.Where(kind => string.Equals($"{kind}", text, StringComparison.OrdinalIgnoreCase)).Cast<PassageKind?>().FirstOrDefault();

    private static DateTimeOffset? DayOf(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        ) && day.Year is >= 1970 and < 2100
            ? day
            : null;
}
