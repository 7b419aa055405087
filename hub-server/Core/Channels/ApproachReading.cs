using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>A request that waits for its reader: who asks, what it is about, and the first words, as all of it is now.</summary>
/// <param name="Approach">As it stands in the record of the reader.</param>
/// <param name="Room">The conversation, which is not there for them yet.</param>
/// <param name="By">Who asks.</param>
/// <param name="Words">With which they ask.</param>
public sealed record SeenApproach(Approach Approach, RoomState Room, Participant By, Message Words);

/// <summary>Somebody whom the reader has blocked; <paramref name="Person"/> is null where they have been erased since.</summary>
public sealed record SeenBlocked(Blocked Blocked, Person? Person);

/// <summary>
/// Who asks somebody to talk, and whom they have blocked. Of a conversation that they are not in they see the first words and who asks, and nothing of who else was asked. What was taken back, or whose author has
/// gone, waits no more.
/// </summary>
public sealed class ApproachReading(RoomDesk desk, IPersonStore people, MessageReading messages)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<SeenApproach>> WaitingAsync(Person person, CancellationToken cancel)
    {
        List<SeenApproach> seen = [];
        foreach (var approach in (await OwnAsync(person)).Waiting.Values.OrderByDescending(one => one.At))
        {
            if (await SeeAsync(person, approach, cancel) is { } one)
            {
                seen.Add(one);
            }
        }
        return seen;
    }

    /// <summary>Those whom they have blocked, by the name that they bear now.</summary>
    public async Task<IReadOnlyList<SeenBlocked>> BlockedAsync(Person person, CancellationToken cancel)
    {
        List<SeenBlocked> seen = [];
        foreach (var one in (await OwnAsync(person)).Blocked.Values)
        {
            seen.Add(new SeenBlocked(one, (await people.WhoAsync(one.Room, [one.Participant], cancel)).GetValueOrDefault(one.Participant)));
        }
        return [.. seen.OrderBy(one => one.Person?.ShownName, StringComparer.Ordinal)];
    }

    public async Task<Correspondence> OwnAsync(Person person) => Correspondence.Of(await desk.StateAsync(RoomName.OfPerson(person.Id), 0));

    /// <summary>What was said in a conversation that its reader is in, or into which they were asked with these words; null for everybody else.</summary>
    public async Task<string?> WordsAsync(Person person, string conversation, long message, CancellationToken cancel) =>
        await desk.OpenAsync(person, conversation) is { State.Kind: RoomKind.Direct } room
            ? (await messages.FindAsync(room, message, cancel))?.Text
            : (await WaitingAsync(person, cancel))
                .FirstOrDefault(one => one.Room.Room == conversation && one.Words.Seq == message)
                ?.Words.Text;

    private async Task<SeenApproach?> SeeAsync(Person person, Approach approach, CancellationToken cancel)
    {
        var room = await desk.StateAsync(approach.Room, 0);
        var mine = await people.SeatAsync(approach.Room, person.Id, cancel);
        return
            mine is not null
            && room.Asked.Contains(mine.Number)
            && !room.Participants.ContainsKey(mine.Number)
            && !room.Closed
            && room.Participants.GetValueOrDefault(approach.By) is { Standing: Standing.In, Name: not null } by
            && await messages.AskedByAsync(room, FirstWords.Of(room).Message, cancel) is { } words
            ? new SeenApproach(approach, room, by, words)
            : null;
    }
}
