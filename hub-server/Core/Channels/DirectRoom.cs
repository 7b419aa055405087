using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>A few people among themselves: no topics. Staff opens one as any room; everybody else asks others to talk with them.</summary>
public static class DirectRoom
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.Direct,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs, Verb.Of<OpenConversation>("conversation.open") with { OfTheSystem = true }],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings],
        [PartDefinition.Of(FirstWords.None)]
    )
    {
        Guard = FirstWords.Refuses,
    };
}
