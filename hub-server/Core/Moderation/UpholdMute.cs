using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Somebody else than who muted them has looked, and the mute lasts as long as it was meant to. Where it was wrong, they lift it: <see cref="LiftMute"/>.</summary>
public sealed record UpholdMute(int Participant, string Words) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Mute.Of(state, Participant, now) is not { IsAppealed: true } mute
            ? new Refusal("mute.unknown", "No appeal of theirs waits for a decision.")
        : mute.By == caller.Number ? new Refusal("appeal.sameRuler", "Somebody else than who muted them decides on the appeal.")
        : Desk.RefusesWords(Words, needed: true) is { } wrong ? wrong
        : new MuteUpheld(Participant, Words.Trim());
}

public sealed record MuteUpheld(int Participant, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        ParticipantMuted.Change(state, Participant, mute => mute with { Decision = entry.Seq });
}
