using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>The statement is final, with those who have signed it: from now on everybody reads it who reads the room, and nobody changes it. <paramref name="Version"/> is the text that was read, as it is for a signature.</summary>
public sealed record PublishStatement(long Statement, long Version) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Led(state, caller, Statement);
        return statement is null ? refusal!
            : statement.State != StatementState.Locked ? new Refusal("jointStatement.notLocked", "Its text is locked and signed first.")
            : statement.Version != Version ? StatementRules.ReadAgain
            : statement.Signatures.Count == 0 ? new Refusal("jointStatement.unsigned", "No organization has signed it yet.")
            : new StatementPublished(Statement);
    }
}

public sealed record StatementPublished(long Statement) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement => statement with { State = StatementState.Published, Ended = entry.Seq, Voided = [] }
        );
}
