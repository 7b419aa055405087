using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// The record of the house: what concerns all rooms. Organizations, who belongs to them, and the daily seals. It names people by participant numbers of
/// its own; everybody with an account gets one on the first thing that they do in it. Nobody joins it or reads it.
/// </summary>
public static class HouseRecord
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.House,
        [.. RoomVerbs.Verbs, .. HouseVerbs.Verbs],
        [.. RoomVerbs.Happenings, .. HouseVerbs.Happenings],
        [
            PartDefinition.Of(Seals.None),
            PartDefinition.Of(OrganizationRoll.None),
            PartDefinition.Of(AffiliationRoll.None),
            PartDefinition.Of(Reveals.None),
            PartDefinition.Of(Holds.None),
            PartDefinition.Of(UnattendedDesks.None),
        ]
    );

    /// <summary>Sent at every start, by everybody who needs the house; it is opened once.</summary>
    public static Task<Answer> OpenAsync(RoomDesk desk) =>
        desk.SubmitAsSystemAsync(
            RoomName.House,
            new OpenRoom(RoomKind.House, "House", Visibility.Members) { Id = NameBasedId.Of(RoomName.House, "open", "1") }
        );
}
