using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Gives somebody another role in the room; an office may be given until a time (milliseconds), and then ends by itself.</summary>
public sealed record ChangeRole(int Participant, RoomRole Role, long? Until = null) : Command
{
    /// <summary>Longer than any mandate of the field.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(5 * 366);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var whom = state.Participants.GetValueOrDefault(Participant);
        return whom is not { Standing: Standing.In, IsKnown: true }
                ? new Refusal("participant.unknown", "There is no such participant in the room.")
            : TermRefuses(state, now) is { } wrong ? wrong
            : whom.Role == Role && whom.Term?.Ends == Until ? new Refusal("nothing.changed", "The participant has this role already.")
            : Rights.Podium.Contains(Role) && Rights.IsBarredFromPodium(state, whom.Account)
                ? new Refusal("right.missing", "An observer has no place on the podium, and a delegate none where others are protected.")
            : !MayPreside(state, whom) && !Rights.IsPresidedWithout(state, Participant)
                ? new Refusal("right.missing", "Somebody must preside: name another one first.")
            : new ParticipantRoleChanged(Participant, Role, Until);
    }

    /// <summary>Only offices end, in a time that can be foreseen, and somebody presides on after them.</summary>
    private Refusal? TermRefuses(RoomState state, DateTimeOffset now) =>
        Until is not { } ends ? null
        : !Rights.Podium.Contains(Role) || ends <= now.ToUnixTimeMilliseconds() || ends > (now + Longest).ToUnixTimeMilliseconds()
            ? new Refusal("term.wrong", "An office ends at a time to come, within five years.")
        : Rights.IsPresidedWithout(state, Participant) ? null
        : new Refusal("presiding.last", "Somebody must preside on when the term ends: name another one first.");

    /// <summary>The last one who presides does not step down before another one is named.</summary>
    private bool MayPreside(RoomState state, Participant whom) => Rights.Presides(state, whom with { Role = Role });
}

/// <summary><paramref name="From"/>: the office was handed over by that participant, who holds none any more.</summary>
public sealed record ParticipantRoleChanged(int Participant, RoomRole Role, long? Until = null, int? From = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var next = state.Change(
            Participant,
            whom => whom with { Role = Role, Term = Until is { } ends ? new Term(entry.Seq, ends) : null }
        );
        next = From is { } from ? next.Change(from, whom => whom with { Role = RoomRole.Participant, Term = null }) : next;
        return Handover.Follow(next, this, entry);
    }
}
