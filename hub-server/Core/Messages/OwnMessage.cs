using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>What must hold before somebody changes what they said, or reacts to what another one said.</summary>
internal static class OwnMessage
{
    public static Refusal? Refuses(RoomState state, Entry? target, Caller caller) =>
        Missing(state, target) is { } missing ? missing
        : target!.Author != caller.Number ? new Refusal("message.notYours", "Only its author can change a message.")
        : null;

    /// <summary>The entry is no message, or its text has gone.</summary>
    public static Refusal? Missing(RoomState state, Entry? target) =>
        target?.Type != MessageVerbs.Posted ? new Refusal("message.unknown", "There is no such message in this room.")
        : target.Data.IsErased || state.Gone.Contains(target.Seq) ? new Refusal("message.gone", "The message was taken back or removed.")
        : null;
}
