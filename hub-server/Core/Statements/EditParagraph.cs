using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// A paragraph is put differently. <paramref name="Words"/> is the entry with the text that was before its writer: where somebody else was faster it is refused, the writer is shown both texts and
/// merges them. So no sentence goes because two wrote at once.
/// </summary>
public sealed record EditParagraph(long Statement, long Paragraph, long Words, string Text) : Command
{
    public override long? Target => Words;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (statement, paragraph, refusal) = StatementRules.Open(state, caller, Statement, Paragraph, Words);
        return statement is null || paragraph is null ? refusal!
            : StatementRules.RefusesText(Text) is { } wrong ? wrong
            : Spoken.In(target)?.Text == Text ? new Refusal("nothing.changed", "It says that already.")
            : new ParagraphEdited(Statement, Paragraph, Words, Text, statement.Voids);
    }
}

/// <summary><paramref name="Words"/> is the version before this one: so all versions of a paragraph are found from the last.</summary>
public sealed record ParagraphEdited(long Statement, long Paragraph, long Words, string Text, Numbers? Voids = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        JointStatements.Change(
            state,
            Statement,
            statement =>
                statement.Paragraphs.FirstOrDefault(one => one.Number == Paragraph) is { } before
                    ? statement.With(
                        before with
                        {
                            Words = entry.Seq,
                            By = entry.Author,
                            Count = WordCount.Of(Text),
                            Versions = before.Versions + 1,
                        },
                        entry.Seq
                    )
                    : statement
        );
}
