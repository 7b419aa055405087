using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class PublishStatementTests
{
    [Fact]
    public void What_is_signed_is_published()
    {
        var (room, statement, _, _) = Signed();
        var outcome = room.When(Boris, Publish(statement));
        outcome.Then(new StatementPublished(statement));
        Assert.Equal((StatementState.Published, outcome.Entry!.Seq), (Of(room, statement).State, Of(room, statement).Ended));
    }

    [Fact]
    public void Only_whoever_leads_the_work_publishes_and_only_what_is_locked_and_signed()
    {
        var (room, statement, _) = Written();
        room.When(Boris, Publish(statement)).ThenRefused("jointStatement.notLocked");
        room.Has(Boris, Lock(statement));
        room.When(Boris, Publish(statement)).ThenRefused("jointStatement.unsigned");
        room.Has(Amina, Sign(room, statement));
        room.When(Amina, Publish(statement)).ThenRefused("right.missing");
        room.When(Officer, Publish(statement)).ThenRefused("right.missing");
        room.Has(Boris, Publish(statement));
        room.When(Boris, Publish(statement)).ThenRefused("jointStatement.over");
        room.When(Boris, Publish(99)).ThenRefused("jointStatement.unknown");
    }
}
