using CsoNet.Collab.Channels;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>One process of the hub without its doors: desk, rooms and listeners over a real store. Two of them over one store are two nodes.</summary>
internal sealed class Node
{
    public Node(
        SqliteStorage storage,
        IRecordStore store,
        TimeProvider? time = null,
        IDoorbell? bell = null,
        Action<Action>? afterOthers = null
    )
    {
        var clock = time ?? TimeProvider.System;
        Storage = storage;
        Hall = HallOf(new Hall(store, Given.Rules, Given.Wire, bell ?? new NoDoorbell(), clock, Faults.Add), afterOthers);
        Listeners = new Listeners(All(storage, store), store, storage.Checkpoints, clock);
        Rooms = new RoomsInUse(Hall, storage.Snapshots, Listeners);
        Mandates = new HouseMandates(storage.People, storage.Organizations, Rooms, Listeners, store, Given.Wire);
        Escrow = new Escrow(storage.Escrow, new TestKey());
        Invitations = InvitationsOf(storage, store, clock);
        Reading = new MessageReading(storage.Messages, store, Given.Wire, Listeners);
        Desk = new RoomDesk(
            Hall,
            Rooms,
            storage.People,
            Escrow,
            new NoMarkup(),
            new ByRecordOrNameplate(Mandates),
            Invitations,
            storage.Rooms,
            Lookups(storage, store),
            [new BlockedAside(() => Desk!, storage.People)]
        );
        Unread = new UnreadReading(storage.Positions, storage.TopicLines, Escrow, Listeners);
        Topics = new TopicReading(storage.TopicLines, Reading, Listeners);
        Since = new SinceYouLeft(Desk, Unread, storage.Highlights, Reading, Listeners, store, Given.Wire);
    }

    private ILookup[] Lookups(SqliteStorage storage, IRecordStore store) =>
        [
            new NamedOrganizations(storage.Organizations),
            new SourceLookup(() => Desk!, Reading),
            new RemarkLookup(() => Desk!),
            new MaterialLookup(() => Desk!, Contributions(storage, store), storage.Organizations, store, Given.Wire),
            new ContributedLookup(() => Desk!, Contributions(storage, store)),
            new RemovedLookup(() => Desk!, Reading),
            new BlockLookup(() => Desk!, storage.People),
        ];

    private InvitationDesk InvitationsOf(SqliteStorage storage, IRecordStore store, TimeProvider clock) =>
        new(
            Rooms,
            store,
            storage.People,
            Escrow,
            storage.Invitations,
            new InvitationCodes(new TestKey()),
            Listeners,
            new WrongCodes(clock),
            clock
        );

    private static Hall HallOf(Hall usual, Action<Action>? afterOthers) =>
        afterOthers is null ? usual : usual with { AfterOthers = afterOthers };

    private Contributions Contributions(SqliteStorage storage, IRecordStore store) =>
        new(storage.Messages, Reading, Listeners, store, Given.Wire);

    private IListener[] All(SqliteStorage storage, IRecordStore store) =>
        [
            new MessagePagesListener(storage.Messages, storage.TopicLines, storage.Positions, Given.Wire),
            new RoomIndexListener(storage.Rooms, Given.Wire),
            new InvitationListener(storage.Invitations, Given.Wire),
            new Eraser(store, storage.Snapshots, Given.Wire),
            new OrganizationsListener(storage.Organizations, Given.Wire),
            new HighlightsListener(storage.Highlights, Given.Wire),
            new NoticesListener(
                [new MessageNotices(), new RoundNotices(), new SynthesisNotices(), new ModerationNotices(), new HeldNotices()],
                Given.Wire,
                store,
                storage.People,
                () => Desk
            ),
            new SubmissionsListener(Given.Wire, store, storage.People, () => Desk),
            new AnswerClocks(storage.Schedule, Given.Wire),
            new AppealClock(storage.Schedule, Given.Wire),
            new HeldListener(Given.Wire, store, () => Desk),
            new ApproachesListener(Given.Wire, storage.People, () => Desk),
            new RegisterListener(storage.Register, store, Given.Rules, Given.Wire),
        ];

    public SqliteStorage Storage { get; }
    public Hall Hall { get; }
    public Listeners Listeners { get; }
    public RoomsInUse Rooms { get; }
    public RoomDesk Desk { get; }
    public ApproachReading Approaches => new(Desk, Storage.People, Reading);
    public Conversations Conversations => new(Desk, Storage.People, new ByRecordOrNameplate(Mandates));
    public HouseMandates Mandates { get; }
    public Escrow Escrow { get; }
    public InvitationDesk Invitations { get; }
    public MessageReading Reading { get; }
    public UnreadReading Unread { get; }
    public SinceYouLeft Since { get; }
    public TopicReading Topics { get; }
    public List<Exception> Faults { get; } = [];

    public Task<Answer> Send(Actor who, Command command, string room = "room-1") => Desk.SubmitAsync(who.Person, room, command).Soon();

    /// <summary>What happened before: must be accepted; answers its number.</summary>
    public async Task<long> Has(Actor who, Command command, string room = "room-1")
    {
        var answer = await Send(who, command, room);
        Assert.True(answer is Answer.Accepted, $"given, but {answer}");
        return ((Answer.Accepted)answer).Seq;
    }

    /// <summary>A room that the officer opened, with these people in it.</summary>
    public async Task Open(OpenRoom opening, params Actor[] people)
    {
        await Has(Cast.Officer, opening);
        foreach (var actor in people)
        {
            await Storage.People.TakeSeatAsync("room-1", actor.Person.Id, admit: true);
            await Has(actor, To.Join());
        }
    }

    /// <summary>The person as seated here: numbers are given by the store.</summary>
    public async Task<Actor> Seated(Actor who) => who with { Number = (await Storage.People.SeatAsync("room-1", who.Person.Id))!.Number };

    public async Task<TestScreen> Follow(Actor who, long after = 0, TestScreen? screen = null)
    {
        screen ??= new TestScreen();
        var (epoch, mark) = (await Storage.Records.EpochAsync(), (await Storage.Records.FindAsync("room-1", after))?.Mark ?? "");
        var followed = await Desk.FollowAsync(who.Person, "room-1", screen, after, epoch, mark).Soon();
        Assert.Equal("following", followed.Status);
        return screen;
    }

    public Task<IReadOnlyList<Entry>> Record() => Storage.Records.ReadAllAsync("room-1", 0);

    /// <summary>Who is in no record of the house belongs to the organization of their nameplate.</summary>
    internal sealed class ByRecordOrNameplate(HouseMandates record) : IMandates
    {
        public async ValueTask<IReadOnlyList<Mandate>> OfAsync(Person person) =>
            await record.OfAsync(person) is { Count: > 0 } found ? found : Cast.MandatesOf(person);
    }

    /// <summary>The key of the invitation codes, the same on all nodes.</summary>
    internal sealed class TestKey : IInvitationKey, IEscrowKey
    {
        public ValueTask<byte[]> GetAsync() => new(new byte[32]);
    }

    internal sealed class NoMarkup : IMarkup
    {
        public (Rendering? Rendering, Refusal? Refusal) Render(string source) => default;
    }
}

/// <summary>No test waits for ever.</summary>
internal static class Waiting
{
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(20));

    public static Task Soon(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(20));

    public static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 2000 && !condition(); i++)
        {
            await Task.Delay(5);
        }
        Assert.True(condition(), "What was waited for did not come.");
    }
}
