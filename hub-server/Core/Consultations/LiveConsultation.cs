using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A consultation held live by UN staff: a session with an agenda, a floor, questions and polls. Its side chat has no topics.</summary>
public static class LiveConsultation
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.LiveConsultation,
        [
            .. RoomVerbs.Verbs,
            .. MessageVerbs.Verbs,
            .. MessageVerbs.Translating,
            .. FloorVerbs.Verbs,
            .. QuestionVerbs.Verbs,
            .. PollVerbs.Verbs,
            .. OutcomeVerbs.Verbs,
            .. RecommendationVerbs.Drafting,
            .. ModerationVerbs.Verbs,
        ],
        [
            .. RoomVerbs.Happenings,
            .. MessageVerbs.Happenings,
            .. MessageVerbs.Translated,
            .. FloorVerbs.Happenings,
            .. QuestionVerbs.Happenings,
            .. PollVerbs.Happenings,
            .. OutcomeVerbs.Happenings,
            .. RecommendationVerbs.Drafted,
            .. ModerationVerbs.Happenings,
        ],
        [
            PartDefinition.Of(Floor.Empty),
            PartDefinition.Of(Questions.None),
            PartDefinition.Of(Polls.None),
            PartDefinition.Of(Drafts.None),
            PartDefinition.Of(Attendance.None),
            PartDefinition.Of(SessionOutcome.None),
            PartDefinition.Of(Desk.Empty),
            PartDefinition.Of(HeldMessages.None),
            PartDefinition.Of(DeskFigures.None),
            PartDefinition.Of(Unattended.No),
            PartDefinition.Of(Translations.None),
            PartDefinition.Of(WritingPace.AsTheyLike),
        ]
    )
    {
        Guard = Gavel.Refuses,
    };
}
