using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.LoadTests.BareSignalR;

/// <summary>The least that a chat on SignalR does: number, perhaps keep, send to the group, answer.</summary>
internal sealed class BareHub(Numbers numbers, IKeep keep, TimeProvider time) : Hub
{
    // The epoch and the mark are of no use here; they stand so that the driver may speak to every SignalR peer alike.
    public async Task<object> Follow(string room, long after, string epoch, string mark)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, room).ConfigureAwait(false);
        var head = numbers.Of(room).Head;
        return new Following("following", head, epoch, Math.Max(after, head), mark);
    }

    public async Task<object> Submit(string room, Command command)
    {
        var number = numbers.Of(room);
        await number.BeginAsync(Context.ConnectionAborted).ConfigureAwait(false);
        Task sending;
        Entry entry;
        try
        {
            entry = new Entry(number.Next(), time.GetUtcNow().ToUnixTimeMilliseconds(), 1, "message.posted", new Data(command.Text));
            keep.Keep(room, command.Id, entry);
            sending = Clients.Group(room).SendAsync("Entries", new Run(room, [entry], "00000000"));
        }
        finally
        {
            // As soon as the send is under way: order needs no more, and waiting for its end would cost half the pace.
            number.End();
        }
        await sending.ConfigureAwait(false);
        return new Accepted("accepted", entry.Seq);
    }
}
