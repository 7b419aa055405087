using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public sealed record PostMessage(
    string Text,
    long? Topic = null,
    string? Lang = null,
    long? ReplyTo = null,
    SpeakingCapacity As = SpeakingCapacity.Personal
) : Command
{
    public override long? Target => ReplyTo;
    public override string Markup => Text;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        MessageText.Refuses(Text, Lang) is { } wrong ? wrong
        : Topics.Refuses(state, Topic) is { } refusal ? refusal
        : ReplyTo is not null && target?.Type != MessageVerbs.Posted
            ? new Refusal("message.unknown", "The message that this answers is not in this room.")
        : !MaySpeakAs(state.Participants[caller.Number]) ? new Refusal("right.missing", "You may not speak in this capacity.")
        : Decision.Accept(new MessagePosted(Text, Topic, Lang, ReplyTo), As);

    private bool MaySpeakAs(Participant who) =>
        As switch
        {
            SpeakingCapacity.Personal => true,
            SpeakingCapacity.Organization => who.Account == AccountRole.CsoFocalPoint && who.Organization is not null,
            SpeakingCapacity.State => who.Account == AccountRole.MemberStateDelegate,
            SpeakingCapacity.UnEntity => who.Account == AccountRole.UnStaff && who.Organization is not null,
            SpeakingCapacity.Secretariat => who.Account is AccountRole.UnStaff or AccountRole.PlatformAdmin,
            SpeakingCapacity.Chair => who.Role is RoomRole.Chair or RoomRole.ViceChair,
            _ => false,
        };
}

public sealed record MessagePosted(string Text, long? Topic = null, string? Lang = null, long? ReplyTo = null) : Event;
