using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// A safety officer asks who is behind a handle of a protected room. Nothing is shown by it: another officer has to agree. The system writes it for the officer, whose number of the
/// house <paramref name="Person"/> is. Whoever it is about is told, unless that would endanger them: then <paramref name="Danger"/> says how.
/// </summary>
public sealed record AskReveal(int Person, string Room, int Participant, string Why, string? Danger = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksReason(Why) is { } missing ? missing
        : Authority.AsksReason(Danger, needed: Danger is not null) is { } refusal ? refusal
        : Reveals.Of(state).All.Values.Any(one => IsTheSame(one, now.ToUnixTimeMilliseconds()))
            ? new Refusal("reveal.already", "It was asked already, and waits for a second person or is open.")
        : new RevealAsked(Person, Room, Participant, Why.Trim(), Danger?.Trim());

    private bool IsTheSame(Reveal one, long now) =>
        one.Room == Room && one.Participant == Participant && (one.IsWaiting(now) || one.IsOpen(now));
}

public sealed record RevealAsked(int Person, string Room, int Participant, string Why, string? Danger = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(
            Reveals.Of(state).With(new Reveal(entry.Seq, Room, Participant, Person, entry.At, Why, Danger is null, Danger), entry.At)
        );
}
