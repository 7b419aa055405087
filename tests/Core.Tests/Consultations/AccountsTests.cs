using CsoNet.Collab.Consultations;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>The state machine of the floor, explored: whatever people do and in whatever order.</summary>
public sealed class AccountsTests
{
    private static readonly RequestState[] Settled =
    [
        RequestState.Delivered,
        RequestState.NotReached,
        RequestState.Absent,
        RequestState.Withdrawn,
        RequestState.Declined,
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void When_the_session_is_over_every_request_has_one_end(int tens)
    {
        for (var seed = tens * 30; seed < (tens + 1) * 30; seed++)
        {
            var room = RandomFloor.Make(seed);
            End(room);
            var states = room.Floor().Requests.Values.CountBy(one => one.State).ToDictionary();
            Assert.Equal(room.Floor().Requests.Count, Settled.Sum(state => states.GetValueOrDefault(state)));
            var asked = room.Entries.Count(entry => entry.Type is "floor.requested" or "floor.added");
            Assert.Equal(asked, room.Floor().Requests.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void At_every_entry_at_most_one_has_the_floor_and_the_turn_is_theirs(int tens)
    {
        for (var seed = tens * 10; seed < (tens + 1) * 10; seed++)
        {
            var random = new Random(seed);
            var room = Given.Room(CsoNet.Collab.Rooms.RoomKind.LiveConsultation, Cast.Amina, Cast.Boris, Cast.Maria, Meeting.Jean);
            for (var step = 0; step < 150; step++)
            {
                RandomFloor.Step(room, random);
                var floor = room.Floor();
                var on = floor.Requests.Values.Where(one => one.State is RequestState.Called or RequestState.Speaking).ToList();
                Assert.Equal(floor.Turn is null ? [] : [floor.Turn.Request], on.Select(one => one.Number));
                Assert.Equal(floor.Turn?.Speaking ?? false, on.Any(one => one.State == RequestState.Speaking));
                Assert.True(floor.Turn is null || floor.Turn.Ends is null != floor.Turn.Left is null);
                Assert.True(floor.Agenda.Count(item => item.State == ItemState.Open) <= 1);
            }
        }
    }

    [Fact]
    public void The_explorer_reaches_every_state_and_every_event()
    {
        var rooms = Enumerable.Range(0, 300).Select(seed => RandomFloor.Make(seed)).ToList();
        var types = rooms.SelectMany(room => room.Entries.Select(entry => entry.Type)).ToHashSet();
        Assert.Empty(FloorVerbs.Happenings.Select(happening => happening.Type).Except(types));
        var states = rooms.SelectMany(room => room.Floor().Requests.Values.Select(one => one.State)).ToHashSet();
        Assert.Empty(Enum.GetValues<RequestState>().Except(states));
    }

    private static void End(RoomUnderTest room)
    {
        if (room.Floor().Turn is { Speaking: true } turn)
        {
            room.Has(Cast.Officer, Meeting.Yield(turn.Request));
        }
        else if (room.Floor().Turn is { } called)
        {
            room.Has(Cast.Officer, Meeting.Absent(called.Request));
        }
        room.When(Cast.Officer, Meeting.OpenLobby());
        room.When(Cast.Officer, Meeting.OpenSession());
        RandomQuestions.Settle(room);
        room.When(Cast.Officer, Meeting.Adjourn());
        Assert.Equal(SessionPhase.Adjourned, room.Floor().Phase);
    }
}
