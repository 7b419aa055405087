using System.Collections.Immutable;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>What can be done about messages that break a rule, and about who goes on breaking them. Also in a closed room, where they can still be read.</summary>
public static class ModerationVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<ReportMessage>("message.report") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<KeepMessage>("message.keep") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<RemoveMessage>("message.remove") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<AppealRemoval>("removal.appeal") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<DecideAppeal>("appeal.decide") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<ApproveHeld>("held.approve"),
        Verb.Of<DeclineHeld>("held.decline") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<WithdrawHeld>("held.withdraw") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<MuteParticipant>("participant.mute"),
        Verb.Of<LiftMute>("mute.lift") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<AppealMute>("mute.appeal") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<UpholdMute>("mute.uphold") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<PostHeld>("held.post") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<LapseAppeal>("appeal.lapse") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<EscalateDesk>("desk.escalate") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<SettleDesk>("desk.settle") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
    ];

    /// <summary>What nobody is shown in the room the desk tells: to those who run it, without who reported, and to each what concerns themselves.</summary>
    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening
            .Of<MessageHeld>(Answer.HeldText)
            .ForAlone(Audience.None, "text", "topic", "lang", "replyTo", "mentions", "source", "late", "mark")
            .ThatNames("text", "lang", "replyTo", "mentions", "source", "mark"),
        Happening.Of<HeldApproved>("held.approved").ForAlone(Audience.None, "held"),
        Happening.Of<HeldDeclined>("held.declined").ForAlone(Audience.None, "held", "reason"),
        Happening.Of<HeldWithdrawn>("held.withdrawn").ForAlone(Audience.None, "held"),
        Happening.Of<MessageReported>("message.reported").ForAlone(Audience.None, "message", "rule", "author", "words").ThatNames("words"),
        Happening.Of<MessageKept>("message.kept").ForAlone(Audience.None, "message", "words"),
        Happening
            .Of<MessageRemoved>("message.removed")
            .SeenByAll("message", "rule")
            .SeenBy(Audience.None, "author", "words")
            .ByWhomOnlyFor(Audience.Podium),
        Happening.Of<RemovalAppealed>("removal.appealed").ForAlone(Audience.None, "message", "words").ThatNames("words"),
        Happening.Of<RemovalUpheld>("removal.upheld").ForAlone(Audience.None, "message", "words"),
        Happening
            .Of<MessageRestored>("message.restored")
            .SeenByAll("message", "text", "lang", "replyTo", "mentions", "source", "late", "mark", "edited")
            .SeenBy(Audience.None, "words")
            .WithTextOf("message", stays: "message")
            .ByWhomOnlyFor(Audience.Podium),
        Happening.Of<ParticipantMuted>("participant.muted").ForAlone(Audience.None, "participant", "rule", "until", "words"),
        Happening.Of<MuteLifted>("mute.lifted").ForAlone(Audience.None, "participant", "words"),
        Happening.Of<MuteAppealed>("mute.appealed").ForAlone(Audience.None, "words").ThatNames("words"),
        Happening.Of<MuteUpheld>("mute.upheld").ForAlone(Audience.None, "participant", "words"),
        Happening.Of<DeskEscalated>("desk.escalated").ForAlone(Audience.None, "since", "cases"),
        Happening.Of<DeskSettled>("desk.settled").ForAlone(Audience.None, "escalation"),
    ];
}
