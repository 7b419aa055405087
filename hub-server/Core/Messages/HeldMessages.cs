using System.Collections.Immutable;
using System.Text.Json.Serialization;
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
/// (milliseconds). <paramref name="Posted"/>: what was approved is a message now.
/// </summary>
public sealed record HeldMessage(
    long Number,
    int By,
    HeldState State = HeldState.Waiting,
    long Settled = 0,
    long SettledAt = 0,
    bool Posted = false
)
{
    /// <summary>Since when it waits, milliseconds.</summary>
    public long At { get; init; }

    /// <summary>It is as good as said, and stands nowhere yet.</summary>
    [JsonIgnore]
    public bool IsOnItsWay => State == HeldState.Approved && !Posted;
}

/// <summary>What is held in a room, and who has said something in it. A kind of room that has this part can hold messages.</summary>
public sealed record HeldMessages(NumberSet Known, ImmutableSortedDictionary<long, HeldMessage> All)
    : IRoomPart,
        IHearsAuthors,
        IHoldsMessages,
        IRestsOnMessages
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

    /// <summary>Who has said something that nobody else can see so far, and perhaps will.</summary>
    public static IEnumerable<int> AuthorsIn(RoomState state) =>
        Of(state).All.Values.Where(one => one.State == HeldState.Waiting || one.IsOnItsWay).Select(one => one.By);

    /// <summary>The id of the command by which an approved text becomes a message: its entry keeps that, also when its words are erased.</summary>
    public static Guid PostingOf(string record, long held) => NameBasedId.Of(record, "held", $"{held}");

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

    /// <summary>Of more than are remembered the one goes that was settled longest ago; not one that is still to be posted, whose words would be lost.</summary>
    public HeldMessages With(HeldMessage one)
    {
        var all = All.SetItem(one.Number, one);
        var settled = all.Values.Where(held => held.State != HeldState.Waiting).ToList();
        var oldest = settled.Count > MostSettled ? settled.Where(held => !held.IsOnItsWay).MinBy(held => held.Settled) : null;
        return this with { All = oldest is null ? all : all.Remove(oldest.Number) };
    }

    /// <summary>The words of what was approved are needed until it is posted.</summary>
    public IEnumerable<long> RestsOn() => All.Values.Where(one => one.IsOnItsWay).Select(one => one.Number);

    /// <summary>Where the words of a text that never was a message are erased nothing is left to decide.</summary>
    public object Without(long message) => All.ContainsKey(message) ? this with { All = All.Remove(message) } : this;

    /// <summary>Folds what became of one; what concerns an unknown one is nothing.</summary>
    public static RoomState Settle(RoomState state, long held, HeldState become, Entry entry) =>
        state.Part<HeldMessages>() is { } part && part.All.TryGetValue(held, out var one)
            ? state.With(part.With(one with { State = become, Settled = entry.Seq, SettledAt = entry.At }))
            : state;

    /// <summary>Somebody has said something that others see, whether its words are still there or not.</summary>
    public object Heard(Entry entry, RoomState room)
    {
        if (entry.Type != MessageVerbs.Posted || entry.Author <= 0)
        {
            return this;
        }
        var known = Known.Contains(entry.Author) ? this : this with { Known = Known.Add(entry.Author) };
        return All.Values.FirstOrDefault(one => IsPostedBy(one, entry)) is { } held ? known.With(held with { Posted = true }) : known;
    }

    private static bool IsPostedBy(HeldMessage one, Entry entry) =>
        one.IsOnItsWay && one.By == entry.Author && PostingOf(entry.Record, one.Number) == entry.Command;
}
