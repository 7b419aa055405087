using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The permanent address of a message leads to where it stands now, whatever topic it was moved to. Whoever has not signed in is led here again afterwards; to them a room that is
/// hidden and one that never was look the same.
/// </summary>
internal static class MessageLinks
{
    /// <summary>Who reads without JavaScript finds it on the page: further back than the newest page it is the last one on its own.</summary>
    private const int OnNewestPage = 20;

    public static string PathOf(string room, long message) => $"{Asked.PathOf(room)}/messages/{message}";

    public static async Task<IResult> FollowAsync(
        HttpContext http,
        string id,
        long message,
        Callers callers,
        RoomDesk desk,
        MessageReading messages,
        CancellationToken cancel
    )
    {
        var person = await callers.OfAsync(http);
        var here = PathOf(id, message);
        if (await desk.OpenAsync(person, id) is not { } room)
        {
            return person is null ? GoTo(http, "/", $"to={Uri.EscapeDataString(here)}") : GoTo(http, Asked.PathOf(id));
        }
        var found = await messages.FindAsync(room, message, cancel);
        var path = Asked.PathOf(id, found?.Topic ?? 0);
        if (found is null)
        {
            return GoTo(http, path);
        }
        var later = await messages.PageAsync(room, new PageOfMessages(OnNewestPage, found.Topic, After: message), cancel);
        return GoTo(http, path, later.Count < OnNewestPage ? "" : $"before={message + 1}", $"#m{message}");
    }

    private static IResult GoTo(HttpContext http, string path, string query = "", string fragment = "")
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var language = LanguageChoice.AskedFor(http.Request) is { } asked ? $"lang={asked.Code}" : "";
        var whole = string.Join('&', new[] { query, language }.Where(part => part.Length > 0));
        return Results.LocalRedirect(path + (whole.Length > 0 ? $"?{whole}" : "") + fragment);
    }
}
