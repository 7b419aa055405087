using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>What can be done in somebody's own record. What only the hub does has no row in the table of rights.</summary>
public static class PersonalVerbs
{
    public const string Given = "notice.given";

    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<OpenRoom>("room.open"),
        Verb.Of<GiveNotice>("notice.give") with
        {
            OfTheSystem = true,
        },
        Verb.Of<ReadNotices>("notice.read"),
        Verb.Of<ChangeLevel>("level.change"),
        Verb.Of<FollowTopic>("topic.follow"),
        Verb.Of<KeepBookmark>("bookmark.keep"),
        Verb.Of<NoteApproach>("approach.note") with
        {
            OfTheSystem = true,
        },
        Verb.Of<ReceiveApproach>("approach.receive") with
        {
            OfTheSystem = true,
        },
        Verb.Of<SettleApproach>("approach.settle"),
        Verb.Of<BlockPerson>("person.block"),
        Verb.Of<ChangeReach>("reach.change"),
        Verb.Of<ErasePerson>("person.erase") with
        {
            OfTheSystem = true,
            AlsoWhenClosed = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        RoomVerbs.Happenings.Single(happening => happening.Event == typeof(RoomOpened)),
        Happening.Of<NoticeGiven>(Given).SeenBy(Audience.Podium, "code", "room", "about", "topic", "by", "weight", "with"),
        Happening.Of<NoticesRead>("notice.wasRead").SeenBy(Audience.Podium, "notices"),
        Happening.Of<LevelChanged>("level.changed").SeenBy(Audience.Podium, "room", "level"),
        Happening.Of<TopicFollowed>("topic.followed").SeenBy(Audience.Podium, "room", "topic", "follow"),
        Happening.Of<BookmarkKept>("bookmark.kept").SeenBy(Audience.Podium, "room", "message", "on"),
        Happening.Of<ApproachNoted>("approach.noted").SeenBy(Audience.Podium, "room", "who"),
        Happening.Of<ApproachReceived>("approach.received").SeenBy(Audience.Podium, "room", "by", "who"),
        Happening.Of<ApproachSettled>("approach.settled").SeenBy(Audience.Podium, "room"),
        Happening.Of<ReachChanged>("reach.changed").SeenBy(Audience.Podium, "requests", "ownState"),
        Happening.Of<PersonBlocked>("person.blocked").SeenBy(Audience.Podium, "room", "participant", "who", "on"),
        Happening.Of<PersonErased>("person.erased").ThatChangesReaders(),
    ];
}
