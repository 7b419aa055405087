using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class AcceptRulesTests
{
    [Fact]
    public void Who_joined_under_older_rules_accepts_the_new_ones()
    {
        var room = Given.Direct(Amina);
        Assert.Equal("2026-01", room.State.Participants[Amina.Number].Consent);
        var state = room.When(Amina, To.Accept("2026-02")).Then(new RulesAccepted("2026-02"));
        Assert.Equal("2026-02", state.Participants[Amina.Number].Consent);
    }

    [Fact]
    public void The_same_version_again_changes_nothing() =>
        Given.Direct(Amina).When(Amina, To.Accept("2026-01")).ThenRefused("nothing.changed");

    [Theory]
    [InlineData("")]
    [InlineData("a version of the data notice that is far longer than any version that there ever was")]
    public void A_version_has_a_name(string consent) => Given.Direct(Amina).When(Amina, To.Accept(consent)).ThenRefused("consent.missing");

    [Fact]
    public void Who_has_not_joined_accepts_by_joining() => Given.Direct().When(Amina, To.Accept()).ThenRefused("participant.notJoined");
}
