using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EraseTextsTests
{
    [Fact]
    public void The_system_erases_many_at_once_and_says_which()
    {
        var room = Given.Direct(Amina);
        var (first, second) = (room.Has(Amina, To.Post()), room.Has(Amina, To.Post()));
        var state = room.When(Caller.System, To.EraseTexts(first, second)).Then(new TextsErased(Numbers.Of([first, second]), 24));
        Assert.Equal([first, second], state.Gone.Numbers());
    }

    [Fact]
    public void Nobody_else_does()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Amina, To.EraseTexts(message)).ThenRefused("right.missing");
        room.When(Officer, To.EraseTexts(message)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_has_gone_already_is_not_erased_for_nothing()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Retract(message));
        room.When(Caller.System, To.EraseTexts(message)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Neither_none_nor_too_many_nor_what_is_no_message()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Caller.System, To.EraseTexts()).ThenRefused("command.malformed");
        var tooMany = Enumerable.Range(0, EraseTexts.Most + 1).Select(more => message + more).ToArray();
        room.When(Caller.System, To.EraseTexts(tooMany)).ThenRefused("command.malformed");
        room.When(Caller.System, To.EraseTexts(1)).ThenRefused("message.unknown");
    }

    [Fact]
    public void Also_in_a_closed_room()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.Close());
        Assert.True(
            room.When(Caller.System, To.EraseTexts(message)).Then(new TextsErased(Numbers.Of([message]), 24)).Gone.Contains(message)
        );
    }
}
