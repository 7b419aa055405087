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
        var outcome = room.When(Boris, Publish(room, statement));
        outcome.Then(new StatementPublished(statement));
        Assert.Equal((StatementState.Published, outcome.Entry!.Seq), (Of(room, statement).State, Of(room, statement).Ended));
    }

    [Fact]
    public void Only_whoever_leads_the_work_publishes_and_only_what_is_locked_and_signed()
    {
        var (room, statement, _) = Written();
        room.When(Boris, Publish(room, statement)).ThenRefused("jointStatement.notLocked");
        room.Has(Boris, Lock(statement));
        room.When(Boris, Publish(room, statement)).ThenRefused("jointStatement.unsigned");
        room.Has(Amina, Sign(room, statement));
        room.When(Amina, Publish(room, statement)).ThenRefused("right.missing");
        room.When(Officer, Publish(room, statement)).ThenRefused("right.missing");
        room.Has(Boris, Publish(room, statement));
        room.When(Boris, Publish(room, statement)).ThenRefused("jointStatement.over");
        room.When(Boris, Publish(99, 1)).ThenRefused("jointStatement.unknown");
    }

    [Fact]
    public void Nobody_publishes_a_text_that_they_have_not_read()
    {
        var (room, statement, paragraph, _) = Signed();
        var read = Of(room, statement).Version;
        room.Has(Boris, Lock(statement, on: false));
        room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.Has(Boris, Lock(statement));
        room.When(Boris, Publish(statement, read)).ThenRefused("draft.older");
        room.Has(Amina, Sign(room, statement));
        room.When(Boris, Publish(statement, read)).ThenRefused("draft.older");
        room.When(Boris, Publish(room, statement)).Then(new StatementPublished(statement));
    }
}
