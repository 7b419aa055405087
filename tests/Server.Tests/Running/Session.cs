namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A consultation in session, on its first point of the agenda.</summary>
public static class Session
{
    public static async Task<(Guest Olga, string Room)> OpenAsync(Hub hub, string room)
    {
        var olga = await Guest.EnterAsync(hub, "olga");
        await olga.DoAsync(
            room,
            new
            {
                type = "room.open",
                id = Guid.NewGuid(),
                kind = "liveConsultation",
                title = "Crowd",
                visibility = "public",
            }
        );
        var item = await olga.DoAsync(
            room,
            new
            {
                type = "agenda.add",
                id = Guid.NewGuid(),
                title = "Water",
                minutes = 60,
            }
        );
        await olga.DoAsync(room, Commands.Verb("session.openLobby"));
        await olga.DoAsync(room, Commands.Verb("session.open"));
        await olga.DoAsync(
            room,
            new
            {
                type = "agenda.start",
                id = Guid.NewGuid(),
                item,
            }
        );
        return (olga, room);
    }
}
