using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Whom a message names, so that they are told: <paramref name="People"/> by their participant numbers, <paramref name="Organizations"/> by the ids on nameplates in the room,
/// and everybody, which is for those who preside. In the text stands an @ and the name as people read it, or the number of a handle: a text is the same without this.
/// </summary>
public sealed record Mentions(Numbers? People = null, TagSet<string>? Organizations = null, bool? Everybody = null)
{
    public const int MostPeople = 30;
    public const int MostOrganizations = 10;

    public bool Names(int participant) => People?.Contains(participant) == true;

    /// <summary>Whoever carries one of the nameplates.</summary>
    public bool NamesOrganizationOf(Participant who) =>
        who is { Handle: null, Organization: { } placard } && Organizations?.Contains(placard.Id) == true;

    /// <summary>Nobody is told of what they are not called in: each name stands in the text.</summary>
    public Refusal? Refuses(RoomState state, Caller caller, string text) =>
        People?.Count > MostPeople || Organizations?.Count > MostOrganizations
            ? new Refusal("mention.tooMany", $"At most {MostPeople} people and {MostOrganizations} organizations are named at once.")
        : People?.Any(number => !IsCalled(state.Participants.GetValueOrDefault((int)number), text)) == true
        || Organizations?.Any(id => !IsCalled(state, id, text)) == true
            ? new Refusal("mention.unknown", "Somebody is mentioned who is not in the room, or not called by their name in the text.")
        : Everybody == true && !Rights.Presides(state, caller) ? new Refusal("mention.everybody", "Only those who preside call everybody.")
        : null;

    private static bool IsCalled(Participant? who, string text) =>
        who is { Standing: Standing.In }
        && (who.Handle is null ? who.Name : HandleOf(who)) is { Length: > 0 } name
        && text.Contains($"@{name}", StringComparison.Ordinal);

    /// <summary>Of whom nothing was heard nobody learns that they are there.</summary>
    private static string? HandleOf(Participant who) => who.Heard ? who.Number.ToString(CultureInfo.InvariantCulture) : null;

    private static bool IsCalled(RoomState state, string organization, string text) =>
        state.Participants.Values.FirstOrDefault(who =>
            who is { Standing: Standing.In, Handle: null } && who.Organization?.Id == organization
        )
            is { } one
        && text.Contains($"@{one.Organization!.Name}", StringComparison.Ordinal);
}
