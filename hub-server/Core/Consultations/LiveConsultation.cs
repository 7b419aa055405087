using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A consultation held live by UN staff. Its side chat has no topics.</summary>
public static class LiveConsultation
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.LiveConsultation,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings],
        []
    );
}
