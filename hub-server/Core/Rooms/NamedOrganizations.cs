using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>Looks up the organizations that a command names, before a rule sees it.</summary>
public sealed class NamedOrganizations(IOrganizationStore directory) : ILookup
{
    /// <summary>A command that names more is refused by its rule; nobody looks them all up.</summary>
    private const int Most = 100;

    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is INamesOrganizations { Organizations.Count: > 0 and <= Most } naming
            ? naming.With(await FindAsync(naming.Organizations))
            : command;

    /// <summary>Those that exist and speak, in the order of the ids, each once.</summary>
    private async Task<Few<Placard>> FindAsync(IReadOnlyCollection<string> ids)
    {
        long[] numbers = [.. ids.Select(NumberOf).Where(number => number > 0).Distinct()];
        var found = (await directory.GetAsync(numbers)).Where(one => !one.Verification.IsSilenced()).ToDictionary(one => one.Number);
        return [.. numbers.Where(found.ContainsKey).Select(number => found[number].Placard())];
    }

    private static long NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
