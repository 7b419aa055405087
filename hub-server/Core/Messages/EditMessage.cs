using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>New words for an own message; the old ones stay in the record and the message is marked as edited.</summary>
public sealed record EditMessage(long Message, string Text, string? Lang = null, Mentions? Mentions = null) : Command
{
    /// <summary>How long an author may edit in dialogues and consultations, where others answer to the words. Channels set no limit.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public override long? Target => Message;
    public override string Markup => Text;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Refuses(state, target, caller) is { } refusal ? refusal
        : MessageText.Refuses(Text, Lang) is { } wrong ? wrong
        : IsTooLate(state, target!, now) ? new Refusal("message.tooLate", "A message can be edited for 15 minutes here.")
        : HeldMessages.Holds(state, caller)
            ? new Refusal("message.held", "Here every text is looked at first. Take the message back and write it anew.")
        : Call.For(state, Call.TopicOf(target!), caller)?.RefusesLength(Text, Lang, Capacity.Of(target!)) is { } tooLong ? tooLong
        : Mentions?.Refuses(state, caller, Text) is { } nobody ? nobody
        : new MessageEdited(Message, Text, Lang, Mentions);

    /// <summary>Where times are kept to the hour, the limit counts from the end of that hour.</summary>
    private static bool IsTooLate(RoomState state, Entry target, DateTimeOffset now) =>
        state.Kind is RoomKind.NationalDialogue or RoomKind.LiveConsultation
        && now - DateTimeOffset.FromUnixTimeMilliseconds(target.At) > (state.IsProtected ? Limit + TimeSpan.FromHours(1) : Limit);
}

public sealed record MessageEdited(long Message, string Text, string? Lang = null, Mentions? Mentions = null) : Event;
