using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair makes the newest version their summary: its words are said again, for everybody.</summary>
public sealed record ApproveSummary(long Version) : Command
{
    public override long? Target => Version;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var outcome = SessionOutcome.Of(state);
        return Floor.Of(state).RefusesUnless(SessionPhase.Adjourned) is { } phase ? phase
            : !IsFor(state, caller) ? new Refusal("right.missing", "The summary is approved by the chair or a vice-chair.")
            : outcome.Versions.TrueForAll(one => one.Number != Version)
            || state.Gone.Contains(Version)
            || Spoken.In(target) is not { } words
                ? new Refusal("summary.unknown", "There is no such version.")
            : outcome.Versions[^1].Number != Version ? new Refusal("summary.overtaken", "Somebody has written a newer version.")
            : outcome.Approved == Version ? new Refusal("nothing.changed", "It is approved already.")
            : new SummaryApproved(Version, words.Text, words.Lang);
    }

    /// <summary>The chair or a vice-chair; where there is neither, whoever presides.</summary>
    public static bool IsFor(RoomState state, Caller caller) =>
        Gavel.Line(state).Any() ? Gavel.MayHold(state, caller.Number) : Presidency.Presides(state, caller);
}

public sealed record SummaryApproved(long Version, string? Text = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        SessionOutcome.Change(state, outcome => outcome with { Approved = Version, Approval = entry.Seq });
}
