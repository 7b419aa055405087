using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// A paragraph more: behind paragraph <paramref name="After"/>, before all others where that is 0, at the end where it is absent. While a statement is being written it may be longer than its limit: it is cut when all is said, and before it is locked.
/// </summary>
public sealed record AddParagraph(long Statement, string Text, long? After = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, refusal) = StatementRules.Open(state, caller, Statement);
        return statement is null ? refusal!
            : StatementRules.RefusesText(Text) is { } wrong ? wrong
            : After is > 0 && statement.Paragraphs.All(one => one.Number != After) ? StatementRules.UnknownParagraph
            : statement.Standing.Count() >= JointStatement.MostParagraphs || statement.Paragraphs.Count >= JointStatement.MostBegun
                ? new Refusal(
                    "paragraphs.tooMany",
                    $"A statement has at most {JointStatement.MostParagraphs} paragraphs, of {JointStatement.MostBegun} that were begun."
                )
            : new ParagraphAdded(Statement, Text, After, statement.Voids);
    }
}

/// <summary><paramref name="Voids"/>: the entries of the signatures that hold no more.</summary>
public sealed record ParagraphAdded(long Statement, string Text, long? After = null, Numbers? Voids = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement =>
                statement.With(
                    StatementOrder.Put(
                        statement.Paragraphs,
                        new StatementParagraph(entry.Seq, entry.Seq, entry.Author, WordCount.Of(Text)),
                        After
                    ),
                    entry.Seq
                )
        );
}
