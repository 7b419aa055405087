using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class DropStatementTests
{
    [Fact]
    public void It_is_not_gone_on_with_and_nothing_of_its_text_is_left()
    {
        var (room, statement, paragraph, signature) = Signed();
        room.When(Boris, Drop(statement, "The forum is cancelled"))
            .Then(new StatementDropped(statement, "The forum is cancelled", [signature], [paragraph]));
        var dropped = Of(room, statement);
        Assert.Equal((StatementState.Dropped, 0, 0), (dropped.State, dropped.Paragraphs.Count, dropped.Signatures.Count));
    }

    [Fact]
    public void Whoever_presides_does_so_too_although_they_do_not_write()
    {
        var (room, statement, paragraph) = Written();
        room.When(Maria, Drop(statement)).ThenRefused("right.missing");
        room.When(Officer, Lock(statement)).ThenRefused("right.missing");
        room.When(Officer, Drop(99)).ThenRefused("jointStatement.unknown");
        room.When(Officer, Drop(statement, "It names a person"))
            .Then(new StatementDropped(statement, "It names a person", Words: [paragraph]));
    }

    [Fact]
    public void Whoever_leads_the_work_does_this_and_says_why()
    {
        var (room, statement, _) = Written();
        room.When(Chen, Drop(statement)).ThenRefused("right.missing");
        room.When(Boris, Drop(statement, " ")).ThenRefused("reason.missing");
        room.When(Boris, Drop(statement, new string('x', CloseRoom.MaxReason + 1))).ThenRefused("message.tooLong");
        room.When(Boris, Drop(99)).ThenRefused("jointStatement.unknown");
        room.Has(Boris, Drop(statement));
        room.When(Boris, Drop(statement)).ThenRefused("jointStatement.over");
    }
}
