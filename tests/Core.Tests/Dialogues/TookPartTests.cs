using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Summing;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>Who took part in a dialogue, as its synthesis says it: computed, and small numbers kept back.</summary>
public sealed class TookPartTests
{
    [Fact]
    public void Who_took_part_is_counted_and_fewer_than_five_are_not_told()
    {
        var (room, _, _, _) = Covered();
        room.After(30);
        var took = Assert.IsType<SynthesisProposed>(room.When(Officer, Propose(room)).Event).Document.TookPart;
        Assert.Equal((2, 2, 0), (took.Contributions, took.People, took.Organizations));
        Assert.Equal([new Headcount("csoMember")], took.Accounts);
        Assert.Equal([new Headcount("")], took.Kinds);
        Assert.Equal([new Headcount("")], took.Statuses);
    }

    [Fact]
    public void Of_civil_society_it_is_counted_which_consultative_status_its_organizations_have()
    {
        var (room, _, _, _) = Covered();
        for (var number = 101; number <= 109; number++)
        {
            // Six speak from an organization; three, like Boris and Chen, from none.
            var one = With(AccountRole.CsoMember, number);
            one = number > 106 ? one with { Person = one.Person with { Organization = null } } : one;
            room.Has(one, To.Join());
            room.Has(Officer, SetAside(room.Has(one, To.Post("We have none.", room.Topic(1), "en"))));
        }
        room.After(30);
        var took = Assert.IsType<SynthesisProposed>(room.When(Officer, Propose(room)).Event).Document.TookPart;
        Assert.Equal([new Headcount("special", 6), new Headcount("", 5)], took.Statuses);
    }
}
