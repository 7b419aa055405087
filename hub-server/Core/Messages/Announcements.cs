using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A message that asks every organization to read it. An organization has read it as soon as one of its people says so, in its name; what somebody has merely seen counts for nothing.
/// <paramref name="Read"/> holds, by their participant numbers, who said so, and in which entry: for which organization, their nameplates say, and of whoever is not to be known any more nothing
/// does. <paramref name="Reminded"/> is when the others were reminded last (milliseconds, 0: never).
/// </summary>
public sealed record Announcement(long Message, long? Topic, ImmutableSortedDictionary<int, long> Read, long Reminded = 0)
{
    /// <summary>Those who have not read it are reminded once a day at most.</summary>
    public static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(1);

    /// <summary>When its organizations were told of it, in milliseconds.</summary>
    public long Told { get; init; }

    /// <summary>Whether somebody was told or reminded of it less than a day before.</summary>
    public bool IsFresh(long at) => at < Math.Max(Told, Reminded) + (long)BetweenReminders.TotalMilliseconds;

    /// <summary>By the id of each organization that has read it, the entry that says so.</summary>
    public ImmutableDictionary<string, long> ReadIn(RoomState state) =>
        Read.Select(one => (state.Participants.GetValueOrDefault(one.Key)?.Organization?.Id, one.Value))
            .Where(one => one.Id is not null)
            .DistinctBy(one => one.Id)
            .ToImmutableDictionary(one => one.Id!, one => one.Value, StringComparer.Ordinal);

    /// <summary>Those of an organization that has somebody here of whom none has said that it was read.</summary>
    public IEnumerable<Participant> Awaited(RoomState state)
    {
        var read = ReadIn(state);
        return state.Participants.Values.Where(who =>
            who is { Standing: Standing.In, Handle: null, Organization: { } placard } && !read.ContainsKey(placard.Id)
        );
    }
}

/// <summary>What those who run a channel ask its organizations to read, by the number of the message.</summary>
public sealed record Announcements(ImmutableSortedDictionary<long, Announcement> All) : IRoomPart
{
    /// <summary>So many are asked at once: who asks for everything is read by nobody.</summary>
    public const int Most = 50;

    public static string Name => "announcements";

    /// <summary>
    /// What asks no more to be read, for a day: whoever asks again meanwhile finds who had read it, and nobody is told twice. So a slip of the hand costs nothing, and going to and fro
    /// reminds nobody.
    /// </summary>
    public ImmutableSortedDictionary<long, Announcement> TakenBack { get; init; } = ImmutableSortedDictionary<long, Announcement>.Empty;

    public static readonly Announcements None = new(ImmutableSortedDictionary<long, Announcement>.Empty);

    private static readonly Refusal Unknown = new("announcement.unknown", "There is no such announcement here.");

    public static Announcements Of(RoomState state) => state.Part<Announcements>() ?? None;

    public static (Announcement? Announcement, Refusal? Refusal) Find(RoomState state, long message) =>
        state.Gone.Contains(message) || Of(state).All.GetValueOrDefault(message) is not { } found ? (null, Unknown) : (found, null);

    /// <summary>The organizations that have somebody here, each by the nameplate of the first of its people.</summary>
    public static IEnumerable<Placard> OrganizationsIn(RoomState state) =>
        state
            .Participants.Values.Where(who => who is { Standing: Standing.In, Handle: null, Organization: not null })
            .OrderBy(who => who.Number)
            .Select(who => who.Organization!)
            .DistinctBy(placard => placard.Id);

    /// <summary>Nothing is asked about that message any more.</summary>
    public static RoomState Without(RoomState state, long message) =>
        Of(state).All.ContainsKey(message) ? state.With(Of(state) with { All = Of(state).All.Remove(message) }) : state;

    public static RoomState Change(RoomState state, long message, Func<Announcement, Announcement> change) =>
        Of(state).All.GetValueOrDefault(message) is { } before
            ? state.With(Of(state) with { All = Of(state).All.SetItem(message, change(before)) })
            : state;
}
