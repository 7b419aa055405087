using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Whom a channel brings together, and what is opened within it by whom.</summary>
public sealed class NetworkTests
{
    private static readonly Network Escap = new(RegionalCommission.Escap);

    /// <summary>A network for ESCAP, of the officer's, coordinated by Boris; Chen takes part.</summary>
    private static RoomUnderTest Network(Visibility visibility = Visibility.Public, Circle? circle = null, IdentityPolicy? identity = null)
    {
        var network = Given.NoRoom("escap");
        network.Has(
            circle is null ? Officer : Amina,
            To.Open(RoomKind.RegionalChannel, "Asia and the Pacific", visibility, circle: circle, identity: identity) with
            {
                Network = Escap,
            }
        );
        foreach (var guest in new[] { Boris, Chen })
        {
            network.Has((Caller)guest with { Admitted = true }, To.Join());
        }
        if (identity is not null)
        {
            network.Has(Boris, To.OpenTopic());
        }
        network.Has(circle is null ? Officer : Amina with { Number = Amina.Number }, To.MakeA(RoomRole.NetworkCoordinator, Boris));
        return network;
    }

    private static OpenRoom Within(RoomUnderTest network, Actor who, OpenRoom open) =>
        open with
        {
            Within = "escap",
            Parent = new ParentRoom(network.State, who),
        };

    private static OpenRoom Channel(Visibility visibility = Visibility.Listed, Circle? circle = null) =>
        To.Open(RoomKind.RegionalChannel, "The Pacific", visibility, circle: circle);

    private static Outcome Open(RoomUnderTest network, Actor who, OpenRoom open) =>
        Given.NoRoom().When(who with { Number = 1 }, Within(network, who, open));

    [Fact]
    public void A_channel_says_whom_it_brings_together()
    {
        Assert.Equal(Escap, Network().State.Network);
        var room = Given.NoRoom();
        room.Has(Officer, Channel() with { Network = new Network(Country: "KE") });
        Assert.Equal("KE", room.Replay().Network?.Country);
        Assert.NotNull(Given.NoRoom().When(Officer, Channel() with { Network = new Network(Theme: "genderEquality") }).Event);
    }

    [Fact]
    public void A_network_is_of_one_region_one_country_or_one_theme_and_of_channels_only()
    {
        foreach (
            var wrong in new Network[]
            {
                new(),
                new(RegionalCommission.Eca, "KE"),
                new(RegionalCommission.Eca, Theme: "humanRights"),
                new((RegionalCommission)9),
                new(Country: "XX"),
                new(Theme: "poverty"),
            }
        )
        {
            Given.NoRoom().When(Officer, Channel() with { Network = wrong }).ThenRefused("network.wrong");
        }
        Given.NoRoom().When(Officer, To.Open(RoomKind.NationalDialogue) with { Network = Escap }).ThenRefused("network.wrong");
    }

    [Fact]
    public void The_focal_point_of_a_verified_network_opens_a_channel_for_it_and_no_other()
    {
        var runs = ForNetwork();
        Assert.NotNull(Given.NoRoom().When(runs, Channel() with { Network = Escap }).Event);
        Given.NoRoom().When(runs, Channel()).ThenRefused("right.missing");
        Given.NoRoom().When(ForNetwork(waits: true), Channel() with { Network = Escap }).ThenRefused("right.missing");
        Given.NoRoom().When(Silenced(runs), Channel() with { Network = Escap }).ThenRefused("right.missing");
        Given.NoRoom().When(Amina, Channel() with { Network = Escap }).ThenRefused("right.missing");
    }

    [Theory]
    [InlineData(RoomRole.NetworkCoordinator, true)]
    [InlineData(RoomRole.Convener, true)]
    [InlineData(RoomRole.Rapporteur, false)]
    [InlineData(RoomRole.Participant, false)]
    public void Whoever_runs_a_network_may_try_to_open_a_channel_by_that_role_and_no_other_kind_of_room(RoomRole lent, bool may)
    {
        Assert.Equal(may, Rights.MayTry(RoomKind.RegionalChannel, "room.open", Boris, lent));
        Assert.False(Rights.MayTry(RoomKind.NationalDialogue, "room.open", Boris, lent));
        var refusal = Rights.Refuses(RoomState.Empty("room-1"), Boris, "room.open", RoomKind.RegionalChannel, lent);
        Assert.Equal(may ? null : "right.missing", refusal?.Code);
    }

    [Fact]
    public void Who_coordinates_a_network_opens_channels_and_a_caucus_within_it()
    {
        var network = Network();
        foreach (var open in new[] { Channel(), Channel(Visibility.Public), Channel(circle: Circle.CivilSociety) })
        {
            var outcome = Open(network, Boris, open);
            Assert.Equal(("escap", open.Circle), (Assert.IsType<RoomOpened>(outcome.Event).Within, ((RoomOpened)outcome.Event!).Circle));
            Assert.Equal((RoomRole.Convener, "escap"), (outcome.State.Participants[1].Role, outcome.State.Within));
        }
        Assert.NotNull(Open(network, Officer, Channel()).Event);
        Open(network, Officer, Channel(circle: Circle.CivilSociety)).ThenRefused("right.missing");
    }

    [Fact]
    public void Nobody_else_does()
    {
        var network = Network();
        Open(network, Chen, Channel()).ThenRefused("right.missing");
        Open(network, Chen, Channel(circle: Circle.CivilSociety)).ThenRefused("right.missing");
        Open(network, Admin, Channel()).ThenRefused("participant.notJoined");
        Open(network, Amina, Channel()).ThenRefused("participant.notJoined");
        network.Has(Officer, To.MakeA(RoomRole.Participant, Boris));
        Open(network, Boris, Channel()).ThenRefused("right.missing");
    }

    [Fact]
    public void Whose_organization_does_not_speak_opens_nothing_within()
    {
        var network = Network();
        network.Has(Amina, To.Join());
        network.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        var silent = Channel() with { Within = "escap", Parent = new ParentRoom(network.State, Silenced(Amina)) };
        Given.NoRoom().When(Silenced(Amina), silent).ThenRefused("organization.suspended");
    }

    [Fact]
    public void A_network_that_one_may_not_see_is_not_there() =>
        Given.NoRoom().When(Officer, Channel() with { Within = "escap" }).ThenRefused("room.unknown");

    [Fact]
    public void Rooms_are_opened_within_a_network_and_not_within_each_other_or_a_closed_one()
    {
        var network = Network();
        var within = Given.NoRoom("pacific");
        within.Has(Boris with { Number = 1 }, Within(network, Boris, Channel()));
        Open(within, Boris with { Number = 1 }, Channel()).ThenRefused("network.notHere");
        Open(Given.Direct(Boris), Officer, Channel()).ThenRefused("network.notHere");
        Open(network, Officer, To.Open(RoomKind.NationalDialogue)).ThenRefused("right.missing");
        network.Has(Officer, To.Close());
        Open(network, Boris, Channel()).ThenRefused("room.closed");
    }

    [Fact]
    public void What_is_within_a_network_is_no_more_widely_known_than_the_network()
    {
        Open(Network(Visibility.Listed), Boris, Channel(Visibility.Public)).ThenRefused("network.wider");
        Open(Network(Visibility.Members), Boris, Channel()).ThenRefused("network.wider");
        Open(Network(Visibility.Listed, Circle.CivilSociety), Boris, Channel()).ThenRefused("network.wider");
        Assert.NotNull(Open(Network(Visibility.Members), Boris, Channel(Visibility.Members)).Event);
        Assert.NotNull(Open(Network(Visibility.Listed, Circle.CivilSociety), Boris, Channel(circle: Circle.CivilSociety)).Event);
    }

    [Fact]
    public void Nor_is_it_made_so_afterwards()
    {
        var within = Given.NoRoom("pacific");
        within.Has(Boris with { Number = 1 }, Within(Network(Visibility.Members), Boris, Channel(Visibility.Members)));
        within.When(Boris with { Number = 1 }, To.Set(visibility: Visibility.Listed)).ThenRefused("network.wider");
    }

    /// <summary>Whoever opens a room is named in it: that would say who the number is.</summary>
    [Fact]
    public void Who_is_a_number_in_a_network_opens_nothing_within_it() =>
        Open(Network(identity: IdentityPolicy.Pseudonymous), Boris, Channel()).ThenRefused("network.notHere");

    private static Caller ForNetwork(bool waits = false)
    {
        var platform = new Placard("org-net", "Asia Pacific Network", "networkOrPlatform", "TH");
        var person = new Person("p-net", "Somchai", AccountRole.CsoFocalPoint, platform);
        return new Caller(person, 1) { Mandates = [new Mandate(platform, AffiliationRole.FocalPoint, !waits, IsSilenced: false, waits)] };
    }
}
