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

/// <summary>Somebody whom the reader has blocked; <paramref name="Who"/> is all that the room still says of them in which they were found: its name goes with theirs there.</summary>
public sealed record SeenBlocked(Blocked Blocked, Participant? Who);

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

    /// <summary>Those whom they have blocked, by the name that they bear in the room in which they were found.</summary>
    public async Task<IReadOnlyList<SeenBlocked>> BlockedAsync(Person person)
    {
        List<SeenBlocked> seen = [];
        foreach (var found in (await OwnAsync(person)).Blocked.Values.ToLookup(one => one.Room))
        {
            var room = await desk.StateAsync(found.Key, 0);
            seen.AddRange(found.Select(one => new SeenBlocked(one, room.Participants.GetValueOrDefault(one.Participant))));
        }
        return [.. seen.OrderBy(one => one.Who?.Name, StringComparer.Ordinal)];
    }

    public async Task<Correspondence> OwnAsync(Person person) => Correspondence.Of(await desk.StateAsync(RoomName.OfPerson(person.Id), 0));

    /// <summary>
    /// What was said in a conversation that its reader is in, or into which they were asked with these words; null for everybody else. Their place in it counts: it is theirs to hand on also when they have declined,
    /// or put it aside.
    /// </summary>
    public async Task<string?> WordsAsync(Person person, string conversation, long message, CancellationToken cancel)
    {
        if (!RoomName.IsValid(conversation))
        {
            return null;
        }
        if (await desk.OpenAsync(person, conversation) is { State.Kind: RoomKind.Direct } open)
        {
            return (await messages.FindAsync(open, message, cancel))?.Text;
        }
        return
            Conversations.IsName(conversation)
            && await people.SeatAsync(conversation, person.Id, cancel) is { } mine
            && await desk.StateAsync(conversation, 0) is var room
            && HasHeard(room, mine.Number, message)
            ? (await messages.AskedByAsync(room, message, cancel))?.Text
            : null;
    }

    /// <summary>The number of what they heard last from another one in that conversation, or were asked with; 0 for nothing.</summary>
    public async Task<long> LastHeardAsync(Person person, string conversation, CancellationToken cancel)
    {
        if (!RoomName.IsValid(conversation) || await desk.OpenAsync(person, conversation) is not { State.Kind: RoomKind.Direct } room)
        {
            return (await WaitingAsync(person, cancel)).FirstOrDefault(one => one.Room.Room == conversation)?.Words.Seq ?? 0;
        }
        var page = await messages.PageAsync(room, new PageOfMessages(MessageReading.MaxLimit), cancel);
        return page.LastOrDefault(one => one.Counts && one.By != room.Caller.Number)?.Seq ?? 0;
    }

    private static bool HasHeard(RoomState room, int number, long message) =>
        room.Asked.Count > 0
        && (
            room.Participants.GetValueOrDefault(number)?.Standing == Standing.In
            || (room.Asked.Contains(number) && FirstWords.Of(room).Message == message)
        );

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
