using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Somebody who was muted speaks again before the time is over. Any of those who preside may do this, who muted them too; where an appeal waits, it is granted by it.
/// </summary>
public sealed record LiftMute(int Participant, string? Words = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Mute.Of(state, Participant, now) is null ? new Refusal("mute.unknown", "They are not muted.")
        : Desk.RefusesWords(Words, needed: false) is { } wrong ? wrong
        : new MuteLifted(Participant, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
}

public sealed record MuteLifted(int Participant, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        ParticipantMuted.Change(
            state,
            Participant,
            mute => mute with { Lifted = true, Decision = mute.IsAppealed && entry.Author != mute.By ? entry.Seq : mute.Decision }
        );
}
