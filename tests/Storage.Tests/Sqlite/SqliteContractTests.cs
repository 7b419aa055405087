using Xunit.Abstractions;

namespace CsoNet.Collab.Storage.Tests.Sqlite;

public sealed class SqliteRecordStoreTests() : RecordStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteRetryTests() : RetryContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteErasureTests() : ErasureContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteManyWritersTests() : ManyWritersContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteSnapshotStoreTests() : SnapshotStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteCheckpointStoreTests() : CheckpointStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqlitePersonStoreTests() : PersonStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteScheduleTests() : ScheduleContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteRoomIndexTests() : RoomIndexContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteMessagePagesTests() : MessagePagesContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteOrganizationStoreTests() : OrganizationStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteInvitationIndexTests() : InvitationIndexContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteSignInStoreTests() : SignInStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteSettingsStoreTests() : SettingsStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteSecretStoreTests() : SecretStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteAccountStoreTests() : AccountStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqlitePassStoreTests() : PassStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteReadPositionsTests() : ReadPositionsContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteRegisterTests() : RegisterContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteTopicLinesTests() : TopicLinesContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteEscrowStoreTests() : EscrowStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteBallotBoxesTests() : BallotBoxesContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteHighlightsTests() : HighlightsContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteDraftsTests() : DraftsContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteReprisalStoreTests() : ReprisalStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteJobStoreTests() : JobStoreContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteAttendanceTests() : AttendanceContract(SqliteUnderTest.OpenAsync);

public sealed class SqlitePassageIndexTests() : PassageIndexContract(SqliteUnderTest.OpenAsync);

public sealed class SqliteSearchTests(ITestOutputHelper output) : SearchContract(SqliteUnderTest.OpenAsync, output);
