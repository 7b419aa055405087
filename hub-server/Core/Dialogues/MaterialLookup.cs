using System.Globalization;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>Gathers what a synthesis is made of, when somebody who may do so hands it out.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="contributions">All that was written under the questions.</param>
/// <param name="directory">Which organization has which status.</param>
/// <param name="store">Reads the entries with the texts.</param>
/// <param name="wire">Reads their events.</param>
public sealed class MaterialLookup(
    Func<RoomDesk> desk,
    Contributions contributions,
    IOrganizationStore directory,
    IRecordStore store,
    Wire wire
) : ILookup
{
    private const int AtOnce = 100;

    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is Publish publish && await desk().OpenAsync(person, room) is { } sighting && MayPublish(sighting)
            ? publish with
            {
                Material = await GatherAsync(sighting.State),
            }
            : command;

    private static bool MayPublish(Sighting room) =>
        SynthesisReading.May(room, "synthesis.propose") || SynthesisReading.May(room, "synthesis.finalize");

    private async Task<Material> GatherAsync(RoomState room)
    {
        var synthesis = Synthesis.Of(room);
        Dictionary<long, Worded> texts = [];
        foreach (var words in synthesis.Points.Values.Select(point => point.Words))
        {
            if (await ReadAsync(room.Room, words) is { } text)
            {
                texts[words] = text;
            }
        }
        Dictionary<long, string> reasons = [];
        foreach (var aside in synthesis.Aside.Values.Distinct())
        {
            if (await store.FindAsync(room.Room, aside) is { } entry && wire.ReadEvent<ContributionsSetAside>(entry) is { } said)
            {
                reasons[aside] = said.Reason;
            }
        }
        var all = await contributions.AllAsync(room);
        return new Material(room.Seq, all, texts, reasons, await StatusesAsync(room, all));
    }

    private async Task<Dictionary<string, ConsultativeStatus>> StatusesAsync(RoomState room, IReadOnlyList<Contribution> all)
    {
        var placards = all.Select(one => room.Participants.GetValueOrDefault(one.By)?.Organization?.Id).OfType<string>().Distinct();
        long[] numbers =
        [
            .. placards
                .Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Where(number => number > 0),
        ];
        Dictionary<string, ConsultativeStatus> statuses = new(StringComparer.Ordinal);
        foreach (var some in numbers.Chunk(AtOnce))
        {
            foreach (var one in (await directory.GetAsync(some)).Where(one => one.Profile.Kind.IsCivilSociety()))
            {
                statuses[one.Placard().Id] = one.Profile.Accreditation?.Status ?? ConsultativeStatus.None;
            }
        }
        return statuses;
    }

    private async Task<Worded?> ReadAsync(string room, long words) =>
        await store.FindAsync(room, words) is { } entry ? SynthesisReading.WordsOf(wire.ReadEvent(entry)) : null;
}
