using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.Server.Live;

/// <summary>The live door. It decides nothing: it reads who is asking, asks the desk, and says what the desk answered.</summary>
internal sealed class CollabHub(
    RoomDesk desk,
    Wire wire,
    Callers people,
    Screens screens,
    Signals signals,
    Lookers lookers,
    AdmissionBell bell
) : Hub
{
    public async Task<Followed> Follow(string room, long after, string epoch, string mark)
    {
        var screen = screens.Of(Context.ConnectionId);
        if (!screen.MayFollow(room))
        {
            return Followed.Refused(new Refusal("room.unknown", "There is no such room, or this line follows too many."));
        }
        if (room != RoomName.Own && !screen.IsQuiet)
        {
            signals.Join(Context.ConnectionId, room);
        }
        var followed = await desk.FollowAsync(await people.OfAsync(Context), room, screen, after, epoch, mark);
        if (followed.Status == "following")
        {
            screen.Follows(room);
            await ComeAsync(screen, room);
        }
        // Noted first and looked at after: a line that goes from here on takes its rooms with it.
        if (followed.Status != "following" || Context.ConnectionAborted.IsCancellationRequested)
        {
            Leave(screen, room);
        }
        return followed;
    }

    private async Task ComeAsync(HubScreen screen, string room)
    {
        if (screen.Rooms.Contains(room) && await desk.OpenAsync(await people.OfAsync(Context), room) is { } seen)
        {
            lookers.Come(Context.ConnectionId, seen, screen.IsQuiet);
        }
    }

    public void Unfollow(string room) => Leave(screens.Of(Context.ConnectionId), room);

    /// <summary>Also for a line that has gone already, and is in no register any more.</summary>
    private void Leave(HubScreen screen, string room)
    {
        screen.FollowsNoMore(room);
        signals.Leave(Context.ConnectionId, room);
        lookers.Go(Context.ConnectionId, room);
        desk.Unfollow(screen.Person, room, screen);
    }

    public async Task<AnswerShape> Submit(string room, JsonElement command)
    {
        var answer = await Submitting.SubmitAsync(desk, wire, await people.OfAsync(Context), room, command, bell);
        await (Submitting.HasJoined(command, answer) ? ComeAsync(screens.Of(Context.ConnectionId), room) : Task.CompletedTask);
        return AnswerShape.Of(answer);
    }

    public async Task Announce(string room, JsonElement signal)
    {
        if (await desk.OpenAsync(await people.OfAsync(Context), room) is { } sighting)
        {
            signals.Relay(Context.ConnectionId, sighting, signal);
        }
    }
}
