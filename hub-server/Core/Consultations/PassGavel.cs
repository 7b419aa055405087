using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// The console of whoever presides has not been heard of for a minute: a vice-chair goes on. The clock says so, fenced by whom it was about; the gavel that has
/// changed hands meanwhile stays where it is, so there are never two who preside.
/// </summary>
public sealed record PassGavel(int From) : Command
{
    /// <summary>After so long without a sign.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
            : floor.Gavel != From ? new Refusal("clock.passed", "Somebody else presides by now.")
            : Next(state) is not { } next ? new Refusal("participant.unknown", "There is no vice-chair in the room.")
            : new GavelPassed(next, Lost: true);
    }

    /// <summary>The one who has been here longest.</summary>
    private int? Next(RoomState state) =>
        state
            .Participants.Values.Where(who => who.Number != From && Gavel.MayHold(state, who.Number))
            .OrderBy(who => who.Joined)
            .Select(who => (int?)who.Number)
            .FirstOrDefault();
}
