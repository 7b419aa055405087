using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>
/// All ports on two files in one folder: <c>record.db</c> holds what cannot be made again and commits with synchronous=FULL;
/// <c>views.db</c> holds what can be rebuilt from it, has its own writer and commits with NORMAL.
/// </summary>
public sealed class SqliteStorage : IAsyncDisposable
{
    private bool closed;

    private SqliteStorage(SqliteDatabase record, SqliteDatabase views)
    {
        (RecordFile, ViewsFile) = (record, views);
        Records = new SqliteRecordStore(RecordFile);
        People = new SqlitePersonStore(RecordFile);
        Schedule = new SqliteSchedule(RecordFile);
        Snapshots = new SqliteSnapshotStore(ViewsFile);
        Checkpoints = new SqliteCheckpointStore(ViewsFile);
        Rooms = new SqliteRoomIndex(ViewsFile);
        Messages = new SqliteMessagePages(ViewsFile);
        Organizations = new SqliteOrganizationStore(ViewsFile);
        Invitations = new SqliteInvitationIndex(ViewsFile);
        SignIns = new SqliteSignInStore(RecordFile);
        PersonSettings = new SqliteSettingsStore(RecordFile);
        Secrets = new SqliteSecretStore(RecordFile);
        Reprisals = new SqliteReprisalStore(RecordFile);
        Escrow = new SqliteEscrowStore(RecordFile);
        Ballots = new SqliteBallotBoxes(RecordFile);
        Accounts = new SqliteAccountStore(RecordFile);
        Passes = new SqlitePassStore(RecordFile);
        Positions = new SqliteReadPositions(RecordFile);
        TopicLines = new SqliteTopicLines(ViewsFile);
        Register = new SqliteRegister(ViewsFile);
        Jobs = new SqliteJobStore(RecordFile);
        Highlights = new SqliteHighlights(ViewsFile);
        Drafts = new SqliteDrafts(RecordFile);
        Attendance = new SqliteAttendance(RecordFile);
        Passages = new SqlitePassageIndex(ViewsFile);
    }

    public IRecordStore Records { get; }

    public IPersonStore People { get; }

    public ISchedule Schedule { get; }

    public ISnapshotStore Snapshots { get; }

    public ICheckpointStore Checkpoints { get; }

    public IRoomIndex Rooms { get; }

    public IMessagePages Messages { get; }

    public IOrganizationStore Organizations { get; }
    public IInvitationIndex Invitations { get; }

    public ISignInStore SignIns { get; }

    public ISettingsStore PersonSettings { get; }

    public ISecretStore Secrets { get; }

    public Safety.IReprisalStore Reprisals { get; }

    public IEscrowStore Escrow { get; }

    public Consultations.IBallotBoxes Ballots { get; }

    public IAccountStore Accounts { get; }

    public IPassStore Passes { get; }

    public IReadPositions Positions { get; }

    public ITopicLines TopicLines { get; }

    public Recommendations.IRegister Register { get; }
    public Jobs.IJobStore Jobs { get; }
    public IHighlights Highlights { get; }

    public IDrafts Drafts { get; }
    public IPassageIndex Passages { get; }

    public Consultations.IAttendance Attendance { get; }

    internal SqliteDatabase RecordFile { get; }

    internal SqliteDatabase ViewsFile { get; }

    /// <summary>Opens the store in that folder and makes it if there is none.</summary>
    /// <exception cref="NotSupportedException">The native library is too old, or the files are of a later program.</exception>
    public static SqliteStorage Open(string dataDirectory, TimeProvider time)
    {
        SqliteLibrary.Require(SqliteLibrary.Loaded());
        Directory.CreateDirectory(dataDirectory);
        // Both are brought up to date before either is served: a refusal leaves nothing open.
        var (record, views) = (Path.Combine(dataDirectory, "record.db"), Path.Combine(dataDirectory, "views.db"));
        SqliteDatabase.Prepare(record, SqliteSchema.Record);
        SqliteDatabase.Prepare(views, SqliteSchema.Views);
        return new SqliteStorage(new SqliteDatabase(record, "FULL", time), new SqliteDatabase(views, "NORMAL", time));
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, value: true))
        {
            return;
        }
        await RecordFile.DisposeAsync();
        await ViewsFile.DisposeAsync();
    }
}
