using CsoNet.Collab.Recommendations;

namespace CsoNet.Collab.Server.Http;

/// <summary>The filters of the register, as they stand in a query.</summary>
/// <param name="Room">The room in which it was written.</param>
/// <param name="Overdue">As a form or a program says it: <c>on</c>, <c>true</c> or <c>1</c>.</param>
internal sealed record RegisterFilters(
    string? Country,
    string? Theme,
    string? Goal,
    string? Office,
    string? Sponsor,
    string? Room,
    string? State,
    string? Overdue,
    string? Open,
    string? After,
    int Limit = 50
)
{
    private const int LongestValue = 200;

    /// <summary>Null where a filter names what there is not.</summary>
    public RegisterQuery? ToQuery()
    {
        var (state, overdue, open) = (StateOf(State), Said(Overdue), Said(Open));
        string?[] texts = [Country, Theme, Goal, Office, Sponsor, Room, After];
        return state.Wrong || overdue is null || open is null || texts.Any(text => text?.Length > LongestValue)
            ? null
            : new RegisterQuery(
                Chosen(Country),
                Chosen(Theme),
                Chosen(Goal),
                Chosen(Office),
                state.Value,
                Chosen(Sponsor),
                Chosen(Room),
                overdue.Value,
                open.Value
            );
    }

    /// <summary>A form sends an empty field for what nobody chose.</summary>
    private static string? Chosen(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool? Said(string? text) =>
        text switch
        {
            null or "" or "false" or "0" => false,
            "on" or "true" or "1" => true,
            _ => null,
        };

    private static (RecommendationState? Value, bool Wrong) StateOf(string? text) =>
        string.IsNullOrEmpty(text) ? (null, false)
        : char.IsAsciiLetter(text[0]) && Enum.TryParse<RecommendationState>(text, ignoreCase: true, out var state) ? (state, false)
        : (null, true);
}
