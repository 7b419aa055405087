using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class SignStatementTests
{
    [Fact]
    public void Focal_points_sign_once_for_each_organization_and_withdraw()
    {
        var (room, statement, _) = Locked();
        room.When(Amina, Sign(room, statement)).Then(new StatementSigned(statement, Watch, On: true));
        room.When(Amina, Sign(room, statement)).ThenRefused("nothing.changed");
        room.When(Jean, Sign(room, statement)).Then(new StatementSigned(statement, Youth, On: true));
        Assert.Equal([Watch, Youth], Of(room, statement).Signatures.Select(one => one.Organization));
        room.When(Amina, Sign(room, statement, on: false)).Then(new StatementSigned(statement, Watch, On: false));
        Assert.Equal([Youth], Of(room, statement).Signatures.Select(one => one.Organization));
    }

    [Fact]
    public void Nobody_else_signs()
    {
        var (room, statement, _) = Locked();
        room.When(Boris, Sign(room, statement)).ThenRefused("right.missing");
        room.When(Maria, Sign(room, statement)).ThenRefused("right.missing");
        room.When(Officer, Sign(room, statement)).ThenRefused("right.missing");
        room.When(Silenced(Amina), Sign(room, statement)).ThenRefused("organization.suspended");
    }

    [Fact]
    public void Nobody_signs_a_text_that_moves_or_that_they_have_not_read()
    {
        var (room, statement, paragraph) = Written();
        var version = Of(room, statement).Version;
        room.When(Amina, Sign(room, statement)).ThenRefused("jointStatement.notLocked");
        room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.Has(Boris, Lock(statement));
        room.When(Amina, Sign(statement, version)).ThenRefused("draft.older");
        room.When(Amina, Sign(room, statement)).Then(new StatementSigned(statement, Watch, On: true));
    }

    [Fact]
    public void Whoever_signed_an_earlier_text_is_asked_again_until_they_sign_or_decline()
    {
        var (room, statement, paragraph, _) = Signed();
        room.Has(Jean, Sign(room, statement));
        room.Has(Boris, Lock(statement, on: false));
        room.Has(Chen, Edit(statement, paragraph, paragraph));
        room.Has(Boris, Lock(statement));
        Assert.Equal([Watch, Youth], Of(room, statement).Voided.Select(one => one.Organization));
        room.Has(Jean, Sign(room, statement));
        Assert.Equal([Watch], Of(room, statement).Voided.Select(one => one.Organization));
        Assert.Equal([Youth], Of(room, statement).Signatures.Select(one => one.Organization));
    }

    [Fact]
    public void What_is_over_is_not_signed_and_a_signature_under_it_stays()
    {
        var (room, statement, _, _) = Signed();
        room.Has(Boris, Publish(room, statement));
        room.When(Jean, Sign(room, statement)).ThenRefused("jointStatement.over");
        room.When(Amina, Sign(room, statement, on: false)).ThenRefused("jointStatement.over");
        room.When(Amina, Sign(99, 1)).ThenRefused("jointStatement.unknown");
    }
}
