using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Storage.Tests.Sqlite;

/// <summary>Files in a folder of their own, removed afterwards.</summary>
internal sealed class SqliteUnderTest : IStorageUnderTest
{
    private SqliteUnderTest() => Opened = SqliteStorage.Open(Folder, TimeProvider.System);

    public string Folder { get; } = Directory.CreateTempSubdirectory("collab-sqlite-").FullName;

    public SqliteStorage Opened { get; private set; }

    public IRecordStore Records => Opened.Records;
    public ISnapshotStore Snapshots => Opened.Snapshots;
    public ICheckpointStore Checkpoints => Opened.Checkpoints;
    public IPersonStore People => Opened.People;
    public ISchedule Schedule => Opened.Schedule;
    public IRoomIndex Rooms => Opened.Rooms;
    public IMessagePages Messages => Opened.Messages;
    public IOrganizationStore Organizations => Opened.Organizations;
    public IInvitationIndex Invitations => Opened.Invitations;
    public ISignInStore SignIns => Opened.SignIns;
    public ISettingsStore PersonSettings => Opened.PersonSettings;
    public ISecretStore Secrets => Opened.Secrets;
    public Safety.IReprisalStore Reprisals => Opened.Reprisals;
    public IEscrowStore Escrow => Opened.Escrow;
    public Consultations.IBallotBoxes Ballots => Opened.Ballots;
    public IAccountStore Accounts => Opened.Accounts;
    public IPassStore Passes => Opened.Passes;
    public IReadPositions Positions => Opened.Positions;
    public ITopicLines TopicLines => Opened.TopicLines;
    public Recommendations.IRegister Register => Opened.Register;
    public Jobs.IJobStore Jobs => Opened.Jobs;
    public IHighlights Highlights => Opened.Highlights;
    public IDrafts Drafts => Opened.Drafts;
    public Consultations.IAttendance Attendance => Opened.Attendance;
    public IPassageIndex Passages => Opened.Passages;

    public static Task<IStorageUnderTest> OpenAsync() => Task.FromResult<IStorageUnderTest>(new SqliteUnderTest());

    public static SqliteUnderTest Open() => new();

    public async Task ReopenAsync()
    {
        await Opened.DisposeAsync();
        Opened = SqliteStorage.Open(Folder, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Opened.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
