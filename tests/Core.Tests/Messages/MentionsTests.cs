using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MentionsTests
{
    private readonly RoomUnderTest room = Given.Direct(Amina, Boris, Chen);

    [Theory]
    [InlineData("@Борис Иванов, the pump?", 23)]
    [InlineData("谢谢@陈丽。", 31)]
    [InlineData("Ask @Ingrid Solberg.", 1)]
    public void Somebody_is_named_in_any_script(string text, int who)
    {
        var mentions = new Mentions([who]);
        room.When(Amina, To.Post(text, mentions: mentions)).Then(new MessagePosted(text, Mentions: mentions));
    }

    [Fact]
    public void An_organization_is_named_by_its_nameplate()
    {
        var mentions = new Mentions(Organizations: [Watch.Id]);
        room.When(Boris, To.Post("@Sahel Water Watch: when?", mentions: mentions))
            .Then(new MessagePosted("@Sahel Water Watch: when?", Mentions: mentions));
        room.When(Boris, To.Post("@Peru: when?", mentions: new Mentions(Organizations: ["state-pe"]))).ThenRefused("mention.unknown");
        room.When(Boris, To.Post("Nobody", mentions: mentions)).ThenRefused("mention.unknown");
    }

    [Fact]
    public void Attack_somebody_is_told_of_a_message_in_which_they_are_not_called() =>
        room.When(Boris, To.Post("Buy my pumps", mentions: new Mentions([17]))).ThenRefused("mention.unknown");

    [Fact]
    public void Who_is_not_in_the_room_or_has_left_it_is_not_named()
    {
        room.When(Boris, To.Post("@María Quispe", mentions: new Mentions([42]))).ThenRefused("mention.unknown");
        room.Has(Chen, To.Leave());
        room.When(Boris, To.Post("@陈丽", mentions: new Mentions([31]))).ThenRefused("mention.unknown");
    }

    [Fact]
    public void Where_people_are_protected_a_handle_is_named_of_whom_something_was_heard_and_nobody_else()
    {
        var hall = Given.Room(
            To.Open(CsoNet.Collab.Rooms.RoomKind.LiveConsultation, identity: CsoNet.Collab.Rooms.IdentityPolicy.NameVisibleToModerators),
            Amina
        );
        var named = new Mentions([17]);
        hall.When(Officer, To.Post("@17, do you listen?", mentions: named)).ThenRefused("mention.unknown");
        hall.Has(Amina, To.Post("I do"));
        hall.Has(Officer, To.Post("Thank you, @17", mentions: named));
        hall.When(Officer, To.Post("@Amina Diallo", mentions: named)).ThenRefused("mention.unknown");
        hall.When(Officer, To.Post("@Sahel Water Watch", mentions: new Mentions(Organizations: [Watch.Id]))).ThenRefused("mention.unknown");
    }

    [Fact]
    public void Only_who_presides_calls_everybody()
    {
        room.When(Boris, To.Post("@all", mentions: new Mentions(Everybody: true))).ThenRefused("mention.everybody");
        room.Has(Officer, To.Post("@all", mentions: new Mentions(Everybody: true)));
    }

    [Fact]
    public void So_many_are_named_and_no_more()
    {
        var many = new Mentions([.. Enumerable.Range(1, Mentions.MostPeople + 1).Select(number => (long)number)]);
        room.When(Boris, To.Post(mentions: many)).ThenRefused("mention.tooMany");
    }

    [Fact]
    public void An_edit_names_whom_its_own_text_calls()
    {
        var message = room.Has(Boris, To.Post("The pump?"));
        var named = new Mentions([17]);
        room.When(Boris, To.Edit(message, "@Amina Diallo, the pump?", mentions: named))
            .Then(new MessageEdited(message, "@Amina Diallo, the pump?", Mentions: named));
        room.When(Boris, To.Edit(message, "The pump?", mentions: named)).ThenRefused("mention.unknown");
    }
}
