using CsoNet.Collab.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;

namespace CsoNet.Collab.Core.Tests.Channels;

public sealed class ReachTests
{
    private static Correspondent Somebody(AccountRole account, string organization = "o1", string? country = "KE", bool ownState = false)
    {
        var placard = new Placard(organization, organization, "ngo", country);
        return new(
            new Person($"p-{account}-{organization}", "Somebody", account, placard),
            [new Mandate(placard, AffiliationRole.Member, MayRepresent: false, IsSilenced: false)],
            OwnState: ownState
        );
    }

    private static readonly Correspondent Civil = Somebody(AccountRole.CsoMember);
    private static readonly Correspondent Open = Somebody(AccountRole.CsoMember, ownState: true);
    private static readonly Correspondent Delegate = Somebody(AccountRole.MemberStateDelegate, "state-ke");
    private static readonly Correspondent Foreign = Somebody(AccountRole.MemberStateDelegate, "state-pe", "PE");
    private static readonly Correspondent Officer = Somebody(AccountRole.UnStaff, "desa", null);

    [Fact]
    public void Whoever_shares_a_room_may_ask()
    {
        Assert.Null(Reach.Refuses(Officer, Civil));
        Assert.Null(Reach.Refuses(Civil, Officer));
        Assert.Null(Reach.Refuses(Foreign, Civil));
    }

    [Fact]
    public void Between_a_delegate_and_civil_society_of_the_same_State_it_is_off_until_civil_society_switches_it_on()
    {
        Assert.Equal(Reach.NotTaken, Reach.Refuses(Delegate, Civil));
        Assert.Equal(Reach.OwnState, Reach.Refuses(Civil, Delegate));
        Assert.Null(Reach.Refuses(Delegate, Open));
        Assert.Null(Reach.Refuses(Open, Delegate));
        Assert.True(Reach.IsSeparated(Civil, Delegate) && Reach.IsSeparated(Delegate, Civil));
    }

    [Fact]
    public void Where_somebody_lives_counts_as_where_their_organization_is()
    {
        var abroad = Somebody(AccountRole.CsoMember, country: "FR");
        Assert.Null(Reach.Refuses(Delegate, abroad));
        Assert.Equal(Reach.NotTaken, Reach.Refuses(Delegate, abroad with { Person = abroad.Person with { Country = "KE" } }));
    }

    [Fact]
    public void A_delegate_learns_no_more_than_of_somebody_who_takes_no_requests() =>
        Assert.Same(Reach.Refuses(Delegate, Civil), Reach.Refuses(Foreign, Civil with { Takes = Askers.Nobody }));

    [Fact]
    public void Somebody_may_take_them_from_their_organization_and_those_who_run_their_rooms_only()
    {
        var own = Civil with { Takes = Askers.Own };
        Assert.Equal(Reach.NotTaken, Reach.Refuses(Officer, own));
        Assert.Null(Reach.Refuses(Officer with { Runs = true }, own));
        Assert.Null(Reach.Refuses(Somebody(AccountRole.CsoFocalPoint), own));
    }

    [Fact]
    public void Observers_administrators_and_the_silenced_ask_nobody()
    {
        Assert.Equal("right.missing", Reach.Refuses(Somebody(AccountRole.Observer), Officer)?.Code);
        Assert.Equal("right.missing", Reach.Refuses(Somebody(AccountRole.PlatformAdmin), Officer)?.Code);
        var silenced = Civil with { Mandates = [.. Civil.Mandates.Select(one => one with { IsSilenced = true })] };
        Assert.Equal("organization.suspended", Reach.Refuses(silenced, Officer)?.Code);
    }
}
