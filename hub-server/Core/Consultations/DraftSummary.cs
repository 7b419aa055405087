using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// A version of the chair's summary, for the podium only until it is approved. <paramref name="After"/> is the version that it was written from: where there is a newer one
/// by now, two have written at once, and nothing is overwritten.
/// </summary>
public sealed record DraftSummary(string Text, string? Lang = null, long? After = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended, SessionPhase.Adjourned) is { } phase ? phase
        : !Presidency.Presides(state, caller) && state.SeatOf(caller)?.Role is not (RoomRole.Rapporteur or RoomRole.ListOfficer)
            ? new Refusal("right.missing", "The summary is written by the rapporteur, the list officer and those who preside.")
        : MessageText.Refuses(Text, Lang) is { } text ? text
        : SessionOutcome.Of(state).Versions.LastOrDefault()?.Number != After
            ? new Refusal("summary.overtaken", "Somebody has written a newer version.")
        : new SummaryDrafted(Text, Lang, After);
}

public sealed record SummaryDrafted(string? Text = null, string? Lang = null, long? After = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        SessionOutcome.Change(state, outcome => outcome.With(new SummaryVersion(entry.Seq, entry.Author, entry.At)));
}
