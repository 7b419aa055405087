using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A version of the chair's summary, named by the entry that holds its words.</summary>
public sealed record SummaryVersion(long Number, int By, long At);

/// <summary>What is to come out of a session: the chair's summary in its versions, what is marked for the report, and whether that is published. Words are in the entries and nowhere else.</summary>
public sealed record SessionOutcome : IRoomPart
{
    public static string Name => "outcome";

    public static readonly SessionOutcome None = new();

    /// <summary>So many entries are quoted in a report; nobody reads more.</summary>
    public const int MostMarked = 500;

    /// <summary>So many versions are listed; the ones before are in the record.</summary>
    private const int MostListed = 100;

    /// <summary>The newest last.</summary>
    public ImmutableList<SummaryVersion> Versions { get; init; } = [];

    /// <summary>The version that was approved last.</summary>
    public long? Approved { get; init; }

    /// <summary>The entry that approved it: it holds the words as everybody may read them.</summary>
    public long? Approval { get; init; }

    /// <summary>The entries that are quoted in the report.</summary>
    public ImmutableSortedSet<long> Marked { get; init; } = [];

    /// <summary>Everybody who may see the room may read the report.</summary>
    public bool Published { get; init; }

    public static SessionOutcome Of(RoomState state) => state.Part<SessionOutcome>() ?? None;

    public static RoomState Change(RoomState state, Func<SessionOutcome, SessionOutcome> change) =>
        state.Part<SessionOutcome>() is { } outcome ? state.With(change(outcome)) : state;

    public SessionOutcome With(SummaryVersion version) =>
        this with
        {
            Versions = Versions.RemoveRange(0, Math.Max(0, Versions.Count + 1 - MostListed)).Add(version),
        };
}
