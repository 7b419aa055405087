using System.Globalization;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>What of the directory is shown to whom: one answer for the API and for pages.</summary>
internal sealed class OrganizationReading(IOrganizationStore directory, IPersonStore people, HouseMandates mandates, RoomDesk desk)
{
    public const int MaxLimit = 100;
    private const int MostCounted = 1000;

    /// <summary>Null where a filter names what there is not.</summary>
    public async Task<OrganizationListShape?> ListAsync(Person? person, OrganizationFilters filters, CancellationToken cancel)
    {
        // Whoever has just decided something sees it in the next list.
        await mandates.CatchUpAsync(cancel);
        if (filters.ToQuery(onlyListed: !await MaySeeWhoWaitsAsync(person)) is not { } query)
        {
            return null;
        }
        var limit = Math.Clamp(filters.Limit, 1, MaxLimit);
        var found = await directory.ListAsync(query, Math.Max(0, filters.After), limit + 1, cancel);
        var items = found.Take(limit).Select(OrganizationShape.Of).ToList();
        return new OrganizationListShape(items, await directory.CountAsync(query, cancel), found.Count > limit ? items[^1].Id : null);
    }

    /// <summary>Null where there is no such organization, or it waits and is not shown to this reader.</summary>
    public async Task<OrganizationShape?> OneAsync(Person? person, long number, CancellationToken cancel)
    {
        await mandates.CatchUpAsync(cancel);
        if (await directory.GetAsync([number], cancel) is not [var one])
        {
            return null;
        }
        var mandate = await MandateAsync(person, number);
        if (!OrganizationQuery.IsListed(one) && mandate is null && !await MaySeeWhoWaitsAsync(person))
        {
            return null;
        }
        var ties = await directory.OfOrganizationAsync(number, 0, MostCounted, cancel);
        return OrganizationShape.Of(one) with
        {
            Representatives = ties.Count(tie => tie is { State: AffiliationState.Current, MayRepresent: true }),
            Mine = person is null ? null : mandate?.Role,
            MayVouch = await MayVouchAsync(person, number, cancel) ? true : null,
            VouchedBy = one.VouchedBy is { } bodies
                ? [.. (await directory.GetAsync([.. bodies], cancel)).Select(body => body.Placard())]
                : null,
        };
    }

    /// <summary>
    /// Who belongs to it, by name. Focal points and administrators see also who asks and who left, the others of the organization who is there;
    /// for everybody else it is as if there were no such list.
    /// </summary>
    public async Task<AffiliationListShape?> PeopleAsync(Person? person, long number, long after, CancellationToken cancel)
    {
        await mandates.CatchUpAsync(cancel);
        var mandate = await MandateAsync(person, number);
        var decides = person?.Account == AccountRole.PlatformAdmin || mandate is { Role: AffiliationRole.FocalPoint };
        if (!decides && mandate is null)
        {
            return null;
        }
        var found = await directory.OfOrganizationAsync(number, Math.Max(0, after), MaxLimit + 1, cancel);
        var ties = found.Take(MaxLimit).Where(tie => decides || tie.State == AffiliationState.Current).ToList();
        var who = await people.WhoAsync(RoomName.House, [.. ties.Select(tie => tie.Person)], cancel);
        ties.RemoveAll(tie => !decides && who.GetValueOrDefault(tie.Person) is { Hidden: true });
        return new AffiliationListShape(
            [.. ties.Select(tie => AffiliationShape.Of(tie, who.GetValueOrDefault(tie.Person)))],
            decides,
            decides ? await SeatsAsync(person!, number) : [],
            found.Count > MaxLimit ? found[MaxLimit - 1].Number.ToString(CultureInfo.InvariantCulture) : null
        )
        {
            IsStrangers = mandate is null,
        };
    }

    /// <summary>What somebody is, was or asks to be to organizations, the newest first.</summary>
    public async Task<ListShape<OwnAffiliationShape>> MineAsync(Person person, CancellationToken cancel)
    {
        if (await people.SeatAsync(RoomName.House, person.Id, cancel) is not { } seat)
        {
            return new ListShape<OwnAffiliationShape>([]);
        }
        await mandates.CatchUpAsync(cancel);
        var ties = await directory.OfPersonAsync(seat.Number, cancel);
        var organizations = (await directory.GetAsync([.. ties.Select(tie => tie.Organization).Distinct()], cancel)).ToDictionary(one =>
            one.Number
        );
        return new ListShape<OwnAffiliationShape>([
            .. ties.Reverse()
                .Where(tie => organizations.ContainsKey(tie.Organization))
                .Select(tie => OwnAffiliationShape.Of(tie, organizations[tie.Organization])),
        ]);
    }

    private async Task<IReadOnlyList<SeatsShape>> SeatsAsync(Person person, long organization)
    {
        var house = await mandates.HouseAsync();
        List<SeatsShape> all = [];
        foreach (var (room, seats) in AffiliationRoll.Of(house).EventsOf(organization))
        {
            var title = (await desk.OpenAsync(person, room))?.State.Title ?? room;
            all.Add(new SeatsShape(room, title, seats.Limit, seats.People.Count, seats.Line.Count));
        }
        return all;
    }

    private async Task<Mandate?> MandateAsync(Person? person, long organization)
    {
        var id = organization.ToString(CultureInfo.InvariantCulture);
        return person is null
            ? null
            : (await mandates.OfAsync(person))
                .Where(mandate => mandate.Organization.Id == id)
                .OrderByDescending(mandate => mandate.Role == AffiliationRole.FocalPoint)
                .FirstOrDefault();
    }

    /// <summary>Those who may vouch, and those who decide. A delegate sees no more of civil society than everybody does.</summary>
    private async Task<bool> MaySeeWhoWaitsAsync(Person? person) =>
        person is not null
        && (await CallerAsync(person)).Account is AccountRole.PlatformAdmin or AccountRole.UnStaff or AccountRole.CsoFocalPoint;

    private async Task<bool> MayVouchAsync(Person? person, long organization, CancellationToken cancel) =>
        person is not null
        && await people.SeatAsync(RoomName.House, person.Id, cancel) is { } seat
        && VouchForOrganization.IsOpenTo(
            await mandates.HouseAsync(),
            organization,
            await CallerAsync(person) with
            {
                Number = seat.Number,
            }
        );

    private async Task<Caller> CallerAsync(Person person) => new(person) { Mandates = await mandates.OfAsync(person) };
}
