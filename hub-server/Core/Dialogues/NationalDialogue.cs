using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A moderated written dialogue over weeks: a programme whose guiding questions become topics when their round opens. Those who preside open other topics.</summary>
public static class NationalDialogue
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.NationalDialogue,
        [
            .. RoomVerbs.Verbs,
            .. MessageVerbs.Verbs,
            .. MessageVerbs.Translating,
            .. MessageVerbs.TopicVerbs,
            .. MessageVerbs.Marking,
            .. DialogueVerbs.Verbs,
            .. SynthesisVerbs.Verbs,
            .. RecommendationVerbs.Drafting,
            .. ModerationVerbs.Verbs,
        ],
        [
            .. RoomVerbs.Happenings,
            .. MessageVerbs.Happenings,
            .. MessageVerbs.Translated,
            .. MessageVerbs.TopicHappenings,
            .. MessageVerbs.Marked,
            .. DialogueVerbs.Happenings,
            .. SynthesisVerbs.Happenings,
            .. RecommendationVerbs.Drafted,
            .. ModerationVerbs.Happenings,
        ],
        [
            PartDefinition.Of(Topics.None),
            PartDefinition.Of(Programme.None),
            PartDefinition.Of(Synthesis.None),
            PartDefinition.Of(Drafts.None),
            PartDefinition.Of(Desk.Empty),
            PartDefinition.Of(HeldMessages.None),
            PartDefinition.Of(DeskFigures.None),
            PartDefinition.Of(Unattended.No),
            PartDefinition.Of(Translations.None),
            PartDefinition.Of(WritingPace.AsTheyLike),
        ]
    );
}
