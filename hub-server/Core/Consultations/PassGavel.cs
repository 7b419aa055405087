using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Whoever presides has not been heard of for a minute: another one goes on. The clock says so, fenced by the entry that gave them the gavel (<paramref name="Since"/>); when it has changed
/// hands meanwhile it stays where it is, so there are never two who preside. Who is there to go on, whoever asks has looked up: see <see cref="GavelDesk"/>.
/// </summary>
public sealed record PassGavel(long Since, int To) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
            : floor.GavelSince != Since ? new Refusal("clock.passed", "Somebody else presides by now.")
            : floor.Gavel == To || !Gavel.MayHold(state, To)
                ? new Refusal("participant.unknown", "Only another one of chair and vice-chairs goes on.")
            : new GavelPassed(To, Lost: true);
    }
}
