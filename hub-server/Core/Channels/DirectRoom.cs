using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>A few people among themselves: no topics.</summary>
public static class DirectRoom
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.Direct,
        [.. RoomVerbs.Verbs, .. MessageVerbs.Verbs],
        [.. RoomVerbs.Happenings, .. MessageVerbs.Happenings],
        []
    );
}
