using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>A focal point lets a member speak on the organization's behalf, or no longer. A focal point always may.</summary>
public sealed record AllowToRepresent(long Affiliation, bool On) : Command
{
    public override long? Target => Affiliation;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Proposal.Refuses(state, target, AffiliationState.Current, caller) is { } refusal ? refusal
        : Proposal.Of(target)! is { Role: AffiliationRole.FocalPoint }
            ? new Foundations.Refusal("nothing.changed", "A focal point speaks for the organization.")
        : new AllowedToRepresent(Affiliation, Proposal.Of(target)!.Person, On);
}

public sealed record AllowedToRepresent(long Affiliation, int Person, bool On) : Event;
