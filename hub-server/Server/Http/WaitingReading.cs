using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

internal enum WaitsFor
{
    /// <summary>That their organization is looked at.</summary>
    Verification,

    /// <summary>That a focal point of the organization says yes.</summary>
    FocalPoint,

    /// <summary>Nothing, until they ask again: nobody knew the organization.</summary>
    Nothing,
}

/// <summary>
/// Where somebody stands who has joined and waits. <paramref name="Before"/>: so many were there earlier and wait still, of all organizations or of those who ask the same one.
/// <paramref name="Vouchers"/>: on what grounds somebody has vouched already. <paramref name="Describes"/>: they may say what the organization is, as its focal point.
/// </summary>
internal sealed record WaitingShape(
    string Organization,
    string Name,
    WaitsFor For,
    long Since,
    int Before,
    IReadOnlyList<Voucher> Vouchers,
    string? Reason,
    bool? Describes
);

/// <summary>What somebody who has joined by themselves waits for. To others it is not told.</summary>
internal sealed class WaitingReading(IOrganizationStore directory, IPersonStore people, HouseMandates mandates, IRecordStore store)
{
    private const int MostCounted = 1000;

    /// <summary>Empty for whoever does not wait.</summary>
    public async Task<IReadOnlyList<WaitingShape>> OfAsync(Person person, CancellationToken cancel)
    {
        if (!person.Pending || await people.SeatAsync(RoomName.House, person.Id, cancel) is not { } seat)
        {
            return [];
        }
        await mandates.CatchUpAsync(cancel);
        var ties = await directory.OfPersonAsync(seat.Number, cancel);
        var organizations = await directory.GetAsync([.. ties.Select(tie => tie.Organization).Distinct()], cancel);
        var house = OrganizationRoll.Of(await mandates.HouseAsync());
        List<WaitingShape> all = [];
        foreach (var tie in ties)
        {
            var organization = organizations.FirstOrDefault(one => one.Number == tie.Organization);
            if (organization is not null && await OfAsync(tie, organization, house, cancel) is { } one)
            {
                all.Add(one);
            }
        }
        return all;
    }

    private async Task<WaitingShape?> OfAsync(
        Affiliation tie,
        Organization organization,
        OrganizationRoll house,
        CancellationToken cancel
    ) =>
        (tie.State, organization.Verification) switch
        {
            (AffiliationState.Current, OrgVerification.Pending) => Shape(
                tie,
                organization,
                WaitsFor.Verification,
                organization.Registered,
                house.All.Count(one => one.Key < organization.Number && one.Value.Verification == OrgVerification.Pending)
            ),
            (AffiliationState.Current, OrgVerification.Unverified) => Shape(
                tie,
                organization,
                WaitsFor.Nothing,
                organization.Registered,
                0
            ),
            (AffiliationState.Proposed, _) => Shape(
                tie,
                organization,
                WaitsFor.FocalPoint,
                (await store.FindAsync(RoomName.House, tie.Number, cancel))?.At ?? 0,
                (await directory.OfOrganizationAsync(organization.Number, 0, MostCounted, cancel)).Count(one =>
                    one.State == AffiliationState.Proposed && one.Number < tie.Number
                )
            ),
            _ => null,
        };

    private static WaitingShape Shape(Affiliation tie, Organization one, WaitsFor what, long since, int before) =>
        new(
            one.Placard().Id,
            one.Profile.Name,
            what,
            since,
            before,
            one.Vouchers,
            what == WaitsFor.Nothing ? one.Reason : null,
            tie is { State: AffiliationState.Current, Role: AffiliationRole.FocalPoint } ? true : null
        );
}
