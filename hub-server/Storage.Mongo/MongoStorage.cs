using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// All stores on one MongoDB replica set. A standalone server is refused: it has no majority, so nothing that it confirms is sure to last.
/// </summary>
public sealed class MongoStorage : IDisposable
{
    private const string DefaultDatabase = "collab";

    private readonly MongoClient client;
    private readonly MongoRecordStore records;
    private readonly MongoCheckpointStore checkpoints;
    private readonly MongoRoomIndex rooms;
    private readonly MongoSchedule schedule;
    private readonly MongoPersonStore people;
    private readonly MongoMessagePages messages;
    private readonly MongoOrganizationStore organizations;
    private readonly MongoInvitationIndex invitations;
    private readonly MongoSignInStore signIns;
    private readonly MongoReprisalStore reprisals;
    private readonly MongoEscrowStore escrow;
    private readonly MongoAccountStore accounts;
    private readonly MongoPassStore passes;
    private readonly MongoReadPositions positions;
    private readonly MongoTopicLines topicLines;
    private readonly MongoRegister register;
    private readonly MongoJobStore jobs;
    private readonly MongoHighlights highlights;
    private readonly MongoAttendance attendance;
    private readonly MongoPassageIndex passages;

    private MongoStorage(MongoClient client, IMongoDatabase database, Questions questions)
    {
        this.client = client;
        records = new MongoRecordStore(database, questions);
        checkpoints = new MongoCheckpointStore(database, questions);
        Snapshots = new MongoSnapshotStore(database, questions);
        rooms = new MongoRoomIndex(database, questions);
        schedule = new MongoSchedule(database, questions);
        people = new MongoPersonStore(database, questions);
        messages = new MongoMessagePages(database, questions);
        organizations = new MongoOrganizationStore(database, questions);
        invitations = new MongoInvitationIndex(database, questions);
        signIns = new MongoSignInStore(database, questions);
        PersonSettings = new MongoSettingsStore(database, questions);
        Secrets = new MongoSecretStore(database, questions);
        reprisals = new MongoReprisalStore(database, questions);
        escrow = new MongoEscrowStore(database, questions);
        Ballots = new MongoBallotBoxes(database, questions);
        accounts = new MongoAccountStore(database, questions);
        passes = new MongoPassStore(database, questions);
        positions = new MongoReadPositions(database, questions);
        topicLines = new MongoTopicLines(database, questions);
        register = new MongoRegister(database, questions);
        jobs = new MongoJobStore(database, questions);
        highlights = new MongoHighlights(database, questions);
        Drafts = new MongoDrafts(database, questions);
        attendance = new MongoAttendance(database, questions);
        passages = new MongoPassageIndex(database, questions);
    }

    public IRecordStore Records => records;
    public ICheckpointStore Checkpoints => checkpoints;
    public ISnapshotStore Snapshots { get; }
    public IRoomIndex Rooms => rooms;
    public ISchedule Schedule => schedule;
    public IPersonStore People => people;
    public IMessagePages Messages => messages;
    public IOrganizationStore Organizations => organizations;
    public IInvitationIndex Invitations => invitations;
    public ISignInStore SignIns => signIns;
    public ISettingsStore PersonSettings { get; }
    public ISecretStore Secrets { get; }
    public Safety.IReprisalStore Reprisals => reprisals;
    public IEscrowStore Escrow => escrow;
    public Consultations.IBallotBoxes Ballots { get; }
    public IAccountStore Accounts => accounts;
    public IPassStore Passes => passes;
    public IReadPositions Positions => positions;
    public ITopicLines TopicLines => topicLines;
    public Recommendations.IRegister Register => register;
    public Jobs.IJobStore Jobs => jobs;
    public IHighlights Highlights => highlights;
    public IDrafts Drafts { get; }
    public Consultations.IAttendance Attendance => attendance;
    public IPassageIndex Passages => passages;

    /// <param name="address">A MongoDB URL; the database that it names, or <c>collab</c>.</param>
    /// <param name="clock">Bounds every question.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">The server is not a member of a replica set.</exception>
    /// <exception cref="Foundations.StoreAwayException">Nobody answers.</exception>
    public static Task<MongoStorage> OpenAsync(string address, TimeProvider clock, CancellationToken cancel = default) =>
        OpenAsync(address, clock, adjust: null, cancel);

    /// <summary>As above; tests adjust the settings, to listen to the commands or to be patient.</summary>
    internal static async Task<MongoStorage> OpenAsync(
        string address,
        TimeProvider clock,
        Action<MongoClientSettings>? adjust,
        CancellationToken cancel
    )
    {
        var url = new MongoUrl(address);
        var settings = SettingsOf(url);
        adjust?.Invoke(settings);
        var connected = new MongoClient(settings);
        try
        {
            var database = connected.GetDatabase(url.DatabaseName ?? DefaultDatabase);
            var questions = new Questions(clock, settings.ServerSelectionTimeout);
            await RefuseStandaloneAsync(database, questions, cancel);
            var storage = new MongoStorage(connected, database, questions);
            await new Questions(clock, Questions.PatienceAtTheStart).AskAsync(storage.PrepareAsync, cancel);
            return storage;
        }
        catch
        {
            connected.Dispose();
            throw;
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the ports promise is not left to the address: it may not weaken these.</summary>
    private static MongoClientSettings SettingsOf(MongoUrl url)
    {
        var settings = MongoClientSettings.FromUrl(url);
        settings.ApplicationName ??= "CsoNet.Collab";
        settings.WriteConcern = WriteConcern.WMajority.With(journal: true);
        settings.ReadConcern = ReadConcern.Majority;
        settings.ReadPreference = ReadPreference.Primary;
        settings.RetryWrites = true;
        settings.ServerSelectionTimeout = Questions.Patience;
        settings.ConnectTimeout = Questions.Patience;
        return settings;
    }

    /// <summary>A member says the name of its set; a router of a sharded cluster (whose shards are replica sets) says that it is one.</summary>
    private static async Task RefuseStandaloneAsync(IMongoDatabase database, Questions questions, CancellationToken cancel)
    {
        var hello = new BsonDocumentCommand<BsonDocument>(new BsonDocument("hello", 1));
        var answer = await questions.AskAsync(token => database.RunCommandAsync(hello, readPreference: null, token), cancel);
        if (!answer.Contains("setName") && answer.GetValue("msg", "") != "isdbgrid")
        {
            throw new InvalidOperationException(
                "This MongoDB server stands alone. Start it with --replSet and initiate the set (one member is enough): "
                    + "without a majority nothing that it confirms is sure to last."
            );
        }
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        await records.PrepareAsync(cancel);
        await checkpoints.PrepareAsync(cancel);
        await rooms.PrepareAsync(cancel);
        await schedule.PrepareAsync(cancel);
        await people.PrepareAsync(cancel);
        await messages.PrepareAsync(cancel);
        await organizations.PrepareAsync(cancel);
        await invitations.PrepareAsync(cancel);
        await signIns.PrepareAsync(cancel);
        await reprisals.PrepareAsync(cancel);
        await escrow.PrepareAsync(cancel);
        await accounts.PrepareAsync(cancel);
        await passes.PrepareAsync(cancel);
        await positions.PrepareAsync(cancel);
        await topicLines.PrepareAsync(cancel);
        await register.PrepareAsync(cancel);
        await jobs.PrepareAsync(cancel);
        await highlights.PrepareAsync(cancel);
        await attendance.PrepareAsync(cancel);
        await passages.PrepareAsync(cancel);
    }
}
