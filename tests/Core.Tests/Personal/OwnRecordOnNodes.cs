using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

/// <summary>Amina's own record, in which notice 2 is unread and two requests wait, so that each of its verbs can be done once.</summary>
internal static class OwnRecordOnNodes
{
    public static async Task<Command> Ready(Node node, string verb)
    {
        foreach (var room in (string[])["direct-1", "direct-2"])
        {
            await node.Desk.SubmitAsSystemAsync(RoomName.OfPerson(Amina.Person.Id), To.ReceiveApproach(room));
        }
        return verb switch
        {
            "approach.note" => To.NoteApproach("direct-3", "w3"),
            "approach.receive" => To.ReceiveApproach("direct-4"),
            "approach.settle" => To.SettleApproach(),
            "person.block" => await Block(node),
            "reach.change" => To.Reach(Askers.Nobody),
            "notice.give" => To.Notice(7),
            "notice.read" => To.Read(2),
            "level.change" => To.Level(RoomLevel.Nothing),
            "topic.follow" => To.Follow(5),
            "bookmark.keep" => To.Keep(6),
            "person.erase" => To.ErasePerson(),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
    }

    /// <summary>Of Boris, with whom she is in a room.</summary>
    private static async Task<Command> Block(Node node)
    {
        await node.Storage.People.PutAsync(Boris.Person);
        await node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        return To.Block(who: null, room: "room-1", participant: (await node.Seated(Boris)).Number);
    }
}
