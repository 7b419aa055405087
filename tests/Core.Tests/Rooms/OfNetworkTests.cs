using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Who comes into a network without asking: whoever is of an organization that it brings together.</summary>
public sealed class OfNetworkTests
{
    private static readonly Network Escap = new(RegionalCommission.Escap);

    /// <summary>Civil society of a country in three commissions.</summary>
    private static readonly Belonging French = new(
        [RegionalCommission.Ece, RegionalCommission.Eclac, RegionalCommission.Escap],
        "FR",
        ["climateChange"]
    );
    private static readonly Belonging Kenyan = new([RegionalCommission.Eca], "KE", []);

    private static RoomUnderTest Listed(Network? network = null, Visibility visibility = Visibility.Listed)
    {
        var room = Given.NoRoom("escap");
        room.Has(
            Officer,
            To.Open(RoomKind.RegionalChannel, "Asia and the Pacific", visibility) with
            {
                Network = network ?? Escap,
                Admission = Admission.OfNetwork,
            }
        );
        return room;
    }

    private static Caller Of(Belonging? where, bool waits = false, bool silenced = false, Actor? who = null)
    {
        Caller caller = who ?? Boris;
        var mandate = new Mandate(Watch, AffiliationRole.Member, MayRepresent: false, silenced, waits) { Belongs = where };
        return caller with { Mandates = [mandate] };
    }

    [Fact]
    public void Whoever_is_of_an_organization_that_it_brings_together_joins_without_asking()
    {
        var state = Listed().When(Of(French), To.Join()).State;
        Assert.Equal(
            (Standing.In, RoomRole.Participant),
            (state.Participants[Boris.Number].Standing, state.Participants[Boris.Number].Role)
        );
        Listed().When(Of(French), To.Ask()).ThenRefused("request.notNeeded");
        Assert.NotNull(Listed(new Network(Country: "FR")).When(Of(French), To.Join()).Event);
        Assert.NotNull(Listed(new Network(Theme: "climateChange")).When(Of(French), To.Join()).Event);
    }

    [Fact]
    public void Everybody_else_asks_and_the_door_says_of_what_they_are()
    {
        var room = Listed();
        room.When(Of(Kenyan), To.Join()).ThenRefused("participant.mustAsk");
        Assert.NotNull(room.When(Of(Kenyan), To.Ask()).Event);
        Assert.Equal([new Network(RegionalCommission.Eca)], new Door(room.State, Of(Kenyan)).Apart);
        Assert.Null(new Door(room.State, Of(French)).Apart);
        Assert.True(new Door(room.State, Of(French)).MayJoin);
        Listed(new Network(Country: "FR")).When(Of(Kenyan), To.Join()).ThenRefused("participant.mustAsk");
        Listed(new Network(Theme: "climateChange")).When(Of(Kenyan), To.Join()).ThenRefused("participant.mustAsk");
    }

    [Fact]
    public void An_organization_that_nobody_has_verified_or_that_does_not_speak_brings_nobody_in()
    {
        foreach (var stranger in new[] { Of(French, waits: true), Of(French, silenced: true), Of(where: null), Boris })
        {
            Listed().When(stranger, To.Join()).ThenRefused("participant.mustAsk");
            Assert.Empty(new Door(Listed().State, stranger).Apart!);
        }
    }

    [Fact]
    public void It_brings_together_civil_society_and_nobody_else()
    {
        foreach (var other in new[] { Maria, Observer })
        {
            Listed().When(Of(French, who: other), To.Join()).ThenRefused("participant.mustAsk");
        }
    }

    [Fact]
    public void Belonging_lets_join_and_shows_nothing_before()
    {
        var state = Listed().State;
        Assert.Equal(Audience.None, Rights.AudienceOf(state, Of(French)));
        Assert.True(Rights.KnowsOf(state, Of(French)));
        Assert.Equal(Audience.Participants, Rights.AudienceOf(Listed().When(Of(French), To.Join()).State, Of(French)));
    }

    [Fact]
    public void Who_came_in_by_an_organization_stays_when_it_becomes_another_and_may_leave_and_come_back()
    {
        var room = Listed();
        room.Has(Of(French), To.Join());
        Assert.Equal(Audience.Participants, Rights.AudienceOf(room.State, Of(Kenyan)));
        room.Has(Of(Kenyan), To.Leave());
        Assert.NotNull(room.When(Of(Kenyan), To.Join()).Event);
    }

    [Fact]
    public void Who_was_removed_does_not_come_back_by_belonging()
    {
        var room = Listed();
        room.Has(Of(French), To.Join());
        room.Has(Officer, To.Remove(Boris));
        room.When(Of(French), To.Join()).ThenRefused("participant.removed");
    }

    [Fact]
    public void Only_a_room_that_says_whom_it_brings_together_and_is_known_of_is_set_so()
    {
        var open = To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed) with { Admission = Admission.OfNetwork };
        Given.NoRoom().When(Officer, open).ThenRefused("admission.notHere");
        Given.NoRoom().When(Officer, open with { Network = Escap, Visibility = Visibility.Members }).ThenRefused("admission.notHere");
        Given
            .Room(To.Open(RoomKind.RegionalChannel))
            .When(Officer, To.Set(admission: Admission.OfNetwork))
            .ThenRefused("admission.notHere");
        var room = Listed();
        room.When(Officer, To.Set(visibility: Visibility.Members)).ThenRefused("admission.notHere");
        Assert.NotNull(room.When(Officer, To.Set(admission: Admission.OnRequest)).Event);
    }
}
