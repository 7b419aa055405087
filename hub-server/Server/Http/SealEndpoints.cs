using System.Text.Encodings.Web;
using System.Xml.Linq;
using CsoNet.Collab.House;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

internal sealed record SealShape(DateOnly Day, string Root, int Records);

/// <summary>The daily roots, for everybody: JSON, a page and an Atom feed. Whoever keeps one can prove later what a record was on that day.</summary>
internal static class SealEndpoints
{
    private const int Shown = 400;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        api.MapGet("seal", async (IRecordStore store, Wire wire) => Results.Ok(new ListShape<SealShape>(await SealsAsync(store, wire))))
            .Produces<ListShape<SealShape>>();
        app.MapGet("/seal", PageAsync).ExcludeFromDescription();
        app.MapGet("/seal.atom", FeedAsync).ExcludeFromDescription();
    }

    /// <summary>The newest first.</summary>
    private static async Task<List<SealShape>> SealsAsync(IRecordStore store, Wire wire)
    {
        var head = await store.HeadAsync(RoomName.House);
        var entries = await store.ReadAsync(RoomName.House, Math.Max(0, (head?.Seq ?? 0) - Shown), Shown);
        return
        [
            .. entries
                .Select(wire.ReadEvent)
                .OfType<SealPublished>()
                .Select(seal => new SealShape(seal.Day, seal.Root, seal.Records))
                .Reverse(),
        ];
    }

    private static async Task<IResult> PageAsync(IRecordStore store, Wire wire)
    {
        var rows = (await SealsAsync(store, wire)).Select(seal =>
            $"<tr><td>{seal.Day:yyyy-MM-dd}</td><td>{seal.Records}</td><td><code>{HtmlEncoder.Default.Encode(seal.Root)}</code></td></tr>"
        );
        var page = $"""
            <!doctype html>
            <html lang="en" dir="ltr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The seal of CsoNet.Collab</title></head>
            <body>
            <main>
            <h1>The seal</h1>
            <p>Every day at midnight (UTC) one root is computed over the last entries of all records. Whoever keeps a root can prove later that a record was what it was on that day.</p>
            <table><thead><tr><th>Day</th><th>Records</th><th>Root (SHA-256)</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>
            <p><a href="/seal.atom">Atom feed</a> · <a href="/api/v1/seal">JSON</a></p>
            </main>
            </body>
            </html>
            """;
        return Results.Content(page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> FeedAsync(HttpContext http, IRecordStore store, Wire wire)
    {
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        var seals = await SealsAsync(store, wire);
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", $"{site}/seal"),
            new XElement(Atom + "title", "The seal of CsoNet.Collab"),
            new XElement(Atom + "updated", $"{seals.FirstOrDefault()?.Day ?? DateOnly.MinValue:yyyy-MM-dd}T00:00:00Z"),
            seals.Select(seal => Item(site, seal))
        );
        return Results.Content(feed.ToString(), "application/atom+xml; charset=utf-8");
    }

    private static XElement Item(string site, SealShape seal) =>
        new(
            Atom + "entry",
            new XElement(Atom + "id", $"{site}/seal#{seal.Day:yyyy-MM-dd}"),
            new XElement(Atom + "title", $"{seal.Day:yyyy-MM-dd}"),
            new XElement(Atom + "updated", $"{seal.Day:yyyy-MM-dd}T00:00:00Z"),
            new XElement(Atom + "content", $"{seal.Root} over {seal.Records} records")
        );
}
