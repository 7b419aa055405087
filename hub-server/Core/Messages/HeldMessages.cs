using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public enum HeldState
{
    Waiting,

    /// <summary>It is a message, or about to be one.</summary>
    Approved,
    Declined,
    Withdrawn,
}

/// <summary>
/// A text that is no message yet: entry <paramref name="Number"/> holds its words. What became of it was settled by the entry <paramref name="Settled"/>, at <paramref name="SettledAt"/>
/// (milliseconds).
/// </summary>
public sealed record HeldMessage(long Number, int By, HeldState State = HeldState.Waiting, long Settled = 0, long SettledAt = 0);

/// <summary>What is held in a room, and who has said something in it. A kind of room that has this part can hold messages.</summary>
public sealed record HeldMessages(NumberSet Known, ImmutableSortedDictionary<long, HeldMessage> All) : IRoomPart, IHearsAuthors
{
    /// <summary>So many wait at once, and so many of one person.</summary>
    public const int MostWaiting = 500;
    public const int MostOfOne = 10;

    /// <summary>What was settled is remembered for its author, the last ones.</summary>
    private const int MostSettled = 300;

    public static string Name => "held";

    public static readonly HeldMessages None = new(NumberSet.Empty, ImmutableSortedDictionary<long, HeldMessage>.Empty);

    public static HeldMessages Of(RoomState state) => state.Part<HeldMessages>() ?? None;

    /// <summary>What waits, the oldest first. The words of somebody who was erased are gone, and nothing is left to decide.</summary>
    public static IEnumerable<HeldMessage> WaitingIn(RoomState state) =>
        Of(state).All.Values.Where(one => one.State == HeldState.Waiting && !state.Erased.Contains(one.By));

    /// <summary>What the caller writes here is looked at first. Those who preside are not held.</summary>
    public static bool Holds(RoomState state, Caller caller) =>
        state.Posting is Posting.FirstHeld or Posting.AllHeld
        && state.Part<HeldMessages>() is { } held
        && state.SeatOf(caller) is { } seat
        && !Rights.Presides(state, seat)
        && (state.Posting == Posting.AllHeld || !held.Known.Contains(caller.Number));

    public static Refusal? RefusesMore(RoomState state, Caller caller)
    {
        var waiting = WaitingIn(state).ToList();
        return waiting.Count >= MostWaiting || waiting.Count(one => one.By == caller.Number) >= MostOfOne
            ? new Refusal("held.tooMany", "Too many texts wait to be approved. Try again when some are.")
            : null;
    }

    public HeldMessages With(HeldMessage one)
    {
        var all = All.SetItem(one.Number, one);
        var settled = all.Values.Where(held => held.State != HeldState.Waiting).ToList();
        return this with { All = settled.Count > MostSettled ? all.Remove(settled[0].Number) : all };
    }

    /// <summary>Folds what became of one; what concerns an unknown one is nothing.</summary>
    public static RoomState Settle(RoomState state, long held, HeldState become, Entry entry) =>
        state.Part<HeldMessages>() is { } part && part.All.TryGetValue(held, out var one)
            ? state.With(part.With(one with { State = become, Settled = entry.Seq, SettledAt = entry.At }))
            : state;

    /// <summary>Somebody has said something that others see, whether its words are still there or not.</summary>
    public object Heard(string type, int author) =>
        type == MessageVerbs.Posted && author > 0 && !Known.Contains(author) ? this with { Known = Known.Add(author) } : this;
}
