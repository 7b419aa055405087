using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// Looks who is meant, where somebody blocks a person by their number in a room: they are in it with them, or were asked by them to come into it. Whose name the room has let go nobody finds again by their number.
/// </summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="people">Who is behind a participant number.</param>
public sealed class BlockLookup(Func<RoomDesk> desk, IPersonStore people) : ILookup
{
    public async ValueTask<Command> AddAsync(Person? person, string room, Command command)
    {
        if (command is not BlockPerson { On: true } block || person is null || !RoomName.IsValid(block.Room) || block.Participant < 1)
        {
            return command;
        }
        if (!await MayKnowAsync(person, room, block))
        {
            return command;
        }
        var who = (await people.WhoAsync(block.Room, [block.Participant])).GetValueOrDefault(block.Participant);
        return who is null || who.Id == person.Id ? command : block with { Who = Correspondence.KeyOf(room, who.Id) };
    }

    private async Task<bool> MayKnowAsync(Person person, string record, BlockPerson block)
    {
        var own = Correspondence.Of(await desk().StateAsync(record, 0));
        var state =
            own.Waiting.GetValueOrDefault(block.Room)?.By == block.Participant ? await desk().StateAsync(block.Room, 0)
            : await desk().OpenAsync(person, block.Room) is { IsTakingPart: true, State: { IsProtected: false } shared } ? shared
            : null;
        return state?.Participants.GetValueOrDefault(block.Participant) is { Standing: Standing.In, Name: not null, Handle: null };
    }
}

/// <summary>A conversation of two is put aside by whoever has blocked the other one. For the other it is there as before.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="people">Who is behind a participant number.</param>
public sealed class BlockedAside(Func<RoomDesk> desk, IPersonStore people) : IPutsAside
{
    public async ValueTask<bool> IsAsideAsync(Person person, RoomState room)
    {
        if (room.Asked.Count == 0)
        {
            return false;
        }
        var record = RoomName.OfPerson(person.Id);
        var blocked = Correspondence.Of(await desk().StateAsync(record, 0)).Blocked;
        if (blocked.Count == 0)
        {
            return false;
        }
        var all = await people.WhoAsync(room.Room, [.. room.Asked.Union(room.Participants.Keys)]);
        var others = all.Values.Where(one => one.Id != person.Id).ToList();
        return others.Count == 1 && blocked.ContainsKey(Correspondence.KeyOf(record, others[0].Id));
    }
}
