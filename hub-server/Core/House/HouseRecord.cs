using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>The record of the house: what concerns all rooms. The system alone writes in it.</summary>
public static class HouseRecord
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.House,
        [.. RoomVerbs.Verbs, Verb.Of<PublishSeal>("seal.publish")],
        [.. RoomVerbs.Happenings, Happening.Of<SealPublished>("seal.published").SeenByAll("day", "root", "records")],
        [PartDefinition.Of(Seals.None)]
    );
}
