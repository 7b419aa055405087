using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>A statement is not gone on with; the reason stands beside it. Its text is shown no more.</summary>
public sealed record DropStatement(long Statement, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Led(state, caller, Statement);
        return statement is null ? refusal!
            : string.IsNullOrWhiteSpace(Reason) ? new Refusal("reason.missing", "Say why.")
            : Reason.Length > CloseRoom.MaxReason
                ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
            : new StatementDropped(Statement, Reason);
    }
}

public sealed record StatementDropped(long Statement, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement => statement with { State = StatementState.Dropped, Ended = entry.Seq, Paragraphs = [], Signatures = [], Voided = [] }
        );
}
