using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
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
        room.When(Caller.System, Pass(Amina)).Then(new GavelPassed(Boris.Number, Lost: true));
        room.When(Amina, Suspend()).ThenRefused("gavel.elsewhere");
        room.Has(Boris, HandOver(Amina));
    }

    [Fact]
    public void There_are_never_two_and_without_a_vice_chair_nothing_happens()
    {
        var room = Chaired();
        room.When(Caller.System, Pass(Boris)).ThenRefused("clock.passed");
        room.When(Amina, Pass(Amina)).ThenRefused("right.missing");
        room.Has(Boris, To.Leave());
        room.When(Caller.System, Pass(Amina)).ThenRefused("participant.unknown");
        Lobby().When(Caller.System, Pass(Amina)).ThenRefused("session.phase");
    }

    [Fact]
    public void Whoever_has_left_presides_no_more_and_the_vice_chair_goes_on()
    {
        var room = Chaired();
        room.When(Boris, Suspend("Lunch")).ThenRefused("gavel.elsewhere");
        room.Has(Amina, To.Leave());
        room.Has(Boris, Suspend("Lunch"));
    }
}
