using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class MoveParagraphTests
{
    [Fact]
    public void A_paragraph_stands_elsewhere_and_whoever_writes_at_it_is_not_disturbed()
    {
        var (room, statement, first) = Written();
        var (second, third) = (room.Has(Chen, Add(statement)), room.Has(Chen, Add(statement)));
        room.When(Boris, Move(statement, first, second)).Then(new ParagraphMoved(statement, first, second));
        Assert.Equal([second, first, third], Order(room, statement));
        room.Has(Chen, Edit(statement, first, first));
        room.Has(Boris, Move(statement, third, 0));
        Assert.Equal([third, second, first], Order(room, statement));
    }

    [Fact]
    public void Where_it_stands_already_nothing_is_moved_and_no_signature_is_lost()
    {
        var (room, statement, first) = Written();
        var second = room.Has(Chen, Add(statement));
        room.When(Boris, Move(statement, first, 0)).ThenRefused("nothing.changed");
        room.When(Boris, Move(statement, second, first)).ThenRefused("nothing.changed");
        room.When(Boris, Move(statement, second, second)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Another_order_is_another_text()
    {
        var (room, statement, first) = Written();
        var second = room.Has(Chen, Add(statement));
        room.Has(Boris, Lock(statement));
        var signature = room.Has(Amina, Sign(room, statement));
        room.Has(Boris, Lock(statement, on: false));
        room.When(Boris, Move(statement, second, 0)).Then(new ParagraphMoved(statement, second, 0, [signature]));
        Assert.Empty(Of(room, statement).Signatures);
    }

    [Fact]
    public void Only_what_stands_is_moved_and_only_while_the_text_is_open()
    {
        var (room, statement, first) = Written();
        var second = room.Has(Chen, Add(statement));
        room.Has(Chen, Remove(statement, second, second));
        room.When(Boris, Move(statement, second, 0)).ThenRefused("paragraph.unknown");
        room.When(Boris, Move(statement, first, second)).ThenRefused("paragraph.unknown");
        room.When(Maria, Move(statement, first, 0)).ThenRefused("right.missing");
        room.Has(Boris, Lock(statement));
        room.When(Boris, Move(statement, first, 0)).ThenRefused("jointStatement.locked");
    }
}
