using CsoNet.Collab.People;
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
    public void An_organization_has_a_bounded_number_of_open_ones_and_whoever_belongs_to_none_as_many()
    {
        var room = Given.Channel(Amina, Boris, Chen, Jean);
        var first = Fill(room, Amina);
        room.When(From(Watch, 90, room), Open()).ThenRefused("jointStatement.tooMany");
        room.When(Jean, Open()).Then(new JointStatementOpened("Water for all", 500, "en"));
        Fill(room, Boris);
        room.When(Chen, Open()).Then(new JointStatementOpened("Water for all", 500, "en"));
        room.Has(Amina, Drop(first));
        room.When(Amina, Open()).Then(new JointStatementOpened("Water for all", 500, "en"));
    }

    [Fact]
    public void A_room_has_a_bounded_number_of_open_ones_and_those_that_are_over_make_room()
    {
        var room = Given.Channel(Boris);
        var first = 0L;
        for (var i = 0; i < JointStatements.Most / JointStatements.MostOfOne; i++)
        {
            first = Fill(room, From(new Placard($"org-{i}", $"Organization {i}", "ngo"), 100 + i, room));
        }
        room.When(Boris, Open()).ThenRefused("jointStatement.tooMany");
        room.Has(Officer, Drop(first));
        room.When(Boris, Open()).Then(new JointStatementOpened("Water for all", 500, "en"));
    }

    /// <summary>Somebody of this organization, who has come in.</summary>
    private static Actor From(Placard organization, int number, RoomUnderTest room)
    {
        var who = new Actor(new Person($"p-{number}", $"Person {number}", AccountRole.CsoMember, organization), number);
        room.Has(who, To.Join());
        return who;
    }

    /// <summary>As many as one organization may have open; answers the first.</summary>
    private static long Fill(RoomUnderTest room, Actor who)
    {
        var first = room.Has(who, Open());
        for (var i = 1; i < JointStatements.MostOfOne; i++)
        {
            room.Has(who, Open());
        }
        room.When(who, Open()).ThenRefused("jointStatement.tooMany");
        return first;
    }
}
