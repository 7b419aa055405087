using System.Collections.Frozen;
using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The kinds of room and what holds for all of them: which verbs a kind knows, that a closed room is closed, the table of rights.
/// Pure, like every <see cref="Command.Decide"/> that it asks in the end.
/// </summary>
public sealed class Rules
{
    private readonly ImmutableDictionary<RoomKind, RoomKindDefinition> kinds;
    private readonly ImmutableDictionary<Type, Verb> verbs;
    private readonly ImmutableDictionary<(RoomKind, Type), Verb> verbsOfKinds;
    private readonly FrozenSet<string> seenByAll;

    public Rules(params ImmutableArray<RoomKindDefinition> kinds)
    {
        this.kinds = kinds.ToImmutableDictionary(kind => kind.Kind);
        Kinds = kinds;
        Verbs = [.. kinds.SelectMany(kind => kind.Verbs).DistinctBy(verb => verb.Command)];
        Happenings = [.. kinds.SelectMany(kind => kind.Happenings).DistinctBy(happening => happening.Event)];
        seenByAll = Happenings
            .Where(one => one is { For: Audience.All, ByWhom: Audience.All })
            .Select(one => one.Type)
            .ToFrozenSet(StringComparer.Ordinal);
        verbs = Verbs.ToImmutableDictionary(verb => verb.Command);
        verbsOfKinds = kinds
            .SelectMany(kind => kind.Verbs.Select(verb => (kind, verb)))
            .ToImmutableDictionary(x => (x.kind.Kind, x.verb.Command), x => x.verb);
    }

    public ImmutableArray<RoomKindDefinition> Kinds { get; }
    public ImmutableArray<Verb> Verbs { get; }
    public ImmutableArray<Happening> Happenings { get; }

    public RoomKindDefinition Of(RoomKind kind) => kinds[kind];

    public Decision Decide(RoomState state, Command command, Entry? target, Caller caller, DateTimeOffset now)
    {
        if (state.Seq == 0)
        {
            return command.KindOpened is { } kind && kinds.TryGetValue(kind, out var opened)
                ? Ask(state, command, target, caller, now, opened)
                : new Refusal("room.unknown", "There is no such room.");
        }
        if (state.IsFromTheFuture)
        {
            return new Refusal(Answer.ReadOnly, "A newer hub writes in this room; this one only reads it. Try again soon.");
        }
        if (!verbsOfKinds.TryGetValue((state.Kind, command.GetType()), out var verb))
        {
            return new Refusal("command.unknown", "This kind of room knows no such command.");
        }
        return state.Closed && !verb.AlsoWhenClosed
            ? new Refusal("room.closed", "The room is closed.")
            : Ask(state, command, target, caller, now, Of(state.Kind));
    }

    /// <summary>The state after the event. The kind's parts come with the first entry.</summary>
    public RoomState Fold(RoomState state, Event? happened, Entry entry)
    {
        var next = happened switch
        {
            null when entry.Data.IsErased => state,
            null => state with { IsFromTheFuture = true },
            RoomOpened opened => happened.Fold(state with { Parts = PartsOf(opened.Kind) }, entry),
            _ => happened.Fold(state, entry),
        };
        next = next.IsProtected && IsSeenByAll(entry) ? Hear(next, entry.Author) : next;
        return next.Hear(entry) with { Seq = entry.Seq, At = entry.At, Hash = entry.Hash };
    }

    private Decision Ask(RoomState state, Command command, Entry? target, Caller caller, DateTimeOffset now, RoomKindDefinition kind)
    {
        var action = verbs[command.GetType()].Type;
        if ((Rights.Refuses(state, caller, action, kind.Kind, command.LentRole) ?? Mute.Refuses(state, caller, action, now)) is { } refusal)
        {
            return refusal;
        }
        return !HasSeat(state, command, caller) ? new Refusal("room.unknown", "There is no seat for you in this room.")
            : kind.Guard?.Invoke(state, command, caller) is { } guarded ? guarded
            : command.Decide(state, target, caller, now);
    }

    /// <summary>From now on their handle is known in the room.</summary>
    private static RoomState Hear(RoomState state, int author) =>
        state.Participants.GetValueOrDefault(author) is { Handle: not null, Heard: false } who
            ? state.With(who with { Heard = true })
            : state;

    private bool IsSeenByAll(Entry entry) => seenByAll.Contains(entry.Type);

    /// <summary>
    /// A seat is taken before; who has none was overtaken. Number 0 is the system's and is never given to anybody. Who was erased does not come back under their number.
    /// </summary>
    private static bool HasSeat(RoomState state, Command command, Caller caller) =>
        caller.IsSystem
        || !(command is JoinRoom or AskToJoin || (command is OpenRoom && state.Seq == 0))
        || (Submission.AuthorOf(command, caller) is > 0 and var number && !state.Erased.Contains(number));

    private ImmutableDictionary<string, object> PartsOf(RoomKind kind) =>
        kinds.TryGetValue(kind, out var definition)
            ? definition.Parts.ToImmutableDictionary(part => part.Name, part => part.Empty)
            : ImmutableDictionary<string, object>.Empty;
}
