using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Real storage of one adapter, empty at first, gone after the test. Every port that an adapter must have is a property here.</summary>
public interface IStorageUnderTest : IAsyncDisposable
{
    IRecordStore Records { get; }
    ISnapshotStore Snapshots { get; }
    ICheckpointStore Checkpoints { get; }
    IPersonStore People { get; }
    ISchedule Schedule { get; }
    IRoomIndex Rooms { get; }
    IMessagePages Messages { get; }
    IOrganizationStore Organizations { get; }
    IInvitationIndex Invitations { get; }
    ISignInStore SignIns { get; }
    ISettingsStore PersonSettings { get; }
    ISecretStore Secrets { get; }
    Safety.IReprisalStore Reprisals { get; }
    IEscrowStore Escrow { get; }
    Consultations.IBallotBoxes Ballots { get; }
    IAccountStore Accounts { get; }
    IPassStore Passes { get; }
    IReadPositions Positions { get; }
    ITopicLines TopicLines { get; }
    Recommendations.IRegister Register { get; }
    Jobs.IJobStore Jobs { get; }
    IHighlights Highlights { get; }
    IDrafts Drafts { get; }
    Consultations.IAttendance Attendance { get; }
    IPassageIndex Passages { get; }

    /// <summary>Closes everything and opens it again, as a restart would; the properties give the new ones afterwards.</summary>
    Task ReopenAsync();
}
