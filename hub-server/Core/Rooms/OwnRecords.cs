using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Personal records at the doors. Whoever asks for <c>me</c> is led to the record that is theirs, which is opened when it is first needed; to a visitor <c>me</c> is
/// a room that is not there. No door takes the name of somebody's record, so nobody asks for another one's.
/// </summary>
internal sealed class OwnRecords(RoomsInUse rooms, Wire wire)
{
    public static string NameOf(string? person, string room) =>
        room == RoomName.Own && person is not null ? RoomName.OfPerson(person) : room;

    /// <summary>The record meant by that name; a personal one is there afterwards.</summary>
    public async ValueTask<string> AddressAsync(Person? person, string room)
    {
        var record = NameOf(person?.Id, room);
        if (RoomName.IsPersonal(record) && rooms.InUse(record) is null)
        {
            await OpenAsync(record);
        }
        return record;
    }

    /// <summary>The record in use; a personal one has been opened. Of many who come at once one opens it: the command has a derived id.</summary>
    public async Task<RoomLoop> OpenAsync(string record)
    {
        var loop = await rooms.OpenAsync(record);
        if (RoomName.IsPersonal(record) && loop.State.Seq == 0)
        {
            var open = new OpenRoom(RoomKind.Personal, "Me", Visibility.Members) { Id = NameBasedId.Of(record, "open") };
            await loop.SubmitAsync(new Submission(open, wire.Write(open), Caller.System, target: null, rendering: null));
            // Another node may have been first.
            await (loop.State.Seq == 0 ? loop.LookAsync() : Task.CompletedTask);
        }
        return loop;
    }
}
