using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// What others see of somebody who takes part under a handle, besides their random number: that they are of civil society (or observe), and the group of the United Nations
/// that their organization's country belongs to. It comes with what they say; that they came, left or are there, nobody is told.
/// </summary>
public sealed record Handle(AccountRole Account, VotingGroup? Region = null)
{
    private const long Hour = 3_600_000;

    /// <summary>Whether they take part under a handle here. Whoever is named here once, as the convener is, stays named.</summary>
    public static bool Covers(RoomState state, Caller caller) =>
        state.IsProtected
        && caller.Account is { } account
        && Covers(account)
        && state.Participants.GetValueOrDefault(caller.Number) is null or { Handle: not null };

    /// <summary>Whoever acts in an office is named everywhere.</summary>
    public static bool Covers(AccountRole account) => account is AccountRole.CsoMember or AccountRole.CsoFocalPoint or AccountRole.Observer;

    /// <summary>The finer kinds of account are few enough in a region to name somebody: they are not told.</summary>
    public static Handle Of(RoomState state, Caller caller, bool withRegion) =>
        new(
            caller.Account == AccountRole.Observer ? AccountRole.Observer : AccountRole.CsoMember,
            withRegion && state.Identity != IdentityPolicy.AggregateOnly ? Countries.Here.Find(caller.Placard?.Country)?.Group : null
        );

    /// <summary>The time as an entry of such a room keeps it: to the hour. Nothing finer is stored.</summary>
    public static long Coarse(long at) => at / Hour * Hour;
}
