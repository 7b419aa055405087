using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>What can be said and done with what was said, and the topics that some kinds of room have.</summary>
public static class MessageVerbs
{
    public const string Posted = "message.posted";
    public const string Mark = "message.mark";

    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<PostMessage>("message.post"),
        Verb.Of<EditMessage>("message.edit"),
        Verb.Of<RetractMessage>("message.retract") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<ReactToMessage>("message.react"),
        Verb.Of<PinMessage>("message.pin"),
    ];

    /// <summary>People say in one of the six languages what another one said in another.</summary>
    public static readonly ImmutableArray<Verb> Translating =
    [
        Verb.Of<TranslateMessage>("message.translate"),
        Verb.Of<WithdrawTranslation>("translation.withdraw") with
        {
            AlsoWhenClosed = true,
        },
    ];

    public static readonly ImmutableArray<Verb> TopicVerbs =
    [
        Verb.Of<OpenTopic>("topic.open"),
        Verb.Of<RenameTopic>("topic.rename"),
        Verb.Of<CloseTopic>("topic.close"),
        Verb.Of<SplitTopic>("topic.split"),
        Verb.Of<MoveMessages>("message.move"),
    ];

    /// <summary>Where people exchange what they know, and what they need.</summary>
    public static readonly ImmutableArray<Verb> Marking = [Verb.Of<MarkMessage>(Mark)];

    /// <summary>Those who run a channel ask its organizations to read something.</summary>
    public static readonly ImmutableArray<Verb> Announcing =
    [
        Verb.Of<AnnounceMessage>("message.announce"),
        Verb.Of<ReadAnnouncement>("announcement.read"),
        Verb.Of<RemindOfAnnouncement>("announcement.remind"),
    ];

    /// <summary>Those who run a channel call for input until a time.</summary>
    public static readonly ImmutableArray<Verb> Calling =
    [
        Verb.Of<OpenCall>("call.open"),
        Verb.Of<ExtendCall>("call.extend"),
        Verb.Of<RemindOfCall>("call.remind") with
        {
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening
            .Of<MessagePosted>(Posted)
            .SeenByAll("text", "topic", "lang", "replyTo", "mentions", "source", "late", "mark", "held")
            .WithTextOf(Happening.Itself, stays: "topic")
            .CarriedFrom("held"),
        Happening.Of<MessageEdited>("message.edited").SeenByAll("message", "text", "lang", "mentions").WithTextOf("message"),
        Happening.Of<MessageRetracted>("message.retracted").SeenByAll("message"),
        Happening.Of<MessageReacted>("message.reacted").SeenByAll("message", "emoji", "on"),
        Happening.Of<MessagePinned>("message.pinned").SeenByAll("message", "on").ThatDecides("message"),
    ];

    public static readonly ImmutableArray<Happening> Translated =
    [
        Happening.Of<MessageTranslated>("message.translated").SeenByAll("message", "lang", "text", "of", "official").WithTextOf("message"),
        Happening.Of<TranslationWithdrawn>("translation.withdrawn").SeenByAll("message", "lang"),
    ];

    public static readonly ImmutableArray<Happening> Marked =
    [
        Happening
            .Of<MessageMarked>("message.marked")
            .SeenByAll("message", "mark")
            .SeenBy(Audience.All & ~Audience.Public, "email")
            .ThatNames("email")
            .WithTextOf("message"),
    ];

    /// <summary>Which organizations have read something is for those who have come in.</summary>
    public static readonly ImmutableArray<Happening> Announced =
    [
        Happening.Of<MessageAnnounced>("message.announced").SeenByAll("message", "on", "topic"),
        Happening.Of<AnnouncementRead>("announcement.wasRead").ForAlone(Audience.All & ~Audience.Public, "announcement"),
        Happening.Of<AnnouncementReminded>("announcement.reminded").ForAlone(Audience.All & ~Audience.Public, "announcement"),
    ];

    public static readonly ImmutableArray<Happening> Called =
    [
        Happening.Of<CallExtended>("call.extended").SeenByAll("topic", "closes", "until"),
        Happening.Of<CallReminded>("call.reminded").SeenByAll("topic", "closes"),
    ];

    public static readonly ImmutableArray<Happening> TopicHappenings =
    [
        Happening.Of<TopicOpened>("topic.opened").SeenByAll("title", "call"),
        Happening.Of<TopicRenamed>("topic.renamed").SeenByAll("topic", "title"),
        Happening.Of<TopicClosed>("topic.closed").SeenByAll("topic").ThatDecides("topic"),
        Happening.Of<TopicSplit>("topic.wasSplit").SeenByAll("title", "messages", "from"),
        Happening.Of<MessagesMoved>("message.moved").SeenByAll("messages", "from", "topic"),
    ];
}
