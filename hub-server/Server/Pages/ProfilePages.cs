using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What somebody says of themselves, as a page for everybody, with JavaScript or without: a form that is filled in once.</summary>
internal sealed class ProfilePages(OwnProfile profile, RoomReading rooms)
{
    public const string Address = "/you/about";
    private const string Act = "describe";

    public static void Map(WebApplication app)
    {
        app.MapPage(Address, (HttpContext http, PageDoor door, ProfilePages pages) => door.PrintAsync(http, pages.ShowAsync));
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, ProfilePages pages) => door.ActAsync(http, pages.TakeAsync, pages.AgainAsync)
        );
    }

    private async Task<Page> ShowAsync(Person? person) =>
        person is null ? NoticePage.Nothing : new ProfilePage(Of(person), await rooms.ListAsync(person));

    private async Task<Page> AgainAsync(Person? person, RefusedForm refused) =>
        person is null ? NoticePage.Nothing : new ProfilePage(In(refused.Form), await rooms.ListAsync(person)) { Refused = refused.Code };

    private async Task<Outcome> TakeAsync(Person person, IFormCollection form) =>
        Typed.ActOf(form) != Act || person.Hidden ? Outcome.Refuse("command.unknown")
        : await profile.ChangeAsync(person, In(form)) is { } refusal ? Outcome.Refuse(refusal.Code)
        : Outcome.GoTo("/you");

    private static PersonProfile Of(Person person) =>
        new(person.ShownName ?? "", person.ShownLatin, person.Lang, person.Country, person.Zone);

    private static PersonProfile In(IFormCollection form) =>
        new(form["name"].ToString().Trim(), Said(form, "latin"), Said(form, "lang"), Said(form, "country"), Said(form, "zone"));

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>The form, with what is known or what was refused in it.</summary>
internal sealed record ProfilePage(PersonProfile Said, ListShape<RoomLineShape> Rooms) : Page(ProfilePages.Address)
{
    public string? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["profile.title"]} · {say["app.name"]}";
}
