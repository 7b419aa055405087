namespace CsoNet.Collab.People;

/// <summary>
/// What somebody said of themselves when they joined, or what whoever invited them said. <paramref name="Organization"/> is what they wrote, not yet looked at by
/// anybody; <paramref name="OrganizationId"/> names one of the directory, where they chose one. Whoever joins by themselves is pending and reads meanwhile as an observer does.
/// </summary>
public sealed record Newcomer(
    string Name,
    AccountRole Role = AccountRole.Observer,
    string? Organization = null,
    string? OrganizationId = null,
    string? Country = null,
    string? Lang = null,
    bool Pending = false
)
{
    public Person ToPerson(string id) => new(id, Name, Role, Lang: Lang, Pending: Pending, Country: Country);
}
