using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>The owner asks people to come into a conversation. The hub notes it before it opens the room: so many a day, and nobody twice before they have come or a month has passed.</summary>
/// <param name="Room">The conversation that is to be opened.</param>
/// <param name="Who">What stands for these people in this record.</param>
public sealed record NoteApproach(string Room, Few<string> Who) : Command
{
    public static readonly Refusal Already = new("conversation.already", "You have asked already. Wait for the answer.");

    /// <summary>No request takes so long from its note to its words, unless it has stopped half way.</summary>
    private const long Halfway = 60_000;

    /// <summary>Of those whom the owner has asked before, who came, and into which room. The hub looks.</summary>
    [JsonIgnore]
    public ImmutableHashSet<(string Room, string Who)> Came { get; init; } = [];

    /// <summary>Those rooms in which nothing was said so far: nobody knows that they were asked. The hub looks.</summary>
    [JsonIgnore]
    public ImmutableHashSet<string> Unsaid { get; init; } = [];

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (all, at) = (Correspondence.Of(state), now.ToUnixTimeMilliseconds());
        return all.Sent.Values.Any(one => IsOpen(one, at)) ? Already
            : all.FullUntil(at) is { } until ? new Refusal("conversation.tooMany", $"You may ask again at {Moment(until)}.")
            : new ApproachNoted(Room, Who);
    }

    /// <summary>It was noted and stopped half way, and one of these people was asked since: it does not go on.</summary>
    public bool IsOvertaken(Correspondence all) =>
        all.Sent.GetValueOrDefault(Room) is { } noted && all.Sent.Values.Any(one => one.At >= noted.At && IsUnanswered(one));

    private bool IsOpen(Outgoing before, long now) =>
        before.At > now - Correspondence.Lasts && !(Unsaid.Contains(before.Room) && before.At <= now - Halfway) && IsUnanswered(before);

    /// <summary>Another request, to one of these people, who has not come.</summary>
    private bool IsUnanswered(Outgoing other) =>
        other.Room != Room && other.Who.Intersect(Who).Any(who => !Came.Contains((other.Room, who)));

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

public sealed record ApproachNoted(string Room, Few<string> Who) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Correspondence.Of(state).With(new Outgoing(Room, entry.At, [.. Who])));
}
