using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Background;

namespace CsoNet.Collab.Server.Http;

/// <summary>For what stands in front of the hub: alive, and ready to take people.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive")).ExcludeFromDescription();
        app.MapGet("/readyz", ReadyAsync).ExcludeFromDescription();
    }

    /// <summary>503 while the store is away or the node drains.</summary>
    private static async Task<IResult> ReadyAsync(IRecordStore store, Drain drain, TimeProvider time, HttpContext http)
    {
        try
        {
            await store.HeadAsync(RoomName.House, http.RequestAborted).WaitAsync(Patience, time, http.RequestAborted);
            return drain.HasBegun ? Say("draining") : Results.Text("ready");
        }
        catch (Exception away) when (away is StoreAwayException or TimeoutException)
        {
            return Say("the store is away");
        }
    }

    private static IResult Say(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
