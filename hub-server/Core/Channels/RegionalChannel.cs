using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Channels;

/// <summary>The year-round talk of a regional or thematic network: every message belongs to a topic, and anybody who contributes may open one.</summary>
public static class RegionalChannel
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.RegionalChannel,
        [
            .. RoomVerbs.Verbs,
            .. HandoverVerbs.Verbs,
            .. MessageVerbs.Verbs,
            .. MessageVerbs.Translating,
            .. MessageVerbs.TopicVerbs,
            .. MessageVerbs.Marking,
            .. MessageVerbs.Announcing,
            .. MessageVerbs.Calling,
            .. StatementVerbs.Verbs,
            .. ConstituencyVerbs.Verbs,
            .. RecommendationVerbs.Drafting,
            .. ModerationVerbs.Verbs,
        ],
        [
            .. RoomVerbs.Happenings,
            .. HandoverVerbs.Happenings,
            .. MessageVerbs.Happenings,
            .. MessageVerbs.Translated,
            .. MessageVerbs.TopicHappenings,
            .. MessageVerbs.Marked,
            .. MessageVerbs.Announced,
            .. MessageVerbs.Called,
            .. StatementVerbs.Happenings,
            .. ConstituencyVerbs.Happenings,
            .. RecommendationVerbs.Drafted,
            .. ModerationVerbs.Happenings,
        ],
        [
            PartDefinition.Of(Topics.None),
            PartDefinition.Of(Announcements.None),
            PartDefinition.Of(JointStatements.None),
            PartDefinition.Of(Constituencies.None),
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
