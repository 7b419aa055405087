using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>The owner asks people to come into a conversation. The hub notes it before it opens the room: so many a day, and nobody twice before they have answered or a month has passed.</summary>
/// <param name="Room">The conversation that is to be opened.</param>
/// <param name="Who">What stands for these people in this record.</param>
/// <param name="Answered">Those rooms to which the owner asked somebody before, and somebody came.</param>
public sealed record NoteApproach(string Room, Few<string> Who, Few<string> Answered) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (all, at) = (Correspondence.Of(state), now.ToUnixTimeMilliseconds());
        return all.Sent.Values.Any(one => IsOpen(one, at))
                ? new Refusal("conversation.already", "You have asked already. Wait for the answer.")
            : all.FullUntil(at) is { } until ? new Refusal("conversation.tooMany", $"You may ask again at {Moment(until)}.")
            : new ApproachNoted(Room, Who);
    }

    private bool IsOpen(Outgoing before, long now) =>
        before.Room != Room && before.At > now - Correspondence.Lasts && !Answered.Contains(before.Room) && before.Who.Overlaps(Who);

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

public sealed record ApproachNoted(string Room, Few<string> Who) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Correspondence.Of(state).With(new Outgoing(Room, entry.At, [.. Who])));
}
