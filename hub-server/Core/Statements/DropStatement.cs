using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>A statement is not gone on with; the reason stands beside it. Its text is shown no more. Whoever presides may do this also where they do not write: a text may have to go.</summary>
public sealed record DropStatement(long Statement, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Droppable(state, caller, Statement);
        return statement is null ? refusal!
            : string.IsNullOrWhiteSpace(Reason) ? new Refusal("reason.missing", "Say why.")
            : Reason.Length > CloseRoom.MaxReason
                ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
            : new StatementDropped(Statement, Reason, statement.Voids, statement.Written);
    }
}

/// <summary><paramref name="Voids"/>: the entries of the signatures that hold no more; <paramref name="Words"/>: those of the words that stood in it. Whoever gave them is told.</summary>
public sealed record StatementDropped(long Statement, string Reason, Numbers? Voids = null, Numbers? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement => statement with { State = StatementState.Dropped, Ended = entry.Seq, Paragraphs = [], Signatures = [], Voided = [] }
        );
}
