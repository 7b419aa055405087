using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Who was not reached hands in what they would have said, within 72 hours after the point was concluded.</summary>
public sealed record WriteStatement(long Request, string Text, string? Lang = null) : Command
{
    public static readonly TimeSpan Limit = TimeSpan.FromHours(72);

    public override string Markup => Text;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (request, refusal) = Asking.Find(Floor.Of(state), Request, RequestState.NotReached);
        return request is null ? refusal!
            : request.By != caller.Number ? new Refusal("right.missing", "This is another one's statement.")
            : request.Written ? new Refusal("speaker.state", "A statement is final once it is handed in.")
            : now - DateTimeOffset.FromUnixTimeMilliseconds(request.Ended) > Limit
                ? new Refusal("message.tooLate", "Statements are taken for 72 hours.")
            : MessageText.Refuses(Text, Lang) is { } wrong ? wrong
            : new StatementWritten(Request, Text, Lang);
    }
}

public sealed record StatementWritten(long Request, string Text, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Change(Request, one => one with { Written = true }));
}
