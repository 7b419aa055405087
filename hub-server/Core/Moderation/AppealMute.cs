using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Whoever is muted asks that somebody else looks at it again, once for each mute. If nobody does in time, it ends.</summary>
public sealed record AppealMute(string Words) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Mute.Of(state, caller.Number, now) is not { } mute ? new Refusal("mute.unknown", "You are not muted.")
        : mute.Appeal > 0 ? new Refusal("appeal.closed", "You have appealed against it already.")
        : Desk.RefusesWords(Words, needed: true) is { } wrong ? wrong
        : new MuteAppealed(Words.Trim());
}

public sealed record MuteAppealed(string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        ParticipantMuted.Change(state, entry.Author, mute => mute with { Appeal = entry.Seq, AppealedAt = entry.At });
}
