using CsoNet.Collab.Messages;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A consultation held live by UN staff: a session with an agenda and a floor. Its side chat has no topics.</summary>
public static class LiveConsultation
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.LiveConsultation,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs, .. FloorVerbs.Verbs, .. RecommendationVerbs.Drafting],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings, .. FloorVerbs.Happenings, .. RecommendationVerbs.Drafted],
        [PartDefinition.Of(Floor.Empty), PartDefinition.Of(Drafts.None)]
    );
}
