using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class AddParagraphTests
{
    [Fact]
    public void Each_stands_where_its_writer_puts_it_and_is_counted()
    {
        var (room, statement, first) = Written();
        var outcome = room.When(Chen, Add(statement, "Every village has one."));
        outcome.Then(new ParagraphAdded(statement, "Every village has one."));
        var last = outcome.Entry!.Seq;
        var between = room.Has(Chen, Add(statement, "Now.", first));
        var before = room.Has(Amina, Add(statement, "We, who sign this,", 0));
        Assert.Equal([before, first, between, last], Order(room, statement));
        Assert.Equal(4 + 4 + 1 + 4, Of(room, statement).Count);
        Assert.Equal(Chen.Number, Paragraph(room, statement, last).By);
    }

    [Fact]
    public void It_may_be_longer_than_the_limit_while_it_is_being_written()
    {
        var (room, statement, _) = Written(limit: 5);
        room.Has(Chen, Add(statement, "One two three four five six."));
        Assert.Equal(10, Of(room, statement).Count);
    }

    [Fact]
    public void Signatures_hold_no_more()
    {
        var (room, statement, _, signature) = Signed();
        room.Has(Boris, Lock(statement, on: false));
        room.When(Chen, Add(statement, "And schools.")).Then(new ParagraphAdded(statement, "And schools.", Voids: [signature]));
        Assert.Empty(Of(room, statement).Signatures);
        Assert.Equal(Watch, Assert.Single(Of(room, statement).Voided).Organization);
        room.When(Chen, Add(statement, "And roads.")).Then(new ParagraphAdded(statement, "And roads."));
    }

    [Fact]
    public void It_has_words_and_stands_behind_a_paragraph_that_is_there()
    {
        var (room, statement, _) = Written();
        room.When(Boris, Add(statement, " ")).ThenRefused("message.empty");
        room.When(Boris, Add(statement, new string('x', StatementRules.LongestParagraph + 1))).ThenRefused("message.tooLong");
        room.When(Boris, Add(statement, after: 2)).ThenRefused("paragraph.unknown");
        room.When(Boris, Add(99)).ThenRefused("jointStatement.unknown");
    }

    [Fact]
    public void Only_civil_society_writes_and_nobody_in_a_text_that_stands_still()
    {
        var (room, statement, _) = Locked();
        room.When(Maria, Add(statement)).ThenRefused("right.missing");
        room.When(Officer, Add(statement)).ThenRefused("right.missing");
        room.When(Boris, Add(statement)).ThenRefused("jointStatement.locked");
        room.Has(Boris, Drop(statement));
        room.When(Boris, Add(statement)).ThenRefused("jointStatement.over");
    }

    [Fact]
    public void A_bounded_number_stands_and_what_was_taken_out_makes_room()
    {
        var (room, statement, _) = Written();
        var last = 0L;
        for (var i = 1; i < JointStatement.MostParagraphs; i++)
        {
            last = room.Has(Boris, Add(statement));
        }
        room.When(Boris, Add(statement)).ThenRefused("paragraphs.tooMany");
        room.Has(Chen, Remove(statement, last, last));
        room.Has(Boris, Add(statement));
    }

    [Fact]
    public void A_bounded_number_is_ever_begun()
    {
        var (room, statement, last) = Written();
        for (var i = 1; i < JointStatement.MostBegun; i++)
        {
            room.Has(Chen, Remove(statement, last, last));
            last = room.Has(Boris, Add(statement));
        }
        room.Has(Chen, Remove(statement, last, last));
        room.When(Boris, Add(statement)).ThenRefused("paragraphs.tooMany");
    }
}
