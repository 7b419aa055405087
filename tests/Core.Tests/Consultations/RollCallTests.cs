using CsoNet.Collab.Consultations;
using Microsoft.Extensions.Time.Testing;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class RollCallTests
{
    private const string Room = "room-1";
    private readonly FakeTimeProvider time = new();
    private readonly RollCall roll;
    private readonly long opened;

    public RollCallTests() => (roll, opened) = (new RollCall(time), Now);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Later(int seconds) => time.Advance(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_stay_goes_on_from_call_to_call_on_however_many_lines()
    {
        roll.Come("phone", Room, 17);
        Later(10);
        roll.Come("desk", Room, 17);
        Later(20);
        Assert.Equal([new Stay(17, opened, Now)], roll.Call(Room, opened));
        roll.Go("phone", Room);
        Later(30);
        Assert.Equal([new Stay(17, opened, Now)], roll.Call(Room, opened));
        roll.Go("desk", Room);
        Assert.Empty(roll.Call(Room, opened));
    }

    [Fact]
    public void Whoever_came_and_went_between_two_calls_was_there()
    {
        roll.Come("line", Room, 17);
        Later(4);
        roll.Go("line", Room);
        Later(20);
        Assert.Equal([new Stay(17, opened, opened + 4000)], roll.Call(Room, opened));
    }

    [Fact]
    public void A_line_that_flaps_is_one_stay()
    {
        for (var i = 0; i < 3000; i++)
        {
            roll.Come("line", Room, 17);
            Later(1);
            roll.Go("line", Room);
            Later(1);
        }
        Assert.Equal([new Stay(17, opened, Now - 1000)], roll.Call(Room, opened));
    }

    [Fact]
    public void Who_waited_in_the_lobby_is_counted_from_the_opening_and_who_left_before_not_at_all()
    {
        roll.Come("early", Room, 17);
        roll.Come("gone", Room, 23);
        Later(60);
        roll.Go("gone", Room);
        Later(1);
        var begins = Now;
        Later(30);
        Assert.Equal([new Stay(17, begins, Now)], roll.Call(Room, begins));
    }

    [Fact]
    public void A_page_is_a_stay_by_page()
    {
        roll.Look(Room, 17);
        Later(600);
        roll.Look(Room, 17);
        Assert.Equal([new Stay(17, opened, Now, ByPage: true)], roll.Call(Room, opened));
    }

    [Fact]
    public void What_could_not_be_noted_is_said_again()
    {
        roll.Come("line", Room, 17);
        Later(5);
        roll.Go("line", Room);
        var said = roll.Call(Room, opened);
        Assert.Empty(roll.Call(Room, opened));
        roll.SayAgain(Room, said);
        Assert.Equal(said, roll.Call(Room, opened));
        Assert.Empty(roll.Call(Room, opened));
    }

    [Fact]
    public void Where_there_is_no_session_nobody_is_remembered_but_who_is_there()
    {
        roll.Come("line", Room, 17);
        roll.Look("room-2", 17);
        roll.Rest(Room);
        roll.Rest("room-2");
        Assert.Equal([Room], roll.Rooms);
        roll.Go("line", Room);
        roll.Rest(Room);
        Assert.Empty(roll.Rooms);
    }
}
