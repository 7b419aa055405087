using System.Collections.Immutable;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>What the rules of the house must know of one organization, and no more: its profile is in the directory.</summary>
public sealed record OrganizationMark(
    OrgKind Kind,
    string? Country,
    Accreditation? Accreditation,
    OrgVerification Verification,
    OrgVerification? Before,
    ImmutableSortedSet<Voucher> Vouchers,
    ImmutableSortedSet<int> FocalPoints
);

/// <summary>All organizations by their numbers.</summary>
public sealed record OrganizationRoll(ImmutableDictionary<long, OrganizationMark> All) : IRoomPart
{
    public static string Name => "organizations";

    public static readonly OrganizationRoll None = new(ImmutableDictionary<long, OrganizationMark>.Empty);

    public static OrganizationRoll Of(RoomState state) => state.Part<OrganizationRoll>() ?? None;

    public OrganizationMark? Find(long number) => All.GetValueOrDefault(number);

    public RoomState Set(RoomState state, long number, OrganizationMark mark) =>
        state.With(new OrganizationRoll(All.SetItem(number, mark)));

    /// <summary>The state with that organization changed, if there is one.</summary>
    public static RoomState Change(RoomState state, long number, Func<OrganizationMark, OrganizationMark> change) =>
        Of(state) is var roll && roll.Find(number) is { } mark ? roll.Set(state, number, change(mark)) : state;

    /// <summary>Somebody has become or is no longer a focal point.</summary>
    public static RoomState ChangeFocalPoint(RoomState state, long number, AffiliationRole role, int person, bool on) =>
        role != AffiliationRole.FocalPoint
            ? state
            : Change(
                state,
                number,
                mark => mark with { FocalPoints = on ? mark.FocalPoints.Add(person) : mark.FocalPoints.Remove(person) }
            );
}
