using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Somebody who presides asks participant <paramref name="To"/> to take over their office <paramref name="Role"/>: entry <paramref name="Entry"/> says so, at <paramref name="Offered"/>
/// (milliseconds). It passes when they accept, or at the time <paramref name="From"/> after that, and the successor holds it until <paramref name="Until"/>. Until it passes nothing has changed.
/// </summary>
public sealed record Handover(long Entry, int To, RoomRole Role, long Offered, long? From = null, long? Until = null)
{
    /// <summary>Whoever has not answered by then is not waited for any longer.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromDays(14);

    /// <summary>The successor has accepted, and it waits for its time.</summary>
    public bool Accepted { get; init; }

    /// <summary>The successor does not want to. Nobody is told: to whoever has asked it looks like an answer that does not come.</summary>
    public bool Declined { get; init; }

    /// <summary>The term of the one before ended meanwhile, on its day, or they have left: what was agreed goes on, also where they come back without an office.</summary>
    public bool TermIsOver { get; init; }

    /// <summary>The entry by which the one before lost the office otherwise, or was removed: nothing passes any more.</summary>
    public long? Ended { get; init; }

    /// <summary>Until when the successor may answer.</summary>
    [JsonIgnore]
    public long Expires => Math.Min(Offered + (long)AnswerTime.TotalMilliseconds, Until ?? long.MaxValue);

    /// <summary>What whoever has asked knows: it waits for an answer, or for its time. A successor who has gone meanwhile is none.</summary>
    public bool Stands(RoomState state, int by, DateTimeOffset now) =>
        Ended is null && IsWaitedFor(now.ToUnixTimeMilliseconds()) && (!Accepted || Holds(state, by));

    /// <summary>Whoever hands over need not look for somebody else.</summary>
    public bool IsAgreed(RoomState state, int by, DateTimeOffset now) => Accepted && Stands(state, by, now);

    /// <summary>It may be answered: the office is still that of whoever has asked.</summary>
    public bool IsOpen(RoomState state, int by, DateTimeOffset now) =>
        !Accepted && !Declined && Stands(state, by, now) && IsHeld(state, by) && RefusesWhom(state, To) is null;

    /// <summary>Of participant <paramref name="to"/>, the one that entry <paramref name="offer"/> began and that they may answer; with who has asked.</summary>
    internal static (int By, Handover Handover)? ToAnswer(RoomState state, long offer, int to, DateTimeOffset now)
    {
        foreach (var (by, one) in state.Handovers)
        {
            if (one.Entry == offer && one.To == to && one.IsOpen(state, by, now))
            {
                return (by, one);
            }
        }
        return null;
    }

    /// <summary>Why nobody may hand an office over to that participant, or null.</summary>
    public static Refusal? RefusesWhom(RoomState state, int participant) =>
        state.Participants.GetValueOrDefault(participant) is not { Standing: Standing.In, IsKnown: true } whom
            ? new Refusal("participant.unknown", "There is no such participant in the room.")
        : Rights.IsBarredFromPodium(state, whom.Account)
            ? new Refusal("right.missing", "An observer has no place on the podium, and a delegate none where others are protected.")
        : null;

    /// <summary>What was agreed still holds at its time: nobody has given the office to somebody else, or taken it, meanwhile.</summary>
    internal bool Holds(RoomState state, int by) =>
        Accepted
        && Ended is null
        && RefusesWhom(state, To) is null
        && (TermIsOver || IsHeld(state, by) || state.Participants.GetValueOrDefault(by)?.Standing == Standing.Left);

    /// <summary>
    /// The office passes, in one entry: from the one to the other. Whoever presides already keeps what they are. Where nobody else would preside on after it, the office has no end.
    /// </summary>
    internal static ParticipantRoleChanged Pass(RoomState state, int by, int to, RoomRole role, long? until)
    {
        var whom = state.Participants[to];
        var presides = Rights.Presides(state, whom);
        var ends = presides ? whom.Term?.Ends : until;
        return new ParticipantRoleChanged(to, presides ? whom.Role : role, Rights.IsPresidedWithout(state, by, to) ? ends : null, by);
    }

    /// <summary>By that entry it has come to nothing for a successor who counts on it, or was still to answer.</summary>
    internal bool IsLostBy(RoomState state, Entry entry) =>
        Ended == entry.Seq && !Declined && IsWaitedFor(entry.At) && RefusesWhom(state, To) is null;

    /// <summary>Folds that somebody's role has changed: what passed is over, and so is what was offered by whoever does not hold the office any more.</summary>
    internal static RoomState Follow(RoomState state, ParticipantRoleChanged changed, Entry entry)
    {
        var all = changed.From is { } from ? state.Handovers.Remove(from) : state.Handovers;
        var next = ReferenceEquals(all, state.Handovers) ? state : state with { Handovers = all };
        return all.GetValueOrDefault(changed.Participant) is not { } own || own.Role == changed.Role ? next
            : own.Accepted && entry.Author == 0 ? Outlive(next, changed.Participant)
            : End(next, changed.Participant, entry);
    }

    /// <summary>Folds that they do not hold the office any more, as was to be expected: what a successor has accepted goes on.</summary>
    internal static RoomState Outlive(RoomState state, int by) =>
        state.Handovers.GetValueOrDefault(by) is { Accepted: true, TermIsOver: false } own
            ? state with
            {
                Handovers = state.Handovers.SetItem(by, own with { TermIsOver = true }),
            }
            : state;

    /// <summary>Folds that they hand nothing over any more.</summary>
    internal static RoomState End(RoomState state, int by, Entry entry) =>
        state.Handovers.GetValueOrDefault(by) is { Ended: null } own
            ? state with
            {
                Handovers = state.Handovers.SetItem(by, own with { Ended = entry.Seq }),
            }
            : state;

    internal static RoomState Change(RoomState state, long offer, Func<Handover, Handover> change)
    {
        foreach (var (by, one) in state.Handovers)
        {
            if (one.Entry == offer)
            {
                return state with { Handovers = state.Handovers.SetItem(by, change(one)) };
            }
        }
        return state;
    }

    /// <summary>Its time has not come yet.</summary>
    private bool IsWaitedFor(long at) => at < (Accepted ? From : Expires);

    private bool IsHeld(RoomState state, int by) =>
        state.Participants.GetValueOrDefault(by) is { Standing: Standing.In } who && who.Role == Role;
}
