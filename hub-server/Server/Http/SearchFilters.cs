using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Server.Http;

/// <summary>What somebody looks for, as it stands in an address. Days are those of UTC, as everywhere on pages; <c>until</c> is the last of them. <c>written</c> is a language.</summary>
internal sealed record SearchFilters(
    string? Q,
    string? Person,
    string? Organization,
    string? Room,
    string? Kind,
    string? From,
    string? Until,
    string? After,
    string? Mark,
    string? Theme,
    string? Goal,
    string? Country,
    string? Written,
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
        PassageKind.Question,
        PassageKind.Statement,
        PassageKind.JointStatement,
        PassageKind.Room,
    ];

    /// <summary>As an address names it.</summary>
    public static string NameOf(PassageKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");

    /// <summary>What stands for marked posts of all kinds, and each of them.</summary>
    public const string AnyMark = "any";

    public static readonly IReadOnlyList<MarkKind> Marks = Enum.GetValues<MarkKind>();

    /// <summary>A page that goes on after another one.</summary>
    public bool GoesOn => Said(After) is not null;

    /// <summary>Nothing is looked for yet.</summary>
    public bool AreNothing => ToQuestion().IsNothing;

    /// <summary>What is asked for by a field that says nothing that could be asked for; null where all of them do.</summary>
    public string? Wrong =>
        Texts.FirstOrDefault(one => one.Text?.Length > SearchQuestion.Longest) is { Name: { } wrong }
            ? $"{wrong}: at most {SearchQuestion.Longest} characters."
        : Said(Room) is { } room && !RoomName.IsValid(room) ? "room: no room has such a name."
        : Said(Kind) is { } kind && KindOf(kind) is null ? $"kind: one of {string.Join(", ", Kinds.Select(NameOf))}."
        : Said(From) is { } from && DayOf(from) is null ? "from: a day as 2026-11-28."
        : Said(Until) is { } until && DayOf(until) is null ? "until: a day as 2026-11-28."
        : Said(Mark) is { } mark && mark != AnyMark && MarkOf(mark) is null
            ? $"mark: {AnyMark}, bestPractice, solutionRequest or partnershipOffer."
        : Said(Theme) is { } theme && Goals.FindTheme(theme) is null ? "theme: one of the themes of this hub."
        : Said(Goal) is { } goal && Goals.Find(goal) is null ? "goal: sdg1 to sdg17, or mdg1 to mdg8."
        : Said(Country) is { } country && Countries.Here.Find(country) is null ? "country: a code of this hub's list."
        : Said(Written) is { } written && !MessageText.IsTag(written) ? "written: the tag of a language, as fr."
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
            Said(Until) is { } until ? DayOf(until)?.AddDays(1).ToUnixTimeMilliseconds() : null,
            Said(Written),
            AsksForMarks ? new MarkQuestion(MarkOf(Said(Mark)), Said(Theme), Said(Goal), Said(Country)) : null
        );

    /// <summary>Only marked posts have a theme, a goal, a country.</summary>
    private bool AsksForMarks => (Said(Mark) ?? Said(Theme) ?? Said(Goal) ?? Said(Country)) is not null;

    private (string Name, string? Text)[] Texts => [("q", Q), ("person", Person), ("organization", Organization)];

    /// <summary>A form sends an empty field for what nobody chose.</summary>
    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static PassageKind? KindOf(string text) =>
        Kinds.Where(kind => string.Equals($"{kind}", text, StringComparison.OrdinalIgnoreCase)).Cast<PassageKind?>().FirstOrDefault();

    private static MarkKind? MarkOf(string? text) =>
        Marks.Where(kind => string.Equals($"{kind}", text, StringComparison.OrdinalIgnoreCase)).Cast<MarkKind?>().FirstOrDefault();

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
