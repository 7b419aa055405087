using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>The proposal that a command about an affiliation names, read from its entry.</summary>
internal static class Proposal
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    /// <summary>Whoever registered an organization is affiliated by that entry.</summary>
    public static AffiliationProposed? Of(Entry? target) =>
        target?.Data.Utf8 is not { } data ? null
        : target.Type == HouseVerbs.Proposed ? Read<AffiliationProposed>(data)
        : target.Type == HouseVerbs.Registered && Read<OrganizationRegistered>(data).FocalPoint is { } person
            ? new AffiliationProposed(target.Seq, person, AffiliationRole.FocalPoint)
        : null;

    private static T Read<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, Json)!;

    /// <summary>Null where the affiliation is there, in that state, and the caller may decide about it.</summary>
    public static Refusal? Refuses(RoomState state, Entry? target, AffiliationState needed, Caller caller) =>
        Of(target) is not { } proposal ? Authority.NoAffiliation
        : Authority.AsksFocalPoint(state, proposal.Organization, caller) is { } refusal ? refusal
        : AffiliationRoll.Of(state).StateOf(target!.Seq) is var found && found != needed
            ? new Refusal("nothing.changed", $"The affiliation is {found}.")
        : null;
}
