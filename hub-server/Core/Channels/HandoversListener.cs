using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// When an office has passed in a network, it passes in the rooms within it, too: wherever both of them may be and the one before presides. Each room under an id derived from the entry of the network,
/// so that it happens once on any number of nodes. A room in which people are protected is left alone: it would say who is who.
/// </summary>
/// <param name="wire">Reads entries.</param>
/// <param name="index">The rooms within a network.</param>
/// <param name="people">Who is behind the numbers of the network, and their numbers in the rooms within it.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class HandoversListener(Wire wire, IRoomIndex index, IPersonStore people, Func<RoomDesk> desk) : IListener
{
    private const int Most = 200;

    public string Name => "handovers";

    /// <summary>It only carries on: what has passed does not pass again, and what did not pass in its time does not later.</summary>
    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<ParticipantRoleChanged>(entry) is { From: { } from } passed)
            {
                await CarryAsync(entry, from, passed, cancel);
            }
        }
    }

    private async Task CarryAsync(Entry entry, int from, ParticipantRoleChanged passed, CancellationToken cancel)
    {
        var network = await desk().StateAsync(entry.Record, entry.Seq);
        if (network.Within is not null || network.IsProtected)
        {
            return;
        }
        var who = await people.WhoAsync(entry.Record, [from, passed.Participant], cancel);
        if (who.GetValueOrDefault(from) is not { } before || who.GetValueOrDefault(passed.Participant) is not { } after)
        {
            return;
        }
        foreach (var circle in Enum.GetValues<Circle>())
        {
            foreach (var line in await index.ListWithinAsync(network.Room, circle, Most, cancel))
            {
                await CarryAsync(entry, line.Room, before, after, passed.Until, cancel);
            }
        }
    }

    private async Task CarryAsync(Entry entry, string room, Person before, Person after, long? until, CancellationToken cancel)
    {
        if (
            await people.SeatAsync(room, before.Id, cancel) is not { } one
            || await people.SeatAsync(room, after.Id, cancel) is not { } other
            || await desk().OpenAsync(after, room) is null
        )
        {
            return;
        }
        var carry = new CarryHandover(one.Number, other.Number, entry.At, until)
        {
            Id = NameBasedId.Of("handover", entry.Record, $"{entry.Seq}", room),
        };
        if ((await desk().SubmitAsSystemAsync(room, carry)).IsToBeSentAgain)
        {
            throw new StoreAwayException("An office could not be handed over yet.");
        }
    }
}
