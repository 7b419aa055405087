using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ConcludeRetentionTests
{
    [Fact]
    public void In_a_closed_room_the_record_says_that_names_were_kept_long_enough()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Close());
        var state = room.When(Caller.System, To.ConcludeRetention()).Then(new RetentionConcluded(24));
        Assert.Equal(state.Seq, state.Retained);
    }

    [Fact]
    public void In_an_open_room_the_time_has_not_begun() =>
        Given.Direct(Amina).When(Caller.System, To.ConcludeRetention()).ThenRefused("nothing.changed");

    [Fact]
    public void It_is_concluded_once()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Close());
        room.Has(Caller.System, To.ConcludeRetention());
        room.When(Caller.System, To.ConcludeRetention()).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Nobody_but_the_system_says_so()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Close());
        room.When(Officer, To.ConcludeRetention()).ThenRefused("right.missing");
        room.When(Amina, To.ConcludeRetention()).ThenRefused("right.missing");
    }
}
