using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EraseEntryTests
{
    [Fact]
    public void The_system_erases_a_message()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        var state = room.When(Caller.System, To.Erase(message)).Then(new EntryErased(message));
        Assert.True(state.Gone.Contains(message));
    }

    [Fact]
    public void Nobody_else_erases_anything()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.When(Amina, To.Erase(message)).ThenRefused("right.missing");
        room.When(Officer, To.Erase(message)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_is_not_there_cannot_be_erased() => Given.Direct().When(Caller.System, To.Erase(99)).ThenRefused("message.unknown");

    [Fact]
    public void What_was_erased_cannot_be_erased_again()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Caller.System, To.Erase(message));
        room.Blank(message);
        room.When(Caller.System, To.Erase(message)).ThenRefused("message.unknown");
    }

    [Fact]
    public void Only_words_are_erased_never_what_the_room_rests_on()
    {
        var room = Given.Channel(Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        var role = room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        var message = room.Has(Amina, To.Post(topic: topic));
        var edit = room.Has(Amina, To.Edit(message));
        foreach (var entry in new[] { 1, 2, topic, role, edit })
        {
            room.When(Caller.System, To.Erase(entry)).ThenRefused("message.unknown");
        }
    }

    [Fact]
    public void Erasing_works_in_a_closed_room()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.Close());
        room.When(Caller.System, To.Erase(message)).Then(new EntryErased(message));
    }
}
