using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Whoever presides asks somebody to take over their office: at once, or at the time <paramref name="From"/>; until <paramref name="Until"/>, or without an end (milliseconds). Asked
/// again, it is the last asking that counts.
/// </summary>
public sealed record OfferHandover(int To, long? From = null, long? Until = null) : Command
{
    /// <summary>So long before it an office is handed over.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var me = state.SeatOf(caller);
        return me is not { IsKnown: true } || !Rights.Presides(state, me)
                ? new Refusal("right.missing", "Only an office of one's own is handed over.")
            : state.Handovers.GetValueOrDefault(me.Number)?.IsAgreed(state, me.Number, now) == true
                ? new Refusal("handover.agreed", "Somebody has accepted already. Take that back first.")
            : Handover.RefusesWhom(state, To) is { } refusal ? refusal
            : Rights.Presides(state, state.Participants[To]) ? new Refusal("handover.presides", "They preside already.")
            : TimesRefuse(state, me.Number, now) is { } wrong ? wrong
            : new HandoverOffered(To, me.Role, From, Until);
    }

    private Refusal? TimesRefuse(RoomState state, int by, DateTimeOffset now)
    {
        var begins = From is { } from ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(from, 0, Latest)) : now;
        return begins < now || begins > now + Furthest
                ? new Refusal("handover.time", "An office passes at once, or at a time within a year.")
            : Until is not { } ends ? null
            : ends <= begins.ToUnixTimeMilliseconds() || ends > (begins + ChangeRole.Longest).ToUnixTimeMilliseconds()
                ? new Refusal("term.wrong", "An office ends at a time to come, within five years.")
            : Rights.IsPresidedWithout(state, by, To) ? null
            : new Refusal("presiding.last", "Somebody must preside on when the term ends: name another one first.");
    }

    /// <summary>The last day that a calendar knows.</summary>
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}

public sealed record HandoverOffered(int To, RoomRole Role, long? From = null, long? Until = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state with
        {
            Handovers = state.Handovers.SetItem(entry.Author, new Handover(entry.Seq, To, Role, entry.At, From, Until)),
        };
}
