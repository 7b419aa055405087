using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Whoever joins by themselves comes for an organization: the one of the directory that they chose, to which they ask to belong, or one that nobody knows yet,
/// which waits with them. It is said in the house in their own name, once: the id of the command is derived from who they are.
/// </summary>
internal sealed class Newcomers(RoomDesk desk)
{
    public async Task AnnounceAsync(Person person, Newcomer? said)
    {
        if (person.Pending && said is not null && For(said) is { } command)
        {
            // What the house refuses now, or is too busy for, is said again at the next sign-in.
            await desk.SubmitAsync(person, RoomName.House, command with { Id = NameBasedId.Of("newcomer", person.Id) });
        }
    }

    private static Command? For(Newcomer said) =>
        long.TryParse(said.OrganizationId, out var known) ? new ProposeAffiliation(known, AffiliationRole.Member) { Id = Guid.Empty }
        : said.Organization is { Length: > 0 } name
            ? new RegisterOrganization(new OrganizationProfile(name, OrgKind.Other, said.Country)) { Id = Guid.Empty }
        : null;
}
