using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>What can be done with the constituencies of a network. Their names are known wherever the network is; who belongs to which, to those inside alone.</summary>
public static class ConstituencyVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<NameConstituency>("constituency.name"),
        Verb.Of<DropConstituency>("constituency.drop"),
        Verb.Of<AppointFocalPoint>("constituency.appoint"),
        Verb.Of<ChooseConstituency>("constituency.choose"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<ConstituencyNamed>("constituency.named").SeenByAll("title"),
        Happening.Of<ConstituencyDropped>("constituency.dropped").SeenByAll("constituency"),
        Happening
            .Of<FocalPointAppointed>("constituency.appointed")
            .ForAlone(Audience.All & ~Audience.Public, "constituency", "participant", "on"),
        Happening
            .Of<ConstituencyChosen>("constituency.chosen")
            .ForAlone(Audience.All & ~Audience.Public, "constituency")
            .ThatNames("constituency"),
    ];
}
