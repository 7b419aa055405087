using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// A SignalR connection as a screen. The run's bytes are framed once for all connections; a write that does not complete at once means that the line is busy.
/// </summary>
internal sealed class HubScreen(HubConnectionContext connection, Signals signals, Lookers lookers) : IScreen
{
    private const string Protocol = "json";
    private const int MaxRooms = 200;
    private static readonly byte[] Before = Encoding.UTF8.GetBytes($$"""{"type":1,"target":"{{ClientMethods.Entries}}","arguments":[""");
    private static readonly byte[] After = [.. "]}"u8, 0x1e];
    private ImmutableHashSet<string> rooms = [];

    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);

    public HubConnectionContext Connection => connection;

    /// <summary>The sign-in behind the line; null for a visitor's.</summary>
    public string? SignIn { get; } = connection.User.FindFirstValue(Session.SignInClaim);

    /// <summary>Whose line it is; null for a visitor's.</summary>
    public string? Person { get; } = connection.User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>A line that does not take the word at once is cut without it.</summary>
    public async Task SignOutAsync()
    {
        try
        {
            var word = new InvocationMessage(ClientMethods.Notice, [new NoticeFrame("signedOut")]);
            await connection.WriteAsync(word).AsTask().WaitAsync(LastWords);
        }
        catch (Exception)
        {
            // It is cut all the same.
        }
        connection.Abort();
    }

    /// <summary>Says something that may be lost. A line that is busy for long is cut by itself; nobody waits for it here.</summary>
    public void Tell(NoticeFrame notice) =>
        _ = connection.WriteAsync(new InvocationMessage(ClientMethods.Notice, [notice]), connection.ConnectionAborted).AsTask();

    /// <summary>Whether it wants no more than it must have.</summary>
    public bool IsQuiet { get; } = connection.GetHttpContext()?.Request.Query.ContainsKey("quiet") is true;

    /// <summary>The rooms that this connection follows.</summary>
    public IReadOnlyCollection<string> Rooms => rooms;

    public void Follows(string room) => ImmutableInterlocked.Update(ref rooms, static (before, room) => before.Add(room), room);

    public void FollowsNoMore(string room) => ImmutableInterlocked.Update(ref rooms, static (before, room) => before.Remove(room), room);

    /// <summary>A line follows so many rooms at most.</summary>
    public bool MayFollow(string room) => RoomName.IsAddress(room) && (rooms.Count < MaxRooms || rooms.Contains(room));

    public ValueTask WriteAsync(Run run) =>
        connection.ConnectionAborted.IsCancellationRequested
            ? throw new IOException("The line is dead.")
            : connection.WriteAsync(run.Framed(Frame));

    public void Concern(string room) => Tell(new NoticeFrame("mine", room));

    public void End(string room, string code)
    {
        FollowsNoMore(room);
        signals.Leave(connection.ConnectionId, room);
        lookers.Go(connection.ConnectionId, room);
        _ = connection.WriteAsync(new InvocationMessage(ClientMethods.Ended, [new EndedFrame(room, code)])).AsTask();
    }

    private static SerializedHubMessage Frame(Run run) =>
        new([new SerializedMessage(Protocol, (byte[])[.. Before, .. run.Json.Span, .. After])]);
}
