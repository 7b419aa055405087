using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using CsoNet.Collab.Search.Languages;

namespace CsoNet.Collab.Storage.Tests.Search;

/// <summary>Desk, rooms and listeners of a hub over the storage of one adapter: what is said in it is said and found as by a door.</summary>
internal sealed class SearchedHub : IDisposable
{
    public static readonly Person Officer = new("officer", "Olga Petrova", AccountRole.UnStaff);
    private readonly SixLanguages words = new();
    private readonly RoomDesk desk;
    private readonly SearchReading reading;

    public SearchedHub(IStorageUnderTest storage)
    {
        var rules = new Rules(DirectRoom.Definition, RegionalChannel.Definition);
        var wire = new Wire(rules);
        var hall = new Hall(storage.Records, rules, wire, new NoDoorbell(), TimeProvider.System, _ => { });
        Listeners = new Listeners(ListenersOf(storage, wire), storage.Records, storage.Checkpoints, TimeProvider.System);
        var rooms = new RoomsInUse(hall, storage.Snapshots, Listeners);
        var escrow = new Escrow(storage.Escrow, new Nobodys());
        var codes = new InvitationCodes(new Nobodys());
        var invitations = new InvitationDesk(
            rooms,
            storage.Records,
            storage.People,
            escrow,
            storage.Invitations,
            codes,
            Listeners,
            new WrongCodes(TimeProvider.System),
            TimeProvider.System
        );
        var named = new NamedOrganizations(storage.Organizations);
        desk = new RoomDesk(hall, rooms, storage.People, escrow, new Nobodys(), new Nobodys(), invitations, storage.Rooms, [named], []);
        reading = new SearchReading(
            storage.Passages,
            words,
            desk,
            rooms,
            storage.Rooms,
            storage.People,
            escrow,
            storage.Organizations,
            Listeners,
            new MessageReading(storage.Messages, storage.Records, wire, Listeners),
            storage.Records,
            wire
        );
    }

    public Listeners Listeners { get; }

    private IListener[] ListenersOf(IStorageUnderTest storage, Wire wire) =>
        [
            new RoomIndexListener(storage.Rooms, wire),
            new MessagePagesListener(storage.Messages, storage.TopicLines, storage.Positions, wire),
            new SearchListener(storage.Passages, words, wire, storage.Records, () => desk!),
        ];

    public Task OpenAsync(string room) =>
        DoAsync(room, new OpenRoom(RoomKind.Direct, "Reading room", Visibility.Public) { Id = Guid.NewGuid() });

    public Task<long> SayAsync(string room, string text) => DoAsync(room, new PostMessage(text) { Id = Guid.NewGuid() });

    /// <summary>The best first.</summary>
    public Task<SearchAnswer> AskAsync(string text, string? room = null) => AskAsync(Officer, new SearchQuestion(text, Room: room));

    public Task<SearchAnswer> AskAsync(Person? person, SearchQuestion question) =>
        reading.AskAsync(person, question, after: null, limit: 50, CancellationToken.None);

    public void Dispose() => words.Dispose();

    public async Task<long> DoAsync(Person person, string room, Command command) =>
        Assert.IsType<Answer.Accepted>(await PatientlyAsync(() => desk.SubmitAsync(person, room, command))).Seq;

    /// <summary>What the system alone may do.</summary>
    public async Task DoAsSystemAsync(string room, Command command) =>
        Assert.IsType<Answer.Accepted>(await PatientlyAsync(() => desk.SubmitAsSystemAsync(room, command)));

    /// <summary>As any client does it: a store that is busy with the analyzers of six languages beside it is asked again.</summary>
    private static async Task<Answer> PatientlyAsync(Func<Task<Answer>> send)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await send() is { IsToBeSentAgain: false } answer)
            {
                return answer;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
        return await send();
    }

    private Task<long> DoAsync(string room, Command command) => DoAsync(Officer, room, command);

    /// <summary>Nobody is invited or in protection here, everybody belongs to what stands on their nameplate, and nothing is rendered.</summary>
    private sealed class Nobodys : IInvitationKey, IEscrowKey, IMandates, IMarkup
    {
        public ValueTask<byte[]> GetAsync() => new(new byte[32]);

        public ValueTask<IReadOnlyList<Mandate>> OfAsync(Person person) =>
            new(
                person.Organization is { } organization
                    ? [new Mandate(organization, AffiliationRole.Member, MayRepresent: true, IsSilenced: false)]
                    : []
            );

        public (Record.Rendering? Rendering, Refusal? Refusal) Render(string source) => default;
    }
}
