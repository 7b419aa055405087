using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>A focal point says no, with a reason.</summary>
public sealed record DeclineAffiliation(long Affiliation, string Reason) : Command
{
    public override long? Target => Affiliation;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Proposal.Refuses(state, target, AffiliationState.Proposed, caller) is { } refusal ? refusal
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : new AffiliationDeclined(Affiliation, Proposal.Of(target)!.Person, Reason);
}

public sealed record AffiliationDeclined(long Affiliation, int Person, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        AffiliationRoll.Of(state).Without(Affiliation) is var roll ? state.With(roll with { Over = roll.Over.Add(Affiliation) }) : state;
}
