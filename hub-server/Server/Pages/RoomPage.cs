using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A room, one of its topics, or its people, as one reader may see them.</summary>
/// <param name="Topic">0 for the room itself.</param>
/// <param name="IsPeople">The people stand in front where there is space for one thing only.</param>
/// <param name="Messages">The talk, or the last words of each topic.</param>
/// <param name="About">The message that <paramref name="Doing"/> is about, where it can be.</param>
internal sealed record RoomPage(
    string Path,
    RoomShape Room,
    long Topic,
    bool IsPeople,
    MessagePageShape Messages,
    long? Before,
    May May,
    Doing? Doing,
    MessageShape? About,
    ListShape<RoomLineShape> Rooms,
    SessionShape? Session
) : Page(Path)
{
    /// <summary>Of a consultation.</summary>
    public FloorPageShape? Floor { get; init; }

    /// <summary>Of a dialogue, where its topics are listed.</summary>
    public ProgrammePageShape? Programme { get; init; }

    /// <summary>In a topic of a dialogue: those of the reader's messages that its synthesis cites, and in which points.</summary>
    public CitedListShape? Cited { get; init; }

    /// <summary>What is asked to be read, for those who have come in.</summary>
    public AnnouncementsShape? Announcements { get; init; }

    /// <summary>The calls for input of a channel.</summary>
    public IReadOnlyList<CallShape> Calls { get; init; } = [];

    /// <summary>Their own texts that wait to be approved, or were declined lately; null where there is nothing of the kind.</summary>
    public MineShape? Mine { get; init; }

    /// <summary>So many texts of others wait for the reader.</summary>
    public int Waiting { get; init; }

    /// <summary>What waits of their own in this talk, on its newest page.</summary>
    public IEnumerable<OwnHeld> OwnHere =>
        Mine is null || Before is not null || ListsTopics ? [] : Mine.Items.Where(one => (one.Topic ?? 0) == Topic);

    /// <summary>An older page stays as it is; so does a visitor's.</summary>
    public override PageState? State =>
        Session is null || Before is not null
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Room = Room,
                Cited = Cited,
                Messages = Messages.In(Session.Person.Lang),
                Floor = Floor,
                Programme = Programme,
                Topic = ListsTopics ? null : Topic,
            };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public bool HasTopics => Room.Kind is RoomKind.NationalDialogue or RoomKind.RegionalChannel;
    public bool ListsTopics => HasTopics && Topic == 0;
    public TopicShape? InTopic => Room.Topics.FirstOrDefault(one => one.Topic == Topic);
    public string Heading => InTopic?.Title ?? Room.Title;

    /// <summary>Where its forms go: the talk itself, never the page of its people.</summary>
    public string TalkPath => Asked.PathOf(Room.Id, Topic);

    public PersonShape? Who(int? number) => number is { } known ? Room.People.GetValueOrDefault(known) : null;

    public override string Title(Words say) => $"{Heading} · {say["app.name"]}";

    public override string? Description(Words say) =>
        Room.Visibility == Visibility.Public && Session is null
            ? $"{say.Name("kind", Room.Kind)}. {Room.Title}. {say["welcome.motto"]}."
            : null;
}
