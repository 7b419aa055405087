using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>A room as <c>GET rooms/{id}</c> answers it.</summary>
internal sealed record RoomShape(
    string Id,
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    bool Closed,
    long At,
    string Epoch,
    string Mark,
    int? Me,
    string? Consent,
    string? Purpose,
    Admission? Admission,
    Posting? Posting,
    int? Slow,
    int? Daily,
    Circle? Circle,
    IdentityPolicy? Identity,
    Attribution? Attribution,
    bool? Holds,
    bool? MustAsk,
    int? Requests,
    int? Unread,
    long? First,
    SortedDictionary<int, PersonShape> People,
    IReadOnlyList<TopicShape> Topics,
    int? TopicCount
)
{
    /// <param name="room">As its reader sees it.</param>
    /// <param name="epoch">The store's.</param>
    /// <param name="holds">Texts of its reader wait to be approved, or would; or its reader is muted.</param>
    /// <param name="unread">What its reader has not read.</param>
    /// <param name="topics">The topics that come with it; null: all. Of the others only the number is told.</param>
    public static RoomShape Of(
        Sighting room,
        string epoch,
        bool holds = false,
        RoomUnread? unread = null,
        IReadOnlySet<long>? topics = null
    ) =>
        new(
            room.State.Address,
            room.State.Kind,
            room.State.Title,
            room.State.Visibility,
            room.State.Closed,
            room.State.Seq,
            epoch,
            room.State.Mark,
            MeIn(room),
            room.IsTakingPart ? room.State.SeatOf(room.Caller)!.Consent : null,
            room.State.Purpose,
            Unless(room.State.Admission, Rooms.Admission.Open),
            Unless(room.State.Posting, Rooms.Posting.Everybody),
            WritingPace.Of(room.State).Slow is > 0 and var slow ? slow : null,
            WritingPace.Of(room.State).Daily is > 0 and var daily ? daily : null,
            Unless(room.State.Circle, Rooms.Circle.Everybody),
            Unless(room.State.Identity, IdentityPolicy.RealName),
            Unless(room.State.Attribution, Rooms.Attribution.Named),
            holds ? true : null,
            room.Caller.Person is not null && !room.IsTakingPart && Rights.MustAsk(room.State, room.Caller) ? true : null,
            room.Audience == Audience.Podium ? WaitingIn(room.State) : null,
            unread?.Count is > 0 and var count ? count : null,
            unread?.Topics.TryGetValue(0, out var talk) is true ? talk.First : null,
            PersonShape.All(room),
            TopicShape.Some(room.State, unread, topics),
            topics is null ? null : room.State.Part<Topics>()?.All.Count
        );

    /// <summary>What is as usual is left out.</summary>
    public static T? Unless<T>(T value, T usual)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, usual) ? null : value;

    private static int? WaitingIn(RoomState state) =>
        state.Requests.Values.Count(request => request.Status == RequestStatus.Waiting) is > 0 and var waiting ? waiting : null;

    /// <summary>My number, where I have joined.</summary>
    public static int? MeIn(Sighting room) => room.IsTakingPart ? room.Caller.Number : null;
}

/// <summary>
/// Somebody in a room. Left and removed look alike: who was removed is the podium's business. Who was erased has no name any more. Who takes part under a
/// <paramref name="Handle"/> has only that to whoever may not see names; and nobody learns that they left.
/// </summary>
internal sealed record PersonShape(
    string? Name,
    RoomRole Role,
    AccountRole Account,
    Placard? Organization = null,
    bool? Left = null,
    bool? Erased = null,
    Handle? Handle = null,
    long? Until = null
)
{
    /// <summary>Those of whom the room knows, as this reader sees them, and the reader.</summary>
    public static SortedDictionary<int, PersonShape> All(Sighting room) =>
        Some(
            room,
            room.State.Participants.Values.Where(who => IsSeen(room, who) || who.Number == RoomShape.MeIn(room)).Select(who => who.Number)
        );

    public static SortedDictionary<int, PersonShape> Some(Sighting room, IEnumerable<int> numbers) =>
        new(
            numbers
                .Distinct()
                .Where(room.State.Participants.ContainsKey)
                .ToDictionary(number => number, number => Of(room.State, room.State.Participants[number], room.Audience))
        );

    public static PersonShape Of(RoomState state, Participant who, Audience audience)
    {
        var named = who.Handle is null || NamesHandles(state, audience);
        return new(
            named ? who.Name : null,
            who.Role,
            who.Account,
            named ? who.Organization : null,
            HasLeft(who) ? true : null,
            named && (who.Name is null || state.Erased.Contains(who.Number)) ? true : null,
            who.Handle,
            who.Term?.Ends
        );
    }

    /// <summary>What an entry has told this audience; where it sees names, also of those who only listen.</summary>
    private static bool IsSeen(Sighting room, Participant who) =>
        who.Handle is null || NamesHandles(room.State, room.Audience) || (who.Heard && room.ShowsAuthor(who.Number));

    private static bool NamesHandles(RoomState state, Audience audience) =>
        state.Identity == IdentityPolicy.NameVisibleToModerators && audience == Audience.Podium;

    private static bool HasLeft(Participant who) => who.Handle is null ? who.Standing != Standing.In : who.Standing == Standing.Removed;
}

/// <summary>A topic, and which guiding <paramref name="Question"/> of a dialogue it asks. <paramref name="Unread"/>: so many messages its reader has not read (100: or more), from number <paramref name="First"/> on.</summary>
internal sealed record TopicShape(long Topic, string Title, bool Closed, int? Question = null, int? Unread = null, long? First = null)
{
    public static IReadOnlyList<TopicShape> Some(RoomState state, RoomUnread? unread, IReadOnlySet<long>? numbers) =>
        [
            .. (state.Part<Topics>() ?? Messages.Topics.None)
                .All.Values.Where(topic => numbers is null || numbers.Contains(topic.Number))
                .Select(topic => Of(topic, unread)),
        ];

    /// <summary>How that topic is called, in rooms that have topics.</summary>
    public static string? TitleOf(RoomState state, long? topic) =>
        topic is { } number ? state.Part<Topics>()?.All.GetValueOrDefault(number)?.Title : null;

    public static TopicShape Of(Topic topic, RoomUnread? unread) =>
        unread?.Topics.TryGetValue(topic.Number, out var some) is true
            ? new(topic.Number, topic.Title, topic.Closed, QuestionOf(topic), some.Count, some.First)
            : new(topic.Number, topic.Title, topic.Closed, QuestionOf(topic));

    /// <summary>A call for input is no question of a programme.</summary>
    private static int? QuestionOf(Topic topic) => topic.Call is { IsForInput: false } call ? call.Question : null;
}

/// <summary>One line of <c>GET rooms</c>. <paramref name="Within"/>: the network beneath which it stands, of the same list.</summary>
internal sealed record RoomLineShape(
    string Id,
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    bool Closed,
    long Head,
    string Epoch,
    bool Joined,
    bool? Door = null,
    OwnRequestShape? Request = null,
    int? Unread = null,
    IdentityPolicy? Identity = null,
    bool? Over = null,
    string? Within = null
)
{
    /// <summary>A room of which only the door is seen.</summary>
    public static RoomLineShape Of(Door door, string epoch) =>
        new(
            door.State.Room,
            door.State.Kind,
            door.State.Title,
            door.State.Visibility,
            door.State.Closed,
            Head: 0,
            epoch,
            Joined: false,
            Door: true,
            OwnRequestShape.Of(door.Request),
            Identity: RoomShape.Unless(door.State.Identity, IdentityPolicy.RealName),
            Within: door.State.Within
        );

    public static RoomLineShape Of(Sighting room, string epoch, RoomUnread? unread = null) =>
        new(
            room.State.Address,
            room.State.Kind,
            room.State.Title,
            room.State.Visibility,
            room.State.Closed,
            room.State.Seq,
            epoch,
            RoomShape.MeIn(room) is not null,
            Request: RoomShape.MeIn(room) is null ? OwnRequestShape.Of(room.State.Requests.GetValueOrDefault(room.Caller.Door)) : null,
            Unread: unread?.Count is > 0 and var count ? count : null,
            Identity: RoomShape.Unless(room.State.Identity, IdentityPolicy.RealName),
            Over: Floor.Of(room.State).Phase == SessionPhase.Adjourned ? true : null,
            Within: room.State.Within
        );

    /// <summary>The same lines, each room within a network right after it. One whose network is not among them stands for itself, and does not name it.</summary>
    public static IEnumerable<RoomLineShape> Nested(IReadOnlyCollection<RoomLineShape> lines)
    {
        var listed = lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var within = lines.Where(line => line.Within is { } network && listed.Contains(network)).ToLookup(line => line.Within!);
        return lines
            .Where(line => line.Within is not { } network || !listed.Contains(network))
            .SelectMany(line => within[line.Id].Prepend(line with { Within = null }));
    }
}

/// <summary>A list that goes on at <paramref name="Next"/>, unless that is absent.</summary>
internal sealed record ListShape<T>(IReadOnlyList<T> Items, string? Next = null);
