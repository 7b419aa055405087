using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What a field of a form asks for. <see cref="Kept"/>: nothing, the page knows it.</summary>
internal enum Asks
{
    Line,
    Text,
    Day,
    Date,
    OneOf,
    Office,
    Offices,
    Themes,
    Goals,
    Number,
    Yes,
    Kept,
}

/// <summary>A field of a form by the name that it has in the command. <paramref name="Values"/> are those of <see cref="Asks.OneOf"/>.</summary>
internal sealed record FormField(string Name, Asks Asks, bool Needed = true, IReadOnlyList<Enum>? Values = null);

/// <summary>
/// The forms of a recommendation: for each verb the fields that it asks for. A page prints them from here and reads them from here, so that a form and its command cannot say
/// different things. The command is the one that the API would be sent.
/// </summary>
internal static class RecommendationForms
{
    private static readonly FormField Recommendation = new("recommendation", Asks.Kept);
    private static readonly FormField Reason = new("reason", Asks.Text);

    private static readonly FormField[] Words =
    [
        new("title", Asks.Line),
        new("text", Asks.Text),
        new("addressees", Asks.Offices, Needed: false),
        new("themes", Asks.Themes, Needed: false),
        new("goals", Asks.Goals, Needed: false),
    ];

    private static readonly FormField[] Answer =
    [
        new("disposition", Asks.OneOf, Values: [.. Enum.GetValues<Disposition>().Cast<Enum>()]),
        new("text", Asks.Text),
        new("nextStep", Asks.Line, Needed: false),
        new("nextDay", Asks.Day, Needed: false),
        new("reason", Asks.OneOf, Needed: false, [.. Enum.GetValues<NotTakenUpReason>().Cast<Enum>()]),
        new("reasonText", Asks.Text, Needed: false),
        new("until", Asks.Day, Needed: false),
        new("duplicateOf", Asks.Line, Needed: false),
    ];

    private static readonly FrozenDictionary<string, FormField[]> All = new Dictionary<string, FormField[]>(StringComparer.Ordinal)
    {
        ["recommendation.acknowledge"] = [new("expected", Asks.Day)],
        ["recommendation.refer"] = [new("office", Asks.Office), Reason],
        ["review.start"] = [new("unit", Asks.Line)],
        ["clarification.ask"] = [new("question", Asks.Text)],
        ["clarification.give"] = [new("text", Asks.Text)],
        ["response.give"] = Answer,
        ["response.correct"] = [new("text", Asks.Text), Reason],
        ["response.contest"] = [Reason],
        ["response.rate"] = [new("rating", Asks.OneOf, Values: [.. Enum.GetValues<Rating>().Cast<Enum>()])],
        ["progress.report"] = [new("milestone", Asks.Text)],
        ["evidence.propose"] =
        [
            new("document", Asks.Line),
            new("dated", Asks.Date),
            new("paragraph", Asks.Line, Needed: false),
            new("link", Asks.Line, Needed: false),
        ],
        ["evidence.confirm"] = [],
        ["recommendation.abandon"] = [Reason],
        ["recommendation.withdraw"] = [Reason],
        ["recommendation.close"] = [Reason],
        ["recommendation.draft"] = Words,
        ["recommendation.redraft"] = [Recommendation, new("words", Asks.Kept), .. Words],
        ["recommendation.cite"] = [Recommendation, new("source", Asks.Number), new("quote", Asks.Text, Needed: false)],
        ["recommendation.uncite"] = [Recommendation, new("source", Asks.Kept)],
        ["recommendation.sponsor"] = [Recommendation, new("words", Asks.Kept), new("on", Asks.Yes)],
        ["recommendation.merge"] = [Recommendation, new("into", Asks.Number)],
        ["recommendation.drop"] = [Recommendation, Reason],
        ["recommendation.submit"] = [Recommendation, new("confidential", Asks.Yes, Needed: false)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said in somebody's own words, and in which field; the language of the others does not matter.</summary>
    private static readonly FrozenDictionary<string, string> Spoken = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["recommendation.draft"] = "text",
        ["recommendation.redraft"] = "text",
        ["clarification.ask"] = "question",
        ["clarification.give"] = "text",
        ["response.give"] = "text",
        ["response.correct"] = "text",
        ["progress.report"] = "milestone",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<FormField> Of(string verb) => All.GetValueOrDefault(verb) ?? [];

    /// <summary>Null where the form says nothing that could be done. Its id comes from the page's own and from what it says: a double click is one thing.</summary>
    public static Command? CommandOf(Wire wire, IFormCollection form, string language)
    {
        var verb = form["do"].ToString();
        if (!All.TryGetValue(verb, out var fields) || !Guid.TryParse(form["id"], out var page))
        {
            return null;
        }
        var json = new JsonObject { ["type"] = verb, ["id"] = NameBasedId.Of("page", page.ToString(), Said(form, fields)).ToString() };
        foreach (var field in fields)
        {
            if (ValueOf(form, field) is { } value)
            {
                json[field.Name] = value;
            }
        }
        if (Spoken.TryGetValue(verb, out var words) && Script.LanguageOf(Typed.TextIn(form, words), language) is { } lang)
        {
            json["lang"] = lang;
        }
        return wire.ReadCommand(JsonSerializer.SerializeToElement(json)).Command;
    }

    private static JsonNode? ValueOf(IFormCollection form, FormField field)
    {
        var text = Typed.TextIn(form, field.Name).Trim();
        return field.Asks switch
        {
            Asks.Offices or Asks.Themes or Asks.Goals => new JsonArray([.. form[field.Name].Select(one => (JsonNode?)one)]),
            Asks.Yes => text == "on",
            _ when text.Length == 0 => null,
            Asks.Number or Asks.Kept => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1,
            Asks.Day => DayOf(text),
            _ => text,
        };
    }

    /// <summary>The beginning of that day, milliseconds; of what is no day, one that no rule takes.</summary>
    private static long DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds()
            : 0;

    private static string Said(IFormCollection form, FormField[] fields)
    {
        var all = fields.Select(field => form[field.Name].ToString()).Prepend(form["do"].ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', all))));
    }
}
