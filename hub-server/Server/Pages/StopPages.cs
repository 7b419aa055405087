using CsoNet.Collab.Notifications;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Mail;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Where the last line of a letter leads: one button, and no more such letters come. Signed in or not, with JavaScript or without.</summary>
internal static class StopPages
{
    private const string Address = StopLinks.Address + "/{secret:length(20,2000)}";

    public static void Map(WebApplication app)
    {
        app.MapPage(
                Address,
                (HttpContext http, PageDoor door, StopLinks links, string secret) =>
                    door.PrintAsync(http, _ => Task.FromResult<Page>(PageOf(links, secret, isDone: false)))
            )
            .RequireRateLimiting(LineEndpoints.Pace);
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, StopLinks links, DailyDigest digest, string secret) =>
                door.PrintAsync(http, _ => StopAsync(links, digest, secret, http.RequestAborted))
        );
    }

    private static async Task<Page> StopAsync(StopLinks links, DailyDigest digest, string secret, CancellationToken cancel)
    {
        if (links.PersonOf(secret) is { } person)
        {
            await digest.StopAsync(person, cancel);
        }
        return PageOf(links, secret, isDone: true);
    }

    private static Page PageOf(StopLinks links, string secret, bool isDone) =>
        links.PersonOf(secret) is null ? NoticePage.Nothing : new StopPage(secret, isDone);
}

/// <summary>The question, or that it is done.</summary>
internal sealed record StopPage(string Secret, bool IsDone) : Page($"{StopLinks.Address}/{Secret}")
{
    public override bool IsSecret => true;

    public override string Title(Words say) => $"{say["register.stop"]} · {say["app.name"]}";
}
