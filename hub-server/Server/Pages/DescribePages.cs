using System.Globalization;
using CsoNet.Collab.Geography;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// A focal point, or an administrator, says what an organization is: everything that a profile has, on one page, with JavaScript or without. To everybody else it is an address that never was.
/// </summary>
internal sealed class DescribePages(OrganizationReading organizations, IOrganizationStore directory, RoomDesk desk, RoomReading rooms)
{
    public static string AddressOf(string organization) => $"/organizations/{organization}/describe";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            "/organizations/{number:long}/describe",
            (HttpContext http, PageDoor door, DescribePages pages, long number) =>
                door.PrintAsync(http, person => pages.ShowAsync(person, number, refused: null, http.RequestAborted))
        );
        app.MapForm(
            "/organizations/{number:long}/describe",
            (HttpContext http, PageDoor door, DescribePages pages, long number) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.TakeAsync(person, number, form, http.RequestAborted),
                    (person, refused) => pages.ShowAsync(person, number, refused, http.RequestAborted)
                )
        );
    }

    /// <summary>The organization as it is, where that person describes it; else null.</summary>
    private async Task<Organization?> FindAsync(Person? person, long number, CancellationToken cancel) =>
        await organizations.OneAsync(person, number, cancel) is { } one
        && (person is { Account: AccountRole.PlatformAdmin } || one.Mine == AffiliationRole.FocalPoint)
        && await directory.GetAsync([number], cancel) is [var found]
            ? found
            : null;

    private async Task<Page> ShowAsync(Person? person, long number, RefusedForm? refused, CancellationToken cancel) =>
        await FindAsync(person, number, cancel) is not { } one
            ? NoticePage.Nothing
            : new DescribePage(one, IsFixed(one, person), await rooms.ListAsync(person))
            {
                Said = refused is null ? one.Profile : In(refused.Form, one, person),
                Refused = refused?.Code,
            };

    private async Task<Outcome> TakeAsync(Person person, long number, IFormCollection form, CancellationToken cancel) =>
        await FindAsync(person, number, cancel) is not { } one ? Outcome.Refuse("organization.unknown")
        : Typed.IdOf(form, "describe", [.. form.Keys.Order(StringComparer.Ordinal)]) is not { } id ? Outcome.Refuse("command.malformed")
        : Outcome.Of(
            await desk.SubmitAsync(person, RoomName.House, new ChangeOrganization(number, In(form, one, person)) { Id = id }),
            $"/organizations/{number}"
        );

    /// <summary>What was verified only administrators change.</summary>
    private static bool IsFixed(Organization one, Person? person) =>
        one.Verification.IsVerified() && person is not { Account: AccountRole.PlatformAdmin };

    private static OrganizationProfile In(IFormCollection form, Organization one, Person? person)
    {
        var (before, isFixed) = (one.Profile, IsFixed(one, person));
        var country = isFixed ? before.Country : Said(form, "country");
        return before with
        {
            Name = form["name"].ToString().Trim(),
            Latin = Said(form, "latin"),
            Website = Said(form, "website"),
            Kind = isFixed || !before.Kind.IsCivilSociety() ? before.Kind : Value<OrgKind>(form, "kind") ?? before.Kind,
            Country = country,
            Accreditation = isFixed || !before.Kind.IsCivilSociety() ? before.Accreditation : AccreditationIn(form, before.Accreditation),
            Commissions = CommissionsIn(form, country),
            Home = Value<RegionalCommission>(form, "home"),
            MajorGroups = Tags<MajorGroup>(form, "groups"),
            Stakeholders = Tags<OtherStakeholder>(form, "stakeholders"),
            Themes = Words(form, "themes"),
            Goals = Words(form, "goals"),
        };
    }

    /// <summary>Those of the country; all of them are none in particular.</summary>
    private static TagSet<RegionalCommission>? CommissionsIn(IFormCollection form, string? country)
    {
        RegionalCommission[] all = Countries.Here.Find(country) is { } known
            ? [.. known.Commissions]
            : Enum.GetValues<RegionalCommission>();
        RegionalCommission[] chosen = [.. (Tags<RegionalCommission>(form, "commissions") ?? []).Where(all.Contains)];
        return chosen.Length == 0 || chosen.Length == all.Length ? null : [.. chosen];
    }

    private static Accreditation? AccreditationIn(IFormCollection form, Accreditation? before) =>
        Value<ConsultativeStatus>(form, "status") is { } status and not ConsultativeStatus.None
            ? new Accreditation(
                status,
                Said(form, "number"),
                int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                status == ConsultativeStatus.Roster ? Value<RosterBasis>(form, "basis") ?? before?.Basis : null
            )
            : null;

    private static TagSet<T>? Tags<T>(IFormCollection form, string field)
        where T : struct, Enum
    {
        TagSet<T> tags = [.. form[field].Select(Named<T>).OfType<T>()];
        return tags.Count > 0 ? tags : null;
    }

    private static TagSet<string>? Words(IFormCollection form, string field) =>
        form[field] is { Count: > 0 } chosen ? [.. chosen.OfType<string>()] : null;

    private static T? Value<T>(IFormCollection form, string field)
        where T : struct, Enum => Named<T>(form[field]);

    /// <summary>By its name, never by a number.</summary>
    private static T? Named<T>(string? word)
        where T : struct, Enum =>
        word is { Length: > 0 } && char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var one) ? one : null;

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said : null;
}

/// <param name="IsFixed">Kind, country and status were verified and stay.</param>
internal sealed record DescribePage(Organization One, bool IsFixed, ListShape<RoomLineShape> Rooms)
    : Page(DescribePages.AddressOf(One.Placard().Id))
{
    public required OrganizationProfile Said { get; init; }
    public string? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["organizations.describe"]} · {say["app.name"]}";
}
