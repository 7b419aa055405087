using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class LockStatementTests
{
    [Fact]
    public void Whoever_began_it_locks_it_and_opens_it_again()
    {
        var (room, statement, _) = Written();
        room.When(Boris, Lock(statement)).Then(new StatementLocked(statement, On: true));
        room.When(Boris, Lock(statement)).ThenRefused("nothing.changed");
        room.When(Boris, Lock(statement, on: false)).Then(new StatementLocked(statement, On: false));
        Assert.Equal(StatementState.Drafting, Of(room, statement).State);
    }

    [Fact]
    public void A_coordinator_of_civil_society_does_too_and_nobody_else()
    {
        var (room, statement, _) = Written();
        room.When(Chen, Lock(statement)).ThenRefused("right.missing");
        room.When(Officer, Lock(statement)).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        room.When(Amina, Lock(statement)).Then(new StatementLocked(statement, On: true));
    }

    [Fact]
    public void What_is_empty_or_too_long_is_not_locked()
    {
        var (room, statement, paragraph) = Written(limit: 5);
        var more = room.Has(Boris, Add(statement, "Two words."));
        room.When(Boris, Lock(statement)).ThenRefused("text.tooLong");
        room.Has(Boris, Remove(statement, more, more));
        room.Has(Boris, Lock(statement));
        room.Has(Boris, Lock(statement, on: false));
        room.Has(Boris, Remove(statement, paragraph, paragraph));
        room.When(Boris, Lock(statement)).ThenRefused("jointStatement.empty");
    }

    [Fact]
    public void In_Chinese_the_limit_is_one_of_characters()
    {
        var room = Given.Channel(Chen);
        var statement = room.Has(Chen, Open("饮水", limit: 5, lang: "zh"));
        var paragraph = room.Has(Chen, Add(statement, "人人享有安全饮水"));
        room.Has(Chen, Lock(statement));
        room.Has(Chen, Lock(statement, on: false));
        room.Has(Chen, Edit(statement, paragraph, paragraph, "人人享有安全的饮水"));
        room.When(Chen, Lock(statement)).ThenRefused("text.tooLong");
    }

    [Fact]
    public void To_open_it_leaves_its_signatures_until_something_is_changed()
    {
        var (room, statement, _, _) = Signed();
        room.Has(Boris, Lock(statement, on: false));
        room.Has(Boris, Lock(statement));
        Assert.Single(Of(room, statement).Signatures);
    }

    [Fact]
    public void There_is_a_statement_that_is_not_over()
    {
        var (room, statement, _, _) = Signed();
        room.When(Boris, Lock(99)).ThenRefused("jointStatement.unknown");
        room.Has(Boris, Publish(room, statement));
        room.When(Boris, Lock(statement, on: false)).ThenRefused("jointStatement.over");
    }
}
