using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Another safety officer agrees that it is shown who is behind a handle, or does not. Never the one who asked.</summary>
public sealed record AnswerReveal(long Reveal, int Person, bool Granted, string Why) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var asked = Reveals.Of(state).All.GetValueOrDefault(Reveal);
        return asked is null || !asked.IsWaiting(now.ToUnixTimeMilliseconds())
                ? new Refusal("reveal.unknown", "Nothing of this number waits for an answer.")
            : asked.By == Person ? new Refusal("reveal.own", "Another safety officer has to answer what you have asked.")
            : Authority.AsksReason(Why) is { } missing ? missing
            : new RevealAnswered(Reveal, Person, Granted, asked.Room, asked.Participant, Why.Trim());
    }
}

/// <summary><paramref name="Room"/> and <paramref name="Participant"/> say again what it is about, for whoever reads the log.</summary>
public sealed record RevealAnswered(long Reveal, int Person, bool Granted, string Room, int Participant, string Why) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Reveals.Of(state).All.GetValueOrDefault(Reveal) is { } asked
            ? state.With(Reveals.Of(state).With(asked with { Second = Person, Granted = Granted, Answered = entry.At }, entry.At))
            : state;
}
