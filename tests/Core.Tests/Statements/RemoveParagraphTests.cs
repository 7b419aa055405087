using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class RemoveParagraphTests
{
    [Fact]
    public void It_counts_no_more_and_is_still_there_to_be_read()
    {
        var (room, statement, paragraph) = Written();
        var outcome = room.When(Chen, Remove(statement, paragraph, paragraph));
        outcome.Then(new ParagraphRemoved(statement, paragraph, paragraph));
        Assert.Equal(0, Of(room, statement).Count);
        Assert.Equal(outcome.Entry!.Seq, Paragraph(room, statement, paragraph).Removed);
        Assert.Equal("We call for wells.", TextOf(room, Paragraph(room, statement, paragraph)));
    }

    [Fact]
    public void Nobody_takes_out_words_that_they_have_not_seen()
    {
        var (room, statement, paragraph) = Written();
        var newer = room.Has(Boris, Edit(statement, paragraph, paragraph));
        room.When(Chen, Remove(statement, paragraph, paragraph)).ThenRefused("draft.older");
        room.When(Chen, Remove(statement, paragraph, newer)).Then(new ParagraphRemoved(statement, paragraph, newer));
        room.When(Boris, Remove(statement, paragraph, newer)).ThenRefused("paragraph.removed");
    }

    [Fact]
    public void Signatures_hold_no_more()
    {
        var (room, statement, paragraph, signature) = Signed();
        room.When(Chen, Remove(statement, paragraph, paragraph)).ThenRefused("jointStatement.locked");
        room.Has(Boris, Lock(statement, on: false));
        room.When(Chen, Remove(statement, paragraph, paragraph)).Then(new ParagraphRemoved(statement, paragraph, paragraph, [signature]));
    }

    [Fact]
    public void There_is_a_paragraph_and_a_statement_and_a_hand_that_may()
    {
        var (room, statement, paragraph) = Written();
        room.When(Boris, Remove(statement, 99, 99)).ThenRefused("paragraph.unknown");
        room.When(Boris, Remove(99, paragraph, paragraph)).ThenRefused("jointStatement.unknown");
        room.When(Maria, Remove(statement, paragraph, paragraph)).ThenRefused("right.missing");
    }
}
