using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>A room from outside: that it is there, what it is for, and what became of one's own request to be let in.</summary>
public sealed record Door(RoomState State, Caller Caller)
{
    /// <summary>One's own; null for who has not asked.</summary>
    public JoinRequest? Request => State.Requests.GetValueOrDefault(Caller.Door);

    public bool MustAsk => Caller.Person is not null && Rights.MustAsk(State, Caller);

    /// <summary>They are not in, and come in by themselves: by what they are, and not because somebody let them in.</summary>
    public bool MayJoin =>
        Caller.Person is not null
        && !State.Closed
        && !MustAsk
        && Rights.AudienceOf(State, Caller) == Audience.None
        && !State.Awaits(Caller);

    /// <summary>It is their organization that lets them come in by themselves.</summary>
    public bool Belongs => MayJoin && Rights.IsOfNetwork(State, Caller);

    /// <summary>Why they must ask where those of a network come in by themselves: of which networks like it their verified organizations are. Null where nobody does.</summary>
    public IReadOnlyList<Network>? Apart =>
        MustAsk && State is { Admission: Admission.OfNetwork, Network: { } network }
            ? [.. Rights.PlacesOf(Caller).SelectMany(network.LikeIt).Distinct()]
            : null;
}
