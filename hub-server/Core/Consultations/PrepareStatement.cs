using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// The text of a statement, handed in beforehand: for the podium only. If the speaker's line fails, it is delivered in their place.
/// </summary>
public sealed record PrepareStatement(long Request, string Text, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (request, refusal) = Asking.Find(
            Floor.Of(state),
            Request,
            RequestState.Queued,
            RequestState.Called,
            RequestState.Speaking,
            RequestState.Absent
        );
        return request is null ? refusal!
            : Presidency.RefusesFor(state, caller, request) is { } wrong ? wrong
            : MessageText.Refuses(Text, Lang) is { } text ? text
            : new StatementPrepared(Request, Text, Lang);
    }
}

public sealed record StatementPrepared(long Request, string? Text = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Change(Request, one => one with { Prepared = entry.Seq }));
}
