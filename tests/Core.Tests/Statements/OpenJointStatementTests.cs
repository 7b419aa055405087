using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

public sealed class OpenJointStatementTests
{
    [Fact]
    public void Somebody_of_civil_society_begins_a_statement()
    {
        var room = Given.Channel(Boris);
        var outcome = room.When(Boris, Open("饮水权", 500, "zh"));
        outcome.Then(new JointStatementOpened("饮水权", 500, "zh"));
        var statement = Of(room, outcome.Entry!.Seq);
        Assert.Equal(
            (Boris.Number, StatementState.Drafting, 0, 800),
            (statement.By, statement.State, statement.Count, statement.MostCounted)
        );
    }

    [Fact]
    public void Whoever_convenes_a_network_and_is_not_of_civil_society_begins_none()
    {
        var room = Given.Channel(Boris);
        room.When(Officer, Open()).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Boris));
        room.When(Boris, Open()).Then(new JointStatementOpened("Water for all", 500, "en"));
    }

    [Fact]
    public void Where_people_or_organizations_are_not_named_nobody_signs_anything()
    {
        Given
            .Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.Pseudonymous), Boris)
            .When(Boris, Open())
            .ThenRefused("jointStatement.notHere");
        Given
            .Room(To.Open(RoomKind.RegionalChannel, attribution: Attribution.ChathamHouse), Boris)
            .When(Boris, Open())
            .ThenRefused("jointStatement.notHere");
    }

    [Fact]
    public void It_has_a_title_a_limit_and_a_language_that_are_some()
    {
        var room = Given.Channel(Boris);
        room.When(Boris, Open(" ")).ThenRefused("title.empty");
        room.When(Boris, Open(limit: 0)).ThenRefused("command.malformed");
        room.When(Boris, Open(limit: JointStatement.MostWords + 1)).ThenRefused("command.malformed");
        room.When(Boris, Open(lang: "<b>")).ThenRefused("command.malformed");
    }

    [Fact]
    public void A_room_has_a_bounded_number_of_them()
    {
        var room = Given.Channel(Boris);
        for (var i = 0; i < JointStatements.Most; i++)
        {
            room.Has(Boris, Open());
        }
        room.When(Boris, Open()).ThenRefused("jointStatement.tooMany");
    }
}
