using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>A constituency or sub-region within a network, named by the entry <paramref name="Number"/>. <paramref name="FocalPoints"/> are participant numbers.</summary>
public sealed record Constituency(long Number, string Title, ImmutableSortedSet<int> FocalPoints);

/// <summary>
/// The constituencies of a network, and to which each member says to belong: one, or none. Who has left counts again when they come back; whoever reads this looks at who is in.
/// </summary>
/// <param name="All">By number.</param>
/// <param name="Chosen">The constituency of each participant number.</param>
public sealed record Constituencies(ImmutableSortedDictionary<long, Constituency> All, ImmutableSortedDictionary<int, long> Chosen)
    : IRoomPart,
        IKnowsPeople
{
    /// <summary>Twice as many as any mechanism of the field has.</summary>
    public const int Most = 40;

    public static string Name => "constituencies";

    public static readonly Constituencies None = new(
        ImmutableSortedDictionary<long, Constituency>.Empty,
        ImmutableSortedDictionary<int, long>.Empty
    );

    public static Constituencies Of(RoomState state) => state.Part<Constituencies>() ?? None;

    public Refusal? Missing(long constituency) =>
        All.ContainsKey(constituency) ? null : new Refusal("constituency.unknown", "There is no such constituency here.");

    public object WithoutNameplate(int participant) =>
        this with
        {
            All = All.Select(one =>
                    KeyValuePair.Create(one.Key, one.Value with { FocalPoints = one.Value.FocalPoints.Remove(participant) })
                )
                .ToImmutableSortedDictionary(),
            Chosen = Chosen.Remove(participant),
        };

    /// <summary>Those of civil society who are in and say to belong to it.</summary>
    public IEnumerable<Participant> MembersOf(RoomState state, long constituency) =>
        Chosen.Where(one => one.Value == constituency).Select(one => one.Key).Select(number => In(state, number)).OfType<Participant>();

    /// <summary>Those of its focal points who are in.</summary>
    public IEnumerable<Participant> FocalPointsOf(RoomState state, long constituency) =>
        All.GetValueOrDefault(constituency) is { } one ? one.FocalPoints.Select(number => In(state, number)).OfType<Participant>() : [];

    /// <summary>Somebody of civil society who takes part under their name.</summary>
    public static Participant? In(RoomState state, int number) =>
        state.Participants.GetValueOrDefault(number)
            is { Standing: Standing.In, Handle: null, Account: AccountRole.CsoMember or AccountRole.CsoFocalPoint } who
            ? who
            : null;
}
