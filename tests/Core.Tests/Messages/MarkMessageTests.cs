using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MarkMessageTests
{
    [Fact]
    public void An_author_marks_their_message_with_an_address_changes_the_mark_and_takes_it_off()
    {
        var (room, message) = Said();
        room.When(Amina, To.Mark(message, email: " Amina@Example.ORG "))
            .Then(new MessageMarked(message, To.APractice(), "amina@example.org"));
        var other = To.APractice(MarkKind.PartnershipOffer);
        room.When(Amina, To.Mark(message, other)).Then(new MessageMarked(message, other));
        room.When(Amina, To.Unmark(message)).Then(new MessageMarked(message));
    }

    [Fact]
    public void A_message_is_marked_from_its_first_moment()
    {
        var room = Given.Channel(Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        room.When(Amina, To.Post("Wells", topic, mark: To.APractice())).Then(new MessagePosted("Wells", topic, Mark: To.APractice()));
    }

    [Fact]
    public void Those_who_preside_mark_the_message_of_another_and_give_no_address_for_them()
    {
        var (room, message) = Said();
        room.When(Officer, To.Mark(message)).Then(new MessageMarked(message, To.APractice()));
        room.When(Officer, To.Mark(message, email: "amina@example.org")).ThenRefused("mark.notYourAddress");
    }

    [Fact]
    public void Nobody_else_marks_it_and_who_only_reads_marks_nothing()
    {
        var (room, message) = Said();
        room.When(Boris, To.Mark(message)).ThenRefused("message.notYours");
        room.When(Boris, To.Unmark(message)).ThenRefused("message.notYours");
        room.When(Observer, To.Mark(message)).ThenRefused("right.missing");
    }

    [Fact]
    public void A_mark_names_a_theme_or_a_goal_and_not_too_many_of_them()
    {
        var (room, message) = Said();
        room.When(Amina, To.Mark(message, new PostMark(MarkKind.BestPractice))).ThenRefused("mark.untold");
        room.When(Amina, To.Mark(message, new PostMark(MarkKind.BestPractice, Goals: ["sdg1", "sdg2", "sdg3", "sdg4", "sdg5", "sdg6"])))
            .ThenRefused("mark.tooMany");
        room.When(Amina, To.Mark(message, new PostMark(MarkKind.BestPractice, Goals: ["sdg18"]))).ThenRefused("goal.unknown");
        room.When(Amina, To.Mark(message, new PostMark(MarkKind.BestPractice, ["water"]))).ThenRefused("command.malformed");
        room.When(Amina, To.Mark(message, To.APractice() with { Country = "XX" })).ThenRefused("country.unknown");
    }

    [Fact]
    public void An_address_is_one_and_belongs_to_a_mark()
    {
        var (room, message) = Said();
        room.When(Amina, To.Mark(message, email: "amina")).ThenRefused("email.malformed");
        room.When(Amina, To.Unmark(message) with { Email = "amina@example.org" }).ThenRefused("command.malformed");
    }

    [Fact]
    public void Where_it_would_say_who_somebody_is_no_address_is_given()
    {
        var (frank, message) = Said(To.Open(RoomKind.RegionalChannel, attribution: Attribution.ChathamHouse));
        frank.When(Amina, To.Mark(message, email: "amina@example.org")).ThenRefused("mark.namesYou");
        frank.When(Amina, To.Mark(message)).Then(new MessageMarked(message, To.APractice()));
        var (veiled, other) = Said(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators));
        veiled.When(Amina, To.Mark(other, email: "amina@example.org")).ThenRefused("mark.namesYou");
    }

    [Fact]
    public void What_has_gone_or_never_was_is_not_marked()
    {
        var (room, message) = Said();
        room.When(Officer, To.Mark(99)).ThenRefused("message.unknown");
        room.Has(Amina, To.Retract(message));
        room.When(Amina, To.Mark(message)).ThenRefused("message.gone");
    }

    [Fact]
    public void Where_people_exchange_nothing_there_are_no_marks()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.Mark(room.Has(Amina, To.Post()))).ThenRefused("command.unknown");
        room.When(Amina, To.Post(mark: To.APractice())).ThenRefused("right.missing");
    }

    private static (RoomUnderTest Room, long Message) Said(OpenRoom? opening = null)
    {
        var room = Given.Room(opening ?? To.Open(RoomKind.RegionalChannel), Amina, Boris, Observer);
        return (room, room.Has(Amina, To.Post("Each well has somebody who looks after it", room.Has(Officer, To.OpenTopic()))));
    }
}
