using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// The text stands still from now on, so that organizations can sign it; or it is opened again. Opening alone leaves signatures as they are: the first change makes them void. What is too long is not locked.
/// </summary>
public sealed record LockStatement(long Statement, bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Led(state, caller, Statement);
        return statement is null ? refusal!
            : statement.State == StatementState.Locked == On ? new Refusal("nothing.changed", "It is so already.")
            : On && !statement.Standing.Any() ? new Refusal("jointStatement.empty", "It has no paragraph yet.")
            : On && statement.Count > statement.MostCounted
                ? new Refusal("text.tooLong", $"The statement has {statement.Count}; at most {statement.MostCounted} are taken.")
            : new StatementLocked(Statement, On);
    }
}

public sealed record StatementLocked(long Statement, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement => statement with { State = On ? StatementState.Locked : StatementState.Drafting }
        );
}
