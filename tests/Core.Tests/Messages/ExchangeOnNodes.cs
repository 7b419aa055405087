using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

/// <summary>How each verb of what a network exchanges and asks is sent, in a channel on a real node in which Amina presides and has said message 6.</summary>
internal static class ExchangeOnNodes
{
    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb) =>
        verb switch
        {
            "message.mark" => (Amina, To.Mark(6)),
            "message.translate" => (Officer, Translating.Give(6)),
            "translation.withdraw" when await node.Has(Officer, Translating.Give(6)) > 0 => (Officer, Translating.TakeBack(6)),
            "message.announce" => (Amina, To.Announce(6)),
            "announcement.read" when await node.Has(Amina, To.Announce(6)) > 0 => (Officer, To.HaveRead(6)),
            "announcement.remind" when await node.Has(Amina, To.Announce(6)) > 0 => (Amina, To.RemindOf(6)),
            "call.open" => (Amina, To.OpenCall(closes: InDays(9))),
            "call.extend" => (Amina, To.ExtendCall(await CalledAsync(node), InDays(12))),
            "call.remind" => (null, To.RemindOfCall(await CalledAsync(node), InDays(9))),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };

    private static Task<long> CalledAsync(Node node) => node.Has(Amina, To.OpenCall(closes: InDays(9)));

    private static long InDays(int days) =>
        new DateTimeOffset(TimeProvider.System.GetUtcNow().Date.AddDays(days), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
