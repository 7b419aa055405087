using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>A room in which civil society takes part under numbers.</summary>
internal sealed partial class DemoSeed
{
    private async Task ProtectedAsync()
    {
        var room = Room("civic-space", Moderator);
        await room.DoAsync(
            Moderator,
            id => new OpenRoom(RoomKind.RegionalChannel, "Civic space: what makes it dangerous to take part", Visibility.Public)
            {
                Id = id,
                Identity = IdentityPolicy.Pseudonymous,
                Purpose = "To learn what happens to people who take part, without anybody having to say who they are",
            }
        );
        foreach (var guest in (Person[])[Amina, Leila, Jean])
        {
            await room.DoAsync(guest, id => new JoinRoom(Notice, WithoutRegion: guest == Jean) { Id = id });
        }
        var after = await room.TopicAsync(Moderator, "After a meeting: what happened to you, or to others?");
        await room.TopicAsync(Moderator, "What would have to be different before the next one?");
        await room.SayAsync(
            Moderator,
            after,
            "Please leave out names, places and dates. **Nobody here sees who you are; your words could tell.**",
            "en"
        );
        await room.SayAsync(
            Amina,
            after,
            "Two of us were asked who had paid for our journey. Since then our bank wants new papers every month.",
            "en"
        );
        var asked = await room.SayAsync(Leila, after, "طُلب منا حذف صور الاجتماع من صفحتنا في اليوم نفسه.", "ar");
        var hall = await room.SayAsync(
            Jean,
            after,
            "Chez nous rien n'est dit. Mais la salle où nous nous réunissons n'est plus libre, jamais.",
            "fr"
        );
        await ReportAsync(room, asked, hall);
        await room.DoAsync(Moderator, id => new ChangeSettings(Visibility: Visibility.Listed, Admission: Admission.OnRequest) { Id = id });
    }

    /// <summary>One report that was ruled on, and one that waits.</summary>
    private static async Task ReportAsync(Stage room, long asked, long hall)
    {
        await room.DoAsync(Amina, id => new ReportMessage(asked, HouseRule.Subject) { Id = id });
        await room.DoAsync(Moderator, id => new KeepMessage(asked) { Id = id });
        await room.DoAsync(
            Leila,
            id => new ReportMessage(hall, HouseRule.PersonalData, "There is one such hall: everybody knows whose it is.") { Id = id }
        );
    }
}
