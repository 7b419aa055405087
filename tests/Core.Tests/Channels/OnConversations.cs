using CsoNet.Collab.Channels;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Channels;

/// <summary>People who know each other from a room, and ask one another.</summary>
public abstract class OnConversations : OnRealStorage
{
    private protected async Task Meet(params Actor[] people)
    {
        foreach (var one in All)
        {
            await Storage.People.PutAsync(one.Person);
        }
        await Node.Open(To.Open(RoomKind.RegionalChannel), people);
    }

    private protected async Task<(string? Room, Answer Answer)> Ask(Actor from, Guid? id = null, params Actor[] to)
    {
        List<long> numbers = [];
        foreach (var one in to)
        {
            numbers.Add((await Node.Seated(one)).Number);
        }
        var asking = new Asking(id ?? Guid.NewGuid(), "room-1", Numbers.Of(numbers), "The spare part", "May I ask you something?", "en");
        return await Node.Conversations.AskAsync(from.Person, asking, CancellationToken.None).Soon();
    }

    private protected async Task<Correspondence> Heard(Actor who, string room)
    {
        await Node.Listeners.BringUpAsync(room, 2).Soon();
        return Correspondence.Of(await Node.Desk.StateAsync(RoomName.OfPerson(who.Person.Id), 0));
    }

    private protected static string? CodeOf(Answer answer) => (answer as Answer.Refused)?.Refusal.Code;

    private protected async Task<BlockPerson> Block(Actor whom, bool on = true) =>
        new("room-1", (await Node.Seated(whom)).Number, on) { Id = Guid.NewGuid() };
}
