using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class RoomPositionsTests
{
    private static readonly RoomPositions Joined = RoomPositions.From(40);

    [Fact]
    public void Whoever_comes_new_has_read_what_was_said_before_in_every_topic()
    {
        Assert.True(Joined.Of(9).HasRead(40));
        Assert.False(Joined.Of(9).HasRead(41));
    }

    [Fact]
    public void A_device_that_lags_behind_takes_nothing_back()
    {
        var read = Joined.Read(9, 60, 60).Read(9, 50, 50);
        Assert.Equal((60L, 60L), (read.Of(9).UpTo, read.Seen));
        Assert.Equal(40, read.Of(10).UpTo);
    }

    [Fact]
    public void From_a_message_on_everything_is_unread_again_also_below_where_they_joined()
    {
        var unread = Joined.Read(9, 60, 60).Unread(9, 30, 60);
        Assert.Equal([false, true, false], [unread.Of(9).HasRead(45), unread.Of(9).HasRead(29), unread.Of(9).HasRead(30)]);
        Assert.Equal(60, unread.Read(9, 60, 61).Of(9).UpTo);
    }

    [Fact]
    public void The_whole_room_is_read_and_its_topics_need_not_be_remembered_one_by_one()
    {
        var read = Joined.Read(9, 50, 60).Unread(10, 5, 60).Read(11, 90, 90).ReadAll(80, 90);
        Assert.Equal((80L, 90L), (read.Floor, read.Seen));
        Assert.Equal([11L], read.Topics.Keys);
        Assert.Equal(90, read.Of(11).UpTo);
    }

    [Fact]
    public void What_is_moved_stays_read_or_unread()
    {
        var before = Joined.Read(9, 100, 100).Read(12, 60, 100);
        var after = before.Move([55, 80, 105], 9, 12, 110);
        Assert.Equal([true, true, false], new long[] { 55, 80, 105 }.Select(after.Of(12).HasRead));
        Assert.Equal(80, Assert.Single(after.Of(12).AlsoRead!));
        var back = after.Read(12, 70, 111).Move([55, 80], 12, 9, 112);
        Assert.Equal([true, true], new long[] { 55, 80 }.Select(back.Of(9).HasRead));
        Assert.Null(back.Of(12).AlsoRead);
    }

    [Fact]
    public void What_comes_unread_below_a_position_is_unread_until_it_was_seen()
    {
        var after = Joined.Read(9, 50, 100).Read(12, 90, 100).Move([60, 70], 9, 12, 110);
        Assert.Equal([false, false, true], new long[] { 60, 70, 80 }.Select(after.Of(12).HasRead));
        Assert.Equal(60, after.Of(12).FirstUnread);
        var seen = after.Read(12, 60, 111);
        Assert.Equal([true, false, true], new long[] { 60, 70, 90 }.Select(seen.Of(12).HasRead));
        Assert.Null(seen.Read(12, 95, 112).Of(12).NotYet);
    }

    [Fact]
    public void A_move_that_was_accounted_for_is_not_applied_again()
    {
        var once = Joined.Read(9, 50, 100).Read(12, 90, 100).Move([60], 9, 12, 110);
        var seen = once.Read(12, 90, 120);
        Assert.Same(seen, seen.Move([60], 9, 12, 110));
        Assert.True(seen.Of(12).HasRead(60));
    }

    [Fact]
    public void Whom_a_move_does_not_concern_is_left_as_they_are() => Assert.Same(Joined, Joined.Move([60], 9, 12, 110));
}
