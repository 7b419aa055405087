using System.Text.Json;

namespace CsoNet.Collab.Recommendations;

/// <summary>What somebody looks for in the register; what is null does not matter.</summary>
/// <param name="Country">That of the office.</param>
/// <param name="Office">The organization that is asked, by its id.</param>
/// <param name="Sponsor">An organization that stands behind it.</param>
/// <param name="Origin">The room in which it was written.</param>
/// <param name="Overdue">The office owes something whose day has passed.</param>
/// <param name="Open">It is not closed or withdrawn.</param>
/// <param name="OnlyPublic">Without those that are confidential.</param>
public sealed record RegisterQuery(
    string? Country = null,
    string? Theme = null,
    string? Goal = null,
    string? Office = null,
    RecommendationState? State = null,
    string? Sponsor = null,
    string? Origin = null,
    bool Overdue = false,
    bool Open = false,
    bool OnlyPublic = true
)
{
    /// <summary>The marks that a line must have, all of them.</summary>
    public IEnumerable<string> Marks() =>
        new[]
        {
            Mark("country", Country),
            Mark("theme", Theme),
            Mark("goal", Goal),
            Mark("office", Office),
            State is { } state ? Mark("state", Word(state)) : null,
            Mark("sponsor", Sponsor),
            Mark("origin", Origin),
            Overdue ? "overdue:" : null,
            Open ? "open:" : null,
            OnlyPublic ? "public:" : null,
        }.OfType<string>();

    /// <summary>The marks under which a line is found.</summary>
    public static IEnumerable<string> MarksOf(RegisterLine line) =>
        line
            .Themes.Select(theme => $"theme:{theme}")
            .Concat(line.Goals.Select(goal => $"goal:{goal}"))
            .Concat(line.Sponsors.Select(sponsor => $"sponsor:{sponsor.Id}"))
            .Append($"country:{line.Office.Country}")
            .Append($"office:{line.Office.Id}")
            .Append($"state:{Word(line.State)}")
            .Append($"origin:{line.Origin}")
            .Concat(line.Overdue ? ["overdue:"] : [])
            .Concat(line.IsOver ? [] : ["open:"])
            .Concat(line.Confidential ? [] : ["public:"])
            .Distinct(StringComparer.Ordinal);

    private static string? Mark(string field, string? value) => value is null ? null : $"{field}:{value}";

    private static string Word(RecommendationState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
