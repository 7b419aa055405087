using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Where safety officers find out who is behind a handle, two of them together. A page like that of the reports: with JavaScript or without, and nothing of it is kept on the reader's device.
/// For everybody else it is an address that never was.
/// </summary>
internal sealed class HandlePages(RevealDesk desk, RoomReading rooms, FormToken tokens, Settings settings, TimeProvider time)
{
    public const string Address = "/safety/handles";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, HandlePages pages) =>
                door.PrintAsync(http, person => pages.ForAsync(http, person, form: null))
        );
        app.MapForm(
            Address,
            async (HttpContext http, PageDoor door, HandlePages pages) =>
            {
                var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
                await door.PrintAsync(http, person => pages.ForAsync(http, person, form));
            }
        );
    }

    /// <summary>Whether they read the reports and ask for handles. An administrator of the platform never does.</summary>
    public static bool IsOfficer(Person? person, Settings settings) =>
        person is { Account: not AccountRole.PlatformAdmin } officer && settings.SafetyOfficers.Contains(officer.Id);

    private async Task<Page> ForAsync(HttpContext http, Person? person, IFormCollection? form)
    {
        if (!IsOfficer(person, settings))
        {
            return NoticePage.Nothing;
        }
        var (asked, shown, refusal) =
            form is null ? (null, null, null)
            : tokens.Fits(form["token"].ToString(), person!) ? await DoAsync(person!, form)
            : (null, null, new Refusal("origin.missing", "The form is too old."));
        var (reveals, officers, me) = await desk.ListAsync(person!, http.RequestAborted);
        return new HandlePage(reveals, officers, me, time.GetUtcNow(), await rooms.ListAsync(person))
        {
            Asked = refusal is null ? null : asked,
            Shown = shown,
            Refused = refusal?.Code,
            Done = form is not null && refusal is null && shown is null,
        };
    }

    private async Task<(AskedReveal? Asked, ShownPerson? Shown, Refusal? Refusal)> DoAsync(Person officer, IFormCollection form)
    {
        var (act, why) = (Typed.ActOf(form), Typed.TextIn(form, "why").Trim());
        var id = NameBasedId.Of("reveal", form["id"].ToString(), form["do"].ToString());
        var reveal = form["do"].ToString().Split(' ') is [_, var number] && long.TryParse(number, out var parsed) ? parsed : 0;
        switch (act)
        {
            case "ask":
                var asked = new AskedReveal(
                    RoomIn(form["room"].ToString()),
                    form["number"].ToString().Trim(),
                    why,
                    Typed.TextIn(form, "danger").Trim()
                );
                var participant = int.TryParse(asked.Number, out var given) ? given : 0;
                return (
                    asked,
                    null,
                    await desk.AskAsync(officer, id, asked.Room, participant, why, asked.Danger.Length > 0 ? asked.Danger : null)
                );
            case "grant" or "decline":
                return (null, null, await desk.AnswerAsync(officer, id, reveal, act == "grant", why));
            case "show":
                var (who, found, refusal) = await desk.OpenAsync(officer, reveal);
                return (null, refusal is null ? new ShownPerson(found!.Number, who?.Name, who?.Organization) : null, refusal);
            default:
                return (null, null, new Refusal("command.unknown", "The form does nothing."));
        }
    }

    /// <summary>The name of a room, or its address.</summary>
    private static string RoomIn(string typed)
    {
        var path = Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) ? address.AbsolutePath : typed.Trim();
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part == "rooms").FirstOrDefault() ?? "";
    }
}

/// <summary>What was typed, where it was refused.</summary>
internal sealed record AskedReveal(string Room, string Number, string Why, string Danger);

/// <summary>Who it is; without a name where nobody can be found any more.</summary>
internal sealed record ShownPerson(long Reveal, string? Name, Placard? Organization);

internal sealed record HandlePage(
    IReadOnlyList<Reveal> Reveals,
    IReadOnlyDictionary<int, Person> Officers,
    int Me,
    DateTimeOffset Now,
    ListShape<RoomLineShape> Rooms
) : Page(HandlePages.Address)
{
    public AskedReveal? Asked { get; init; }
    public ShownPerson? Shown { get; init; }
    public string? Refused { get; init; }
    public bool Done { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["reveal.title"]} · {say["app.name"]}";
}
