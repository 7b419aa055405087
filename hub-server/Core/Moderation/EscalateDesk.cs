using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// Something has waited at a desk since <paramref name="Since"/> (milliseconds) or before, and nobody has decided about anything meanwhile: a clock says so four hours later, once for all that waits.
/// </summary>
public sealed record EscalateDesk(long Since) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Unattended.Since(state, now) is not { } since || since > Since || Unattended.IsStanding(state, now)
            ? new Refusal("nothing.changed", "Somebody looks after the desk, or it was told already.")
            : new DeskEscalated(since, DeskQueue.In(state, now).Count());
}

/// <summary><paramref name="Since"/>: in milliseconds; <paramref name="Cases"/>: so many wait.</summary>
public sealed record DeskEscalated(long Since, int Cases) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Unattended.Of(state) with { Entry = entry.Seq, At = entry.At });
}
