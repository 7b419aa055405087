using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A message is marked as a best practice, a request or an offer, anew or otherwise than before; null takes the mark off. Its author does so, or those who preside.
/// <paramref name="Email"/> is how the author may be reached besides by an answer: theirs to give, and not given where it would say who somebody is.
/// </summary>
public sealed record MarkMessage(long Message, PostMark? Mark = null, string? Email = null) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Missing(state, target) is { } missing ? missing
        : !IsOwn(target!, caller) && !Rights.Presides(state, caller)
            ? new Refusal("message.notYours", "Its author marks a message, or those who preside.")
        : Mark?.Refuses(state, caller) is { } wrong ? wrong
        : Email is not null && RefusesEmail(state, target!, caller) is { } notSo ? notSo
        : new MessageMarked(Message, Mark, EmailAddress.Normalize(Email));

    private Refusal? RefusesEmail(RoomState state, Entry target, Caller caller) =>
        Mark is null ? new Refusal("command.malformed", "Without a mark there is no address.")
        : !IsOwn(target, caller) ? new Refusal("mark.notYourAddress", "Only its author gives an address.")
        : state.IsProtected || state.Attribution != Attribution.Named
            ? new Refusal("mark.namesYou", "An address would say who you are, and here that is not said.")
        : EmailAddress.Normalize(Email) is null ? new Refusal("email.malformed", "This is no address that mail could be sent to.")
        : null;

    private static bool IsOwn(Entry target, Caller caller) => target.Author == caller.Number;
}

/// <summary>Whoever has not come in does not see <paramref name="Email"/>. It goes when its author is erased.</summary>
public sealed record MessageMarked(long Message, PostMark? Mark = null, string? Email = null) : Event;
