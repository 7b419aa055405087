using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>A paragraph is taken out, by somebody who had its present words before them. Whoever wrote these is told; they are still read beside the statement, and can be put in again.</summary>
public sealed record RemoveParagraph(long Statement, long Paragraph, long Words) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, paragraph, refusal) = StatementRules.Open(state, caller, Statement, Paragraph, Words);
        return statement is null || paragraph is null ? refusal! : new ParagraphRemoved(Statement, Paragraph, Words, statement.Voids);
    }
}

public sealed record ParagraphRemoved(long Statement, long Paragraph, long Words, Numbers? Voids = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement =>
                statement.Paragraphs.FirstOrDefault(one => one.Number == Paragraph) is { } before
                    ? statement.With(before with { Removed = entry.Seq }, entry.Seq)
                    : statement
        );
}
