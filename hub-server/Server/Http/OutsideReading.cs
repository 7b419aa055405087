using System.Globalization;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>Who takes part in a network without its being for their organization: let in by those who run it, or left outside when the organization became another.</summary>
internal sealed class OutsideReading(IOrganizationStore directory)
{
    /// <summary>Their numbers, of those whose nameplate the reader sees. Null where nobody comes in by belonging.</summary>
    public async Task<IReadOnlyList<int>?> OfAsync(Sighting room, CancellationToken cancel)
    {
        if (room.State is not { Admission: Admission.OfNetwork, Network: { } network })
        {
            return null;
        }
        var members = PersonShape
            .All(room)
            .Where(one => one.Value is { Left: null, Organization: not null, Account: AccountRole.CsoMember or AccountRole.CsoFocalPoint })
            .Select(one => (Number: one.Key, Organization: NumberOf(one.Value.Organization!)))
            .ToList();
        var known = await directory.GetAsync([.. members.Select(one => one.Organization).Distinct()], cancel);
        var within = known
            .Where(one => !one.Verification.IsSilenced() && one.Belongs() is { } where && network.BringsTogether(where))
            .Select(one => one.Number)
            .ToHashSet();
        return [.. members.Where(one => !within.Contains(one.Organization)).Select(one => one.Number)];
    }

    private static long NumberOf(Placard placard) =>
        long.TryParse(placard.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
