using CsoNet.Collab.Messages;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A moderated written dialogue over weeks: those who preside open the topics, which are its guiding questions.</summary>
public static class NationalDialogue
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.NationalDialogue,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs, .. MessageVerbs.TopicVerbs, .. RecommendationVerbs.Drafting],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings, .. MessageVerbs.TopicHappenings, .. RecommendationVerbs.Drafted],
        [PartDefinition.Of(Topics.None), PartDefinition.Of(Drafts.None)]
    );
}
