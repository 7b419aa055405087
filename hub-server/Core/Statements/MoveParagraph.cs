using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>A paragraph stands elsewhere: behind <paramref name="After"/>, or before all others where that is 0. Its words stay, and whoever writes at them is not disturbed.</summary>
public sealed record MoveParagraph(long Statement, long Paragraph, long After) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Open(state, caller, Statement);
        return statement is null ? refusal!
            : !Stands(statement, Paragraph) || (After != 0 && !Stands(statement, After)) ? StatementRules.UnknownParagraph
            : IsThere(statement) ? new Refusal("nothing.changed", "It stands there already.")
            : new ParagraphMoved(Statement, Paragraph, After, statement.Voids);
    }

    private static bool Stands(JointStatement statement, long paragraph) => statement.Standing.Any(one => one.Number == paragraph);

    private bool IsThere(JointStatement statement) =>
        After == Paragraph || (statement.Standing.TakeWhile(one => one.Number != Paragraph).LastOrDefault()?.Number ?? 0) == After;
}

public sealed record ParagraphMoved(long Statement, long Paragraph, long After, Numbers? Voids = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement =>
                statement.Paragraphs.FirstOrDefault(one => one.Number == Paragraph) is { } moved
                    ? statement.With(StatementOrder.Put(statement.Paragraphs, moved, After), entry.Seq)
                    : statement
        );
}
