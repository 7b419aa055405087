using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class EditParagraphTests
{
    [Fact]
    public void Anybody_who_writes_puts_a_paragraph_differently()
    {
        var (room, statement, paragraph) = Written();
        var outcome = room.When(Chen, Edit(statement, paragraph, paragraph));
        outcome.Then(new ParagraphEdited(statement, paragraph, paragraph, "We call for wells and pumps."));
        var edited = Paragraph(room, statement, paragraph);
        Assert.Equal((outcome.Entry!.Seq, Chen.Number, 6, 2), (edited.Words, edited.By, edited.Count, edited.Versions));
    }

    [Fact]
    public void Whoever_had_older_words_before_them_is_asked_first()
    {
        var (room, statement, paragraph) = Written();
        var newer = room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.When(Boris, Edit(statement, paragraph, paragraph, "We demand wells.")).ThenRefused("draft.older");
        room.When(Boris, Edit(statement, paragraph, newer, "We demand wells and pumps."))
            .Then(new ParagraphEdited(statement, paragraph, newer, "We demand wells and pumps."));
    }

    [Fact]
    public void Whoever_wrote_at_a_paragraph_that_is_taken_out_is_asked_what_becomes_of_their_words()
    {
        var (room, statement, paragraph) = Written();
        room.Has(Chen, Remove(statement, paragraph, paragraph));
        room.When(Boris, Edit(statement, paragraph, paragraph)).ThenRefused("paragraph.removed");
    }

    [Fact]
    public void Signatures_hold_no_more_save_where_nothing_is_changed()
    {
        var (room, statement, paragraph, signature) = Signed();
        room.Has(Boris, Lock(statement, on: false));
        room.When(Chen, Edit(statement, paragraph, paragraph, "We call for wells.")).ThenRefused("nothing.changed");
        Assert.Single(Of(room, statement).Signatures);
        room.When(Chen, Edit(statement, paragraph, paragraph))
            .Then(new ParagraphEdited(statement, paragraph, paragraph, "We call for wells and pumps.", [signature]));
        Assert.Empty(Of(room, statement).Signatures);
    }

    [Fact]
    public void It_has_words_and_a_paragraph_and_a_text_that_is_open()
    {
        var (room, statement, paragraph) = Written();
        room.When(Boris, Edit(statement, paragraph, paragraph, "")).ThenRefused("message.empty");
        room.When(Boris, Edit(statement, 99, 99)).ThenRefused("paragraph.unknown");
        room.When(Boris, Edit(99, paragraph, paragraph)).ThenRefused("jointStatement.unknown");
        room.When(Maria, Edit(statement, paragraph, paragraph)).ThenRefused("right.missing");
        room.Has(Boris, Lock(statement));
        room.When(Boris, Edit(statement, paragraph, paragraph)).ThenRefused("jointStatement.locked");
    }
}
