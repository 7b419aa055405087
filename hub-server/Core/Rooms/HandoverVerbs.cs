using System.Collections.Immutable;

namespace CsoNet.Collab.Rooms;

/// <summary>What can be done and can happen where offices are handed over.</summary>
public static class HandoverVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<OfferHandover>("handover.offer"),
        Verb.Of<WithdrawHandover>("handover.withdraw"),
        Verb.Of<AcceptHandover>("handover.accept"),
        Verb.Of<DeclineHandover>("handover.decline"),
        Verb.Of<PassHandover>("handover.pass") with
        {
            OfTheSystem = true,
        },
        Verb.Of<CarryHandover>("handover.carry") with
        {
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<HandoverOffered>("handover.offered").ForAlone(Audience.Podium, "to", "role", "from", "until"),
        Happening.Of<HandoverWithdrawn>("handover.withdrawn").ForAlone(Audience.Podium, "offer", "to"),
        Happening.Of<HandoverAccepted>("handover.accepted").ForAlone(Audience.Podium, "offer", "participant", "from"),
        Happening.Of<HandoverDeclined>("handover.declined").ForAlone(Audience.None, "offer"),
    ];
}
