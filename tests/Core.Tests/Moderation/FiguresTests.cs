using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>How a room is moderated, in numbers, for whoever reads it.</summary>
public sealed class FiguresTests
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    [Fact]
    public void Five_removals_by_a_rule_are_shown_when_their_month_is_over_and_not_before()
    {
        var room = Removals(5);
        Assert.Null(Of(room, Counted.Removed, HouseRule.Courtesy));
        room.Later(Month);
        Assert.Equal(5, Of(room, Counted.Removed, HouseRule.Courtesy));
        Assert.Equal(5, Of(room, Counted.Reported));
        Assert.Null(Of(room, Counted.Removed, HouseRule.Subject));
        Assert.Null(Of(room, Counted.Kept));
    }

    [Fact]
    public void A_sixth_is_not_shown_alone_however_long_it_waits()
    {
        var room = Removals(5).Later(Month);
        Remove(room, 1);
        room.Later(Month).Later(Month);
        Assert.Equal(5, Of(room, Counted.Removed, HouseRule.Courtesy));
        Remove(room, 4);
        room.Later(Month);
        Assert.Equal(10, Of(room, Counted.Removed, HouseRule.Courtesy));
    }

    [Fact]
    public void Half_of_the_reports_are_ruled_on_within_a_time_that_is_told_coarsely()
    {
        var room = Removals(5, after: TimeSpan.FromHours(3)).Later(Month);
        Assert.Equal(Wait.FourHours, Seen(room).Median);
    }

    [Fact]
    public void What_a_clock_restores_is_counted_beside_what_somebody_restores()
    {
        var (room, topic) = Room();
        for (var i = 0; i < 10; i++)
        {
            var message = room.Has(Amina, To.Post($"Text {i}", topic));
            room.Has(Officer, Cases.Remove(message));
            var appeal = room.Has(Amina, Appeal(message));
            room.Has(i < 5 ? Chen : Caller.System, i < 5 ? Decide(message, restore: true) : Lapse(message, appeal));
        }
        room.Later(Month);
        Assert.Equal(
            (5, 5, 10),
            (Of(room, Counted.RestoredBySomebody), Of(room, Counted.RestoredByClock), Of(room, Counted.Removed, HouseRule.Courtesy))
        );
    }

    [Fact]
    public void Where_few_are_known_a_number_would_be_about_somebody_and_nothing_is_shown()
    {
        var room = Tests.Given.Channel(Amina, Boris);
        var topic = room.Has(Officer, To.OpenTopic());
        for (var i = 0; i < 9; i++)
        {
            room.Has(Officer, Cases.Remove(room.Has(Amina, To.Post($"Text {i}", topic))));
        }
        var seen = Seen(room.Later(Month));
        Assert.True(seen.TooFewPeople);
        Assert.Empty(seen.All);
        Assert.Null(seen.Months);
    }

    [Fact]
    public void Whoever_has_left_is_not_counted_among_those_who_are_known()
    {
        var room = Removals(5).Later(Month);
        Assert.False(Seen(room).TooFewPeople);
        room.Has(Maria, To.Leave());
        Assert.True(Seen(room).TooFewPeople);
    }

    [Fact]
    public void By_month_they_stand_only_where_everybody_may_know_of_the_room()
    {
        Assert.True(FiguresReading.SaysMonths(Removals(1).State with { Visibility = Visibility.Public }));
        var state = Removals(1).State with { Visibility = Visibility.Listed };
        Assert.True(FiguresReading.SaysMonths(state));
        Assert.False(FiguresReading.SaysMonths(state with { Visibility = Visibility.Members }));
        Assert.False(FiguresReading.SaysMonths(state with { Circle = Circle.CivilSociety }));
        Assert.False(FiguresReading.SaysMonths(state with { Identity = IdentityPolicy.Pseudonymous }));
    }

    [Fact]
    public void Among_a_few_people_nothing_is_moderated_and_nothing_counted() =>
        Assert.Null(FiguresReading.Of(Tests.Given.Direct(Amina).State, DateTimeOffset.UnixEpoch));

    [Fact]
    public void Whoever_was_erased_and_whatever_was_stays_counted_and_a_replay_counts_the_same()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var (room, first) = Cases.Given();
            room.Has(Amina, To.Post("Another one", first - 1));
            for (var step = 0; step < 80; step++)
            {
                RandomRulings.Step(room, random);
                room.Later(TimeSpan.FromDays(random.Next(4)));
            }
            var before = DeskFigures.Of(room.State).Counts;
            room.Has(Caller.System, new EraseEntry(first) { Id = Guid.NewGuid() });
            room.Blank(first);
            room.Has(Caller.System, new EraseParticipant(Boris.Number) { Id = Guid.NewGuid() });
            room.Blank(Boris);
            Assert.Equal(before, DeskFigures.Of(room.State).Counts);
            Assert.Equal(before, DeskFigures.Of(room.Replay()).Counts);
        }
    }

    private static SeenFigures Seen(RoomUnderTest room) => FiguresReading.Of(room.State, room.Now)!;

    private static int? Of(RoomUnderTest room, Counted what, HouseRule? rule = null) =>
        Seen(room).All.Single(one => one.What == what && one.Rule == rule).Count;

    /// <summary>Five take part in it besides those who preside.</summary>
    private static (RoomUnderTest Room, long Topic) Room()
    {
        var room = Tests.Given.Channel(Amina, Boris, Chen, Maria, Observer, With(AccountRole.CsoMember));
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        return (room, room.Has(Officer, To.OpenTopic()));
    }

    private static RoomUnderTest Removals(int count, TimeSpan after = default)
    {
        var (room, _) = Room();
        Remove(room, count, after);
        return room;
    }

    /// <summary>Boris reports, the officer removes.</summary>
    private static void Remove(RoomUnderTest room, int count, TimeSpan after = default)
    {
        for (var i = 0; i < count; i++)
        {
            var message = room.Has(Amina, To.Post($"Text {i}", room.State.Part<Topics>()!.All.Keys.First()));
            room.Has(Boris, Report(message));
            room.Later(after);
            room.Has(Officer, Cases.Remove(message));
        }
    }
}
