using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RulesTests
{
    [Fact]
    public void An_entry_of_a_newer_hub_is_kept_and_the_room_is_only_read()
    {
        var room = Given.Direct(Amina);
        room.Add(NewerHub.Says(room.State, "floor.requested", """{"speaker":17}"""));
        Assert.True(room.State.IsFromTheFuture);
        Assert.Equal(3, room.State.Seq);
        room.When(Amina, To.Post()).ThenRefused("room.readOnly");
    }

    [Fact]
    public void A_known_event_with_an_unknown_field_comes_from_a_newer_hub_too()
    {
        var room = Given.Direct(Amina);
        room.Add(NewerHub.Says(room.State, "room.renamed", """{"title":"Water","subtitle":"Wells"}"""));
        Assert.Equal("Water and sanitation", room.State.Title);
        room.When(Amina, To.Post()).ThenRefused("room.readOnly");
    }

    [Fact]
    public void An_erased_entry_does_not_make_a_room_read_only()
    {
        var room = Given.Direct(Amina);
        room.Add(NewerHub.Says(room.State, "message.posted", """{"text":"Good morning"}""").WithoutData());
        Assert.NotNull(room.When(Amina, To.Post()).Event);
    }

    [Fact]
    public void Times_never_fall_within_a_room()
    {
        var room = Given.Direct(Amina);
        var first = room.When(Amina, To.Post()).Entry!;
        room.Later(TimeSpan.FromHours(-1));
        Assert.Equal(first.At, room.When(Amina, To.Post()).Entry!.At);
    }
}
