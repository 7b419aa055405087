using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class HandOverTests
{
    [Fact]
    public void Whoever_presides_hands_the_gavel_on_and_has_no_power_of_the_chair_after_it()
    {
        var room = Chaired();
        room.When(Boris, Suspend()).ThenRefused("gavel.elsewhere");
        room.When(Amina, HandOver(Boris)).Then(new GavelPassed(Boris.Number));
        room.When(Amina, Suspend()).ThenRefused("gavel.elsewhere");
        Assert.NotNull(room.When(Boris, Suspend()).Event);
    }

    [Fact]
    public void Only_to_chair_and_vice_chair_and_only_while_the_session_goes_on()
    {
        var room = Chaired();
        room.When(Amina, HandOver(Chen)).ThenRefused("participant.unknown");
        room.When(Amina, HandOver(Amina)).ThenRefused("nothing.changed");
        room.When(Boris, HandOver(Boris)).ThenRefused("gavel.elsewhere");
        Lobby(Amina).When(Officer, HandOver(Amina)).ThenRefused("session.phase");
    }

    [Fact]
    public void The_secretariat_beside_the_chair_acts_for_whoever_presides() => Assert.NotNull(Chaired().When(Officer, Suspend()).Event);
}

public sealed class PassGavelTests
{
    [Fact]
    public void A_chair_of_whom_nothing_is_heard_is_followed_by_the_vice_chair_and_may_get_it_back()
    {
        var room = Chaired();
        room.When(Caller.System, room.Pass(Boris)).Then(new GavelPassed(Boris.Number, Lost: true));
        room.When(Amina, Suspend()).ThenRefused("gavel.elsewhere");
        room.When(Amina, HandOver(Amina)).ThenRefused("gavel.elsewhere");
        room.Has(Boris, HandOver(Amina));
        room.Has(Amina, Suspend());
    }

    [Fact]
    public void A_lease_of_before_the_gavel_changed_hands_passes_nothing_on()
    {
        var room = Chaired();
        var first = room.Floor().GavelSince!.Value;
        room.Has(Amina, HandOver(Boris));
        room.When(Caller.System, room.Pass(Amina, first)).ThenRefused("clock.passed");
        room.Has(Boris, HandOver(Amina));
        room.When(Caller.System, room.Pass(Boris, first)).ThenRefused("clock.passed");
        Lobby().When(Caller.System, room.Pass(Amina)).ThenRefused("session.phase");
    }

    [Fact]
    public void Only_to_another_one_of_chair_and_vice_chairs_and_only_the_clock_says_so()
    {
        var room = Chaired();
        room.When(Caller.System, room.Pass(Amina)).ThenRefused("participant.unknown");
        room.When(Caller.System, room.Pass(Chen)).ThenRefused("participant.unknown");
        room.When(Boris, room.Pass(Boris)).ThenRefused("right.missing");
        room.Has(Boris, To.Leave());
        room.When(Caller.System, room.Pass(Boris)).ThenRefused("participant.unknown");
    }
}

public sealed class GavelTests
{
    [Fact]
    public void Whoever_has_left_presides_no_more_and_the_vice_chair_goes_on()
    {
        var room = Chaired();
        room.When(Boris, Suspend("Lunch")).ThenRefused("gavel.elsewhere");
        room.Has(Amina, To.Leave());
        room.Has(Boris, Suspend("Lunch"));
    }

    [Fact]
    public void Where_the_secretariat_opens_the_session_the_chair_presides()
    {
        var room = Meeting.Lobby(Amina, Boris);
        room.Has(Officer, To.MakeA(RoomRole.ViceChair, Boris));
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.When(Officer, OpenSession()).Then(new SessionOpened(Amina.Number));
        room.When(Boris, Suspend()).ThenRefused("gavel.elsewhere");
    }

    [Fact]
    public void Where_nobody_was_given_the_gavel_one_has_it_all_the_same()
    {
        var room = Meeting.Lobby(Amina, Boris);
        room.When(Officer, OpenSession()).Then(new SessionOpened());
        room.Has(Officer, To.MakeA(RoomRole.ViceChair, Boris));
        room.Has(Officer, To.MakeA(RoomRole.Chair, Amina));
        room.When(Boris, Suspend()).ThenRefused("gavel.elsewhere");
        room.Has(Amina, Suspend());
    }

    /// <summary>People who hand over, leave, come back, change office and are lost, and leases that run out late, twice or for nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void There_are_never_two_chairs_whatever_happens_and_never_none_while_one_is_there(int tens)
    {
        var hands = new HashSet<int?>();
        for (var seed = tens * 100; seed < (tens + 1) * 100; seed++)
        {
            var random = new Random(seed);
            var room = Chaired();
            for (var step = 0; step < 40; step++)
            {
                var command = Something(room, random);
                room.When(command is PassGavel ? Caller.System : Any(random, [Amina, Boris, Chen, Officer]), command);
                var seated = room.State.Participants.Values.Count(who => Gavel.MayHold(room.State, who.Number));
                var powerful = People.Count(who =>
                    Gavel.MayHold(room.State, who.Number) && Gavel.Refuses(room.State, Suspend(), who) is null
                );
                Assert.Equal(room.Floor().IsGoingOn ? Math.Min(1, seated) : seated, powerful);
                hands.Add(room.Floor().Gavel);
            }
        }
        Assert.Equal(3, hands.Count);
    }

    private static readonly Actor[] People = [Amina, Boris, Chen];

    private static Command Something(RoomUnderTest room, Random random) =>
        random.Next(9) switch
        {
            0 or 1 => HandOver(Any(random, People)),
            2 or 3 => room.Pass(Any(random, People)),
            4 => room.Pass(Any(random, People), room.State.Seq - random.Next(8)),
            5 => To.MakeA(Any(random, [RoomRole.Chair, RoomRole.ViceChair, RoomRole.Participant]), Any(random, People)),
            6 => random.Next(3) == 0 ? To.Leave() : To.Join(),
            7 => Suspend("Lunch"),
            _ => Resume(),
        };

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
