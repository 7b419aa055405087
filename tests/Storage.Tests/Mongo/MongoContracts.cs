using Xunit.Abstractions;

namespace CsoNet.Collab.Storage.Tests.Mongo;

public sealed class MongoRecordStoreTests() : RecordStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoRetryTests() : RetryContract(MongoUnderTest.OpenAsync);

public sealed class MongoErasureTests() : ErasureContract(MongoUnderTest.OpenAsync);

public sealed class MongoManyWritersTests() : ManyWritersContract(MongoUnderTest.OpenAsync);

public sealed class MongoSnapshotStoreTests() : SnapshotStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoCheckpointStoreTests() : CheckpointStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoPersonStoreTests() : PersonStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoScheduleTests() : ScheduleContract(MongoUnderTest.OpenAsync);

public sealed class MongoRoomIndexTests() : RoomIndexContract(MongoUnderTest.OpenAsync);

public sealed class MongoMessagePagesTests() : MessagePagesContract(MongoUnderTest.OpenAsync);

public sealed class MongoOrganizationStoreTests() : OrganizationStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoInvitationIndexTests() : InvitationIndexContract(MongoUnderTest.OpenAsync);

public sealed class MongoSignInStoreTests() : SignInStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoSettingsStoreTests() : SettingsStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoSecretStoreTests() : SecretStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoAccountStoreTests() : AccountStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoPassStoreTests() : PassStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoReadPositionsTests() : ReadPositionsContract(MongoUnderTest.OpenAsync);

public sealed class MongoRegisterTests() : RegisterContract(MongoUnderTest.OpenAsync);

public sealed class MongoTopicLinesTests() : TopicLinesContract(MongoUnderTest.OpenAsync);

public sealed class MongoEscrowStoreTests() : EscrowStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoBallotBoxesTests() : BallotBoxesContract(MongoUnderTest.OpenAsync);

public sealed class MongoHighlightsTests() : HighlightsContract(MongoUnderTest.OpenAsync);

public sealed class MongoDraftsTests() : DraftsContract(MongoUnderTest.OpenAsync);

public sealed class MongoReprisalStoreTests() : ReprisalStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoJobStoreTests() : JobStoreContract(MongoUnderTest.OpenAsync);

public sealed class MongoAttendanceTests() : AttendanceContract(MongoUnderTest.OpenAsync);

public sealed class MongoPassageIndexTests() : PassageIndexContract(MongoUnderTest.OpenAsync);

public sealed class MongoSearchTests(ITestOutputHelper output) : SearchContract(MongoUnderTest.OpenAsync, output);
