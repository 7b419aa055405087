using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What came with a form that was refused: it stands in the form again, beside the reason.</summary>
internal sealed record Typed(string Act, string Code, string Id, string Text = "", string Title = "", string As = "")
{
    /// <summary>When the refusal ends by itself.</summary>
    public long? Until { get; init; }

    /// <summary>Of a call for input, as it was typed; and whether it takes what comes late.</summary>
    public string Closes { get; init; } = "";
    public bool Late { get; init; }

    public static Typed Of(IFormCollection form, Outcome outcome) =>
        new(ActOf(form), outcome.Refused!, form["id"].ToString(), TextIn(form, "text"), TextIn(form, "title"), form["as"].ToString())
        {
            Until = outcome.Until,
            Closes = form["closes"].ToString(),
            Late = form.ContainsKey("late"),
        };

    /// <summary>The first word of the button that was pressed; signs name their message after it.</summary>
    public static string ActOf(IFormCollection form) => form["do"].ToString().Split(' ')[0];

    /// <summary>Forms end their lines with two characters, records with one.</summary>
    public static string TextIn(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n");

    public static bool IsFilledIn(IFormCollection form, string field) => !string.IsNullOrWhiteSpace(form[field]);

    /// <summary>A time as a form says it; null where it is none, or one so far away that it is none in some zone.</summary>
    public static DateTime? TimeOf(string? typed, string format) =>
        DateTime.TryParseExact(typed, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time.Year is >= 1970 and < 9999
            ? time
            : null;

    /// <summary>
    /// The id of the command of a form, from the page's own and from what the form says in these fields: a double click is one thing, something else from the same page is another. Null
    /// where the page has none.
    /// </summary>
    public static Guid? IdOf(IFormCollection form, string about, params IEnumerable<string> fields)
    {
        if (!Guid.TryParse(form["id"], out var page))
        {
            return null;
        }
        var said = string.Join('\0', fields.Select(field => form[field].ToString()));
        return NameBasedId.Of(about, page.ToString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said))));
    }
}
