using System.Net;
using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Record;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Privacy;

/// <summary>What somebody wrote, as one page in their language that needs nothing else: no script, no address of this hub.</summary>
internal sealed class OwnPage(Words say)
{
    public const string Foot = "</ol></main></body></html>\n";
    private const string Look =
        "body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1rem}ol{list-style:none;padding:0}"
        + "li{border-top:1px solid #ccc;padding:.75rem 0}li p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}time,small{color:#555;font-size:.875rem}";

    public string Head(Person who, DateTimeOffset now) =>
        $"<!doctype html><html lang=\"{say.Language}\" dir=\"{say.Language.Direction}\"><head><meta charset=\"utf-8\">"
        + $"<meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(say["data.pageTitle"])}</title><style>{Look}</style></head>"
        + $"<body><main><h1>{Safe(say["data.pageTitle"])}</h1><p><bdi>{Safe(who.Name)}</bdi> · {Safe(Moment(now))}</p>"
        + $"<p>{Safe(say["data.pageNote"])}</p><ol>";

    public string Room(OwnRoom room) =>
        $"</ol><h2><bdi>{Safe(room.Title)}</bdi></h2><p><small>{Safe(say.Say("data.pageNumber", ("n", room.Number)))}</small></p><ol>\n";

    /// <summary>Null where the entry holds no text of theirs.</summary>
    public string? WordsOf(Entry entry)
    {
        if (entry.Facts is not { } facts || TextIn(facts) is not { Length: > 0 } text)
        {
            return null;
        }
        var at = DateTimeOffset.FromUnixTimeMilliseconds(entry.At);
        return $"<li><p dir=\"auto\">{Safe(text)}</p><time datetime=\"{at:O}\">{Safe(Moment(at))}</time> <small>№ {entry.Seq}</small></li>\n";
    }

    private string Moment(DateTimeOffset at) => $"{say.Day(at)}, {say.Time(at)} UTC";

    private static string? TextIn(byte[] facts)
    {
        using var json = JsonDocument.Parse(facts);
        return json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
