using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A consultation held live by UN staff: a session with an agenda and a floor. Its side chat has no topics.</summary>
public static class LiveConsultation
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.LiveConsultation,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs, .. FloorVerbs.Verbs],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings, .. FloorVerbs.Happenings],
        [PartDefinition.Of(Floor.Empty)]
    );
}
