using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// A ruling about a person: whoever goes on breaking a rule says nothing in the room for a time, at once and at every door. They are told by which rule and until when, with the moderators'
/// words, and may appeal. Whoever presides is not muted: their role is taken from them first.
/// </summary>
public sealed record MuteParticipant(int Participant, HouseRule Rule, int Minutes, string? Words = null) : Command
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        RefusesWhom(state, Participant) is { } refusal ? refusal
        : Minutes < Shortest.TotalMinutes || Minutes > Longest.TotalMinutes
            ? new Refusal("mute.time", $"From {Shortest.TotalMinutes} minutes to {Longest.Days} days.")
        : Mute.Of(state, Participant, now) is not null ? new Refusal("mute.already", "They are muted already. Lift that first.")
        : WasOverruled(state, caller, now)
            ? new Refusal(
                "appeal.sameRuler",
                "Your mute was appealed and nobody else has confirmed it. Until its time is over, somebody else has to decide."
            )
        : Desk.RefusesWords(Words, needed: false) is { } wrong ? wrong
        : new ParticipantMuted(
            Participant,
            Rule,
            now.AddMinutes(Minutes).ToUnixTimeMilliseconds(),
            string.IsNullOrWhiteSpace(Words) ? null : Words.Trim()
        );

    /// <summary>Why nobody may mute that participant, or null.</summary>
    public static Refusal? RefusesWhom(RoomState state, int participant) =>
        state.Participants.GetValueOrDefault(participant) is not { IsKnown: true, Standing: Standing.In } whom
            ? new Refusal("participant.unknown", "There is no such participant in the room.")
        : Rights.Presides(state, whom) ? new Refusal("mute.presides", "Whoever presides is not muted. Change their role first.")
        : null;

    /// <summary>The caller's own mute of them was appealed and nobody else has confirmed it: it was lifted, by whomever, or has lapsed. Muting anew would go round the appeal.</summary>
    private bool WasOverruled(RoomState state, Caller caller, DateTimeOffset now) =>
        state.Mutes.GetValueOrDefault(Participant) is { Appeal: > 0 } last
        && (last.Lifted || last.Decision == 0)
        && last.By == caller.Number
        && now.ToUnixTimeMilliseconds() < last.Until;
}

/// <summary>The words are for whom it concerns.</summary>
public sealed record ParticipantMuted(int Participant, HouseRule Rule, long Until, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        DeskFigures.Count(state, Counted.Muted, Rule, entry) with
        {
            Mutes = state.Mutes.SetItem(Participant, new Mute(entry.Seq, Until, entry.Author, Rule)),
        };

    /// <summary>Folds what became of a mute; what concerns nobody is nothing.</summary>
    internal static RoomState Change(RoomState state, int participant, Func<Mute, Mute> change) =>
        state.Mutes.TryGetValue(participant, out var mute) ? state with { Mutes = state.Mutes.SetItem(participant, change(mute)) } : state;
}
