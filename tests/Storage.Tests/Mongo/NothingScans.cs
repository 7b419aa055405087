using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Storage.Mongo;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>
/// Every question that the adapter sends is answered by an index. A real server is asked to explain each of them; the peer has no plans to explain,
/// so with it each filter is held against the indexes that were made. Forgetting everything asks for everything, and is the one exception.
/// </summary>
public sealed partial class NothingScans : IAsyncLifetime
{
    private static readonly string[] Known =
    [
        "entries",
        "house",
        "snapshots",
        "checkpoints",
        "rooms",
        "schedule",
        "people",
        "reprisals",
        "escrowSeats",
        "escrowNotes",
        "accounts",
        "ballotBoxes",
        "passes",
        "seats",
        "messages",
        "organizations",
        "affiliations",
        "invitations",
        "jobs",
        "jobParts",
        "signIns",
        "settings",
        "secrets",
        "register",
        "attendance",
    ];

    private readonly string database = MongoServer.NewDatabase();
    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
    private readonly SentCommands sent = new();
    private MongoServer server = null!;
    private MongoStorage storage = null!;

    public async Task InitializeAsync()
    {
        server = await MongoServer.SharedAsync();
        storage = await MongoStorage.OpenAsync(server.Address(database), TimeProvider.System, sent.ListenTo, soon);
    }

    public async Task DisposeAsync()
    {
        storage.Dispose();
        await server.Client().DropDatabaseAsync(database);
    }

    [Fact]
    public async Task No_question_of_any_port_scans_a_collection()
    {
        await AskRecordsAsync(storage.Records);
        await AskListenersAsync(storage.Checkpoints, storage.Snapshots);
        await AskRoomsAsync(storage.Rooms, storage.Schedule, storage.People);
        await AskPagesAsync(storage.Messages);
        await AskDirectoryAsync(storage.Organizations);
        await AskInvitationsAsync(storage.Invitations);
        await AskReprisalsAsync(storage.Reprisals);
        await AskEscrowAsync(storage.Escrow);
        await AskBallotsAsync(storage.Ballots);
        await AskSignInsAsync(storage.SignIns, storage.PersonSettings, storage.Secrets);
        await AskAccountsAsync(storage.Accounts, storage.Passes);
        await AskRegisterAsync(storage.Register);
        await AskJobsAsync(storage.Jobs);
        await AskAttendanceAsync(storage.Attendance);
        var questions = sent.Questions().Where(question => question.Filter.ElementCount > 0).ToList();
        Assert.Equal(
            Known.Order(StringComparer.Ordinal),
            questions.Select(question => question.Collection).Distinct().Order(StringComparer.Ordinal)
        );
        var peer = await server.IsPeerAsync(soon);
        foreach (var question in questions)
        {
            await (peer ? AssertIndexedAsync(question) : AssertExplainedAsync(question));
        }
    }

    [Fact]
    public async Task A_question_without_an_index_would_be_found()
    {
        await AskPagesAsync(storage.Messages);
        var scan = new Question(
            "messages",
            new BsonDocument("body", 1),
            new BsonDocument { { "find", "messages" }, { "filter", new BsonDocument("body", 1) } }
        );
        var peer = await server.IsPeerAsync(soon);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => peer ? AssertIndexedAsync(scan) : AssertExplainedAsync(scan));
    }

    private async Task AssertExplainedAsync(Question question)
    {
        var explain = new BsonDocument { { "explain", question.Command }, { "verbosity", "queryPlanner" } };
        var answer = await Database.RunCommandAsync(new BsonDocumentCommand<BsonDocument>(explain), cancellationToken: soon);
        Assert.DoesNotContain("COLLSCAN", answer["queryPlanner"]["winningPlan"].ToString()!, StringComparison.Ordinal);
    }

    private async Task AssertIndexedAsync(Question question)
    {
        using var cursor = await Database.GetCollection<BsonDocument>(question.Collection).Indexes.ListAsync(soon);
        var leading = (await cursor.ToListAsync(soon)).ConvertAll(index => index["key"].AsBsonDocument.GetElement(0).Name);
        var asked = FieldsOf(question.Filter).ToList();
        Assert.True(
            asked.Intersect(leading).Any(),
            $"{question.Collection}: {question.Filter} begins none of the indexes on {string.Join(", ", leading)}"
        );
    }

    private static IEnumerable<string> FieldsOf(BsonDocument filter) =>
        filter.Elements.SelectMany(element =>
            element.Name == "$and" ? element.Value.AsBsonArray.SelectMany(part => FieldsOf(part.AsBsonDocument)) : [element.Name]
        );

    private IMongoDatabase Database => server.Client().GetDatabase(database);

    private async Task AskRecordsAsync(IRecordStore records)
    {
        var run = Draft.Run("room-1", 3);
        await records.EpochAsync(soon);
        await records.AppendAsync("room-1", run, soon);
        await records.AppendAsync("room-1", run, soon);
        await records.AppendAsync("room-1", Draft.Run("room-1", 2, run[0], author: 2), soon);
        await records.ReadAsync("room-1", 1, 10, soon);
        await records.HeadAsync("room-1", soon);
        await records.HeadsAsync("", 10, soon);
        await records.MovedAsync(new Dictionary<string, long> { ["room-1"] = 2, ["room-2"] = 0 }, soon);
        await records.EraseAsync("room-1", 2, Erasure.Data, soon);
    }

    private async Task AskListenersAsync(ICheckpointStore checkpoints, ISnapshotStore snapshots)
    {
        await checkpoints.FindAsync("pages", "room-1", soon);
        await checkpoints.ClaimAsync("pages", "room-1", "node-1", 100, 200, soon);
        await checkpoints.ReleaseAsync("pages", "room-1", "node-1", 3, soon);
        await checkpoints.ForgetAsync("pages", soon);
        await snapshots.PutAsync(new Snapshot("room-1", "e1", 1, 3, [1]), soon);
        await snapshots.FindAsync("room-1", "e1", 1, soon);
    }

    private async Task AskRoomsAsync(IRoomIndex rooms, ISchedule schedule, IPersonStore people)
    {
        await rooms.PutAsync(new RoomLine("room-1", RoomKind.Direct, "A room", Visibility.Public, Closed: false, 1), soon);
        await rooms.ListKnownAsync("", 10, soon);
        await rooms.ListWithinAsync("room-1", Circle.CivilSociety, 10, soon);
        await rooms.GetAsync(["room-1"], soon);
        await schedule.PutAsync(new Due("room-1", "close", 100, "{}"), soon);
        await schedule.DueAsync(100, 10, soon);
        await schedule.RemoveAsync(new Due("room-1", "close", 100, "{}"), soon);
        await people.PutAsync(new Person("p-1", "Kim", AccountRole.Observer), soon);
        await people.FindAsync("p-1", soon);
        await people.ListAsync("", 10, soon);
        await people.TakeSeatAsync("room-1", "p-1", admit: false, soon);
        await people.TakeSeatAsync("room-1", "p-1", admit: true, soon);
        await people.SeatAsync("room-1", "p-1", soon);
        await people.RoomsOfAsync("p-1", soon);
        await people.WhoAsync("room-1", [1, 2], soon);
    }

    private async Task AskAttendanceAsync(Consultations.IAttendance attendance)
    {
        await attendance.NoteAsync("room-1", [new Consultations.Stay(17, 1, 2)], soon);
        await attendance.OfAsync("room-1", soon);
    }

    private async Task AskInvitationsAsync(IInvitationIndex invitations)
    {
        await invitations.PutAsync(new InvitationLine("d-1", "room-1", 5), soon);
        await invitations.FindAsync("d-1", soon);
        await invitations.RemoveAsync("room-1", 5, soon);
    }

    private async Task AskPagesAsync(IMessagePages pages)
    {
        await pages.PutAsync("room-1", [Draft.Message(1, topic: 1), Draft.Message(2, changedAt: 5)], soon);
        await pages.GetAsync("room-1", [1, 2], soon);
        await pages.PageAsync("room-1", new PageOfMessages(10), soon);
        await pages.PageAsync("room-1", new PageOfMessages(10, Before: 5), soon);
        await pages.PageAsync("room-1", new PageOfMessages(10, Topic: 1, After: 0), soon);
        await pages.ChangedAsync("room-1", 3, 10, soon);
    }

    private async Task AskDirectoryAsync(IOrganizationStore directory)
    {
        var organization = new Organization(
            1,
            new OrganizationProfile("Atlas", OrgKind.Other),
            OrgVerification.Pending,
            null,
            [],
            null,
            0,
            1
        );
        var tie = new Affiliation(2, 1, 3, AffiliationRole.Member, AffiliationState.Current, MayRepresent: false, null, null, null, 2);
        await directory.PutAsync([organization], [tie], soon);
        await directory.GetAsync([1], soon);
        await directory.ListAsync(new OrganizationQuery(), 0, 10, soon);
        await directory.ListAsync(new OrganizationQuery("at", Kind: OrgKind.Other), 1, 10, soon);
        await directory.GetAffiliationsAsync([2], soon);
        await directory.OfPersonAsync(3, soon);
        await directory.OfOrganizationAsync(1, 0, 10, soon);
    }
}
