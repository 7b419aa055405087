using System.Runtime.CompilerServices;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>A record in which somebody has a number: a room, or their own.</summary>
public sealed record OwnRoom(string Record, string Title, int Number, bool IsProtected, long Head);

/// <summary>What they did, as far as entry <paramref name="Seq"/>.</summary>
public sealed record OwnStep(long Seq, IReadOnlyList<Entry> Entries);

/// <summary>What the hub holds of somebody in records, for themselves alone.</summary>
public sealed class OwnData(RoomDesk desk, IPersonStore people, Escrow escrow, IRecordStore store, Wire wire)
{
    /// <summary>The kind of the job that makes a file of it.</summary>
    public const string Job = "export";

    private readonly View view = new(wire);

    /// <summary>What is asked for where rooms under numbers are wanted, too.</summary>
    public const string AlsoProtected = "alsoProtected";

    /// <summary>
    /// Their own record and their rooms. Those in which they take part under a number only where they ask for them: whoever finds the file would know which number was theirs.
    /// </summary>
    public async Task<IReadOnlyList<OwnRoom>> RoomsAsync(string person, bool alsoProtected, CancellationToken cancel)
    {
        List<OwnRoom> all = [];
        if (await store.HeadAsync(RoomName.OfPerson(person), cancel) is { Seq: var head })
        {
            all.Add(new OwnRoom(RoomName.OfPerson(person), "", 0, IsProtected: false, head));
        }
        foreach (var room in (await people.RoomsOfAsync(person, cancel)).Where(room => room != RoomName.House))
        {
            await AddAsync(all, room, (await people.SeatAsync(room, person, cancel))?.Number ?? 0);
        }
        foreach (var room in alsoProtected ? await escrow.RoomsOfAsync(person, cancel) : [])
        {
            await AddAsync(all, room, (await escrow.LookAsync(room, person, cancel)).Seat?.Number ?? 0);
        }
        return all;
    }

    /// <summary>
    /// What they did in the room, step by step; of their own record everything. A text that was taken back or removed has gone for everybody, also here.
    /// </summary>
    public async IAsyncEnumerable<OwnStep> StepsAsync(OwnRoom own, [EnumeratorCancellation] CancellationToken cancel)
    {
        var state = await desk.StateAsync(own.Record, 0);
        await foreach (var step in store.ReadStepsAsync(own.Record, after: 0, cancel))
        {
            var theirs = step.Where(entry => entry.Author == own.Number || RoomName.IsPersonal(own.Record))
                .Select(entry => view.IsGone(entry, state) ? view.WithoutText(entry) : entry);
            yield return new OwnStep(step[^1].Seq, [.. theirs]);
        }
    }

    private async Task AddAsync(List<OwnRoom> all, string room, int number)
    {
        if (
            number > 0
            && await desk.StateAsync(room, 0) is { Seq: > 0 } state
            && !(state.Asked.Contains(number) && !state.Participants.ContainsKey(number))
        )
        {
            all.Add(new OwnRoom(room, state.Title, number, state.IsProtected, state.Seq));
        }
    }
}
