using System.Net;
using CsoNet.Collab.Server.Mail;

namespace CsoNet.Collab.Server.Http;

/// <summary>In Development: the letters that would have been sent, the newest first.</summary>
internal static class DevMail
{
    private const int Most = 50;

    public static void Map(WebApplication app) => app.MapGet("/dev/mail", Page).ExcludeFromDescription();

    private static IResult Page(FolderMail? mail, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var letters = mail?.Newest(Most) ?? [];
        var items = letters.Select(letter => $"<li><pre dir=\"auto\">{WebUtility.HtmlEncode(letter)}</pre></li>");
        return Results.Content(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + $"<title>Mail</title><h1>Mail</h1><p>{letters.Count} letters; nobody outside got any.</p><ol>{string.Concat(items)}</ol></html>",
            "text/html; charset=utf-8"
        );
    }
}
