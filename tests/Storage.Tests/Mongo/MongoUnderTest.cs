using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using CsoNet.Collab.Storage.Mongo;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>The MongoDB adapter on a database of its own, which is dropped after the test.</summary>
internal sealed class MongoUnderTest(MongoServer server, string database) : IStorageUnderTest
{
    private MongoStorage storage = null!;

    public IRecordStore Records => storage.Records;
    public ISnapshotStore Snapshots => storage.Snapshots;
    public ICheckpointStore Checkpoints => storage.Checkpoints;
    public IPersonStore People => storage.People;
    public ISchedule Schedule => storage.Schedule;
    public IRoomIndex Rooms => storage.Rooms;
    public IMessagePages Messages => storage.Messages;
    public IOrganizationStore Organizations => storage.Organizations;
    public IInvitationIndex Invitations => storage.Invitations;
    public ISignInStore SignIns => storage.SignIns;
    public ISettingsStore PersonSettings => storage.PersonSettings;
    public ISecretStore Secrets => storage.Secrets;
    public Safety.IReprisalStore Reprisals => storage.Reprisals;
    public IEscrowStore Escrow => storage.Escrow;
    public Consultations.IBallotBoxes Ballots => storage.Ballots;
    public IAccountStore Accounts => storage.Accounts;
    public IPassStore Passes => storage.Passes;
    public IReadPositions Positions => storage.Positions;
    public ITopicLines TopicLines => storage.TopicLines;
    public Recommendations.IRegister Register => storage.Register;
    public Jobs.IJobStore Jobs => storage.Jobs;
    public IHighlights Highlights => storage.Highlights;
    public IDrafts Drafts => storage.Drafts;
    public Consultations.IAttendance Attendance => storage.Attendance;
    public IPassageIndex Passages => storage.Passages;

    public static async Task<IStorageUnderTest> OpenAsync()
    {
        var opened = new MongoUnderTest(await MongoServer.SharedAsync(), MongoServer.NewDatabase());
        opened.storage = await MongoStorage.OpenAsync(opened.Address, TimeProvider.System);
        return opened;
    }

    private string Address => server.Address(database);

    public async Task ReopenAsync()
    {
        storage.Dispose();
        storage = await MongoStorage.OpenAsync(Address, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        storage.Dispose();
        await server.Client().DropDatabaseAsync(database);
    }
}
