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
    SpeakingCapacity As = SpeakingCapacity.Personal,
    Mentions? Mentions = null,
    Source? Source = null,
    PostMark? Mark = null
) : Command
{
    public override long? Target => ReplyTo;
    public override string Markup => Text;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        RefusesText(Text, Lang) is { } wrong ? wrong
        : Topics.Refuses(state, Topic) is { } refusal ? refusal
        : Call.For(state, Topic, caller)?.Refuses(Text, Lang, As, now) is { } notNow ? notNow
        : ReplyTo is not null && target?.Type != MessageVerbs.Posted
            ? new Refusal("message.unknown", "The message that this answers is not in this room.")
        : !MaySpeakAs(state.Participants[caller.Number], caller) ? new Refusal("right.missing", "You may not speak in this capacity.")
        : Mentions?.Refuses(state, caller, Text) is { } nobody ? nobody
        : Source?.Refuses() is { } closed ? closed
        : Mark?.Refuses(state, caller) is { } wrongMark ? wrongMark
        : WritingPace.Refuses(state, caller, now) is { } notYet ? notYet
        : !HeldMessages.Holds(state, caller)
            ? Decision.Accept(new MessagePosted(Text, Topic, Lang, ReplyTo, Mentions, Source, IsLate(state, caller, now), Mark), As)
        : HeldMessages.RefusesMore(state, caller) is { } tooMany ? tooMany
        : Decision.Accept(new MessageHeld(Text, Topic, Lang, ReplyTo, Mentions, Source, IsLate(state, caller, now), Mark), As);

    private bool? IsLate(RoomState state, Caller caller, DateTimeOffset now) =>
        Call.For(state, Topic, caller)?.IsLate(now) == true ? true : null;

    /// <summary>What is handed on speaks for itself.</summary>
    private Refusal? RefusesText(string text, string? lang) =>
        Source is not null && text.Length == 0 ? null : MessageText.Refuses(text, lang);

    /// <summary>Judged by what the speaker is now to the organization on their nameplate, and not by what they were on joining.</summary>
    private bool MaySpeakAs(Participant who, Caller caller) =>
        As switch
        {
            // Whose name is not known speaks in no other one.
            not (SpeakingCapacity.Personal or SpeakingCapacity.Chair) when who.Handle is not null => false,
            SpeakingCapacity.Personal => true,
            SpeakingCapacity.Organization => caller.MandateOf(who.Organization)?.MayRepresent == true
                && caller.Account is AccountRole.CsoFocalPoint or AccountRole.CsoMember,
            SpeakingCapacity.State => caller.Account == AccountRole.MemberStateDelegate && caller.MandateOf(who.Organization) is not null,
            SpeakingCapacity.UnEntity => caller.Account == AccountRole.UnStaff && caller.MandateOf(who.Organization) is not null,
            SpeakingCapacity.Secretariat => caller.Account is AccountRole.UnStaff or AccountRole.PlatformAdmin,
            SpeakingCapacity.Chair => who.Role is RoomRole.Chair or RoomRole.ViceChair,
            _ => false,
        };
}

/// <summary><paramref name="Late"/>: it was received after its round had closed. <paramref name="Held"/>: it waited for approval as the text of that entry.</summary>
public sealed record MessagePosted(
    string Text,
    long? Topic = null,
    string? Lang = null,
    long? ReplyTo = null,
    Mentions? Mentions = null,
    Source? Source = null,
    bool? Late = null,
    PostMark? Mark = null,
    long? Held = null
) : Event;

/// <summary>For its author and those who run the room, until it is approved. Its words lie apart: they go when those of the message go that it became, or with the name of its author.</summary>
public sealed record MessageHeld(
    string? Text = null,
    long? Topic = null,
    string? Lang = null,
    long? ReplyTo = null,
    Mentions? Mentions = null,
    Source? Source = null,
    bool? Late = null,
    PostMark? Mark = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.Part<HeldMessages>() is { } part ? state.With(part.With(new HeldMessage(entry.Seq, entry.Author) { At = entry.At })) : state;
}
