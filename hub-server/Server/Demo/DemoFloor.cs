using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>The demo's session: in the middle of its second point, with a speaker whose clock stands, some who have spoken and some who wait.</summary>
internal sealed partial class DemoSeed
{
    private static async Task FloorAsync(Stage room)
    {
        await room.DoAsync(Officer, id => new AnnounceSession(1_794_405_600_000) { Id = id });
        var opening = await room.DoAsync(Officer, id => new AddItem("Opening and adoption of the programme", 10) { Id = id });
        var water = await room.DoAsync(Officer, id => new AddItem("Water and sanitation: what the Forum should decide", 60) { Id = id });
        await room.DoAsync(Officer, id => new AddItem("Means of implementation", 45) { Id = id });
        await room.DoAsync(Officer, id => new AddItem("Summary by the chair", 15) { Id = id });
        await room.DoAsync(Officer, id => new ChooseOrder(OrderPolicy.Balanced) { Id = id });
        await room.DoAsync(Officer, id => new OpenLobby { Id = id });
        await room.DoAsync(Officer, id => new OpenSession { Id = id });
        await room.DoAsync(Officer, id => new StartItem(opening) { Id = id });
        await room.DoAsync(Officer, id => new StartItem(water) { Id = id });
        await SpeakAsync(room, Grace, 170);
        await SpeakAsync(room, Jean, 118);
        await SpeakAsync(room, Moderator, 64);
        var leila = await AskAsync(room, Leila);
        foreach (var waiting in new[] { Amina, Jean, Li, Rosa })
        {
            await AskAsync(room, waiting);
        }
        await room.DoAsync(Officer, id => new AddSpeaker("Ana Petrović", "Sava River Women's Forum", "RS") { Id = id });
        await room.DoAsync(Officer, id => new CallSpeaker(leila) { Id = id });
        await room.DoAsync(Leila, id => new TakeFloor(leila) { Id = id });
        await room.DoAsync(Officer, id => new PauseClock { Id = id });
        await room.DoAsync(Officer, id => new ExtendTime(-35) { Id = id });
        await LedgerAsync(room);
    }

    private static Task<long> AskAsync(Stage room, Person who) => room.DoAsync(who, id => new RequestFloor { Id = id });

    private static async Task SpeakAsync(Stage room, Person who, int seconds)
    {
        var request = await AskAsync(room, who);
        await room.DoAsync(Officer, id => new CallSpeaker(request) { Id = id });
        await room.DoAsync(who, id => new TakeFloor(request) { Id = id });
        await room.DoAsync(Officer, id => new YieldFloor(request, seconds) { Id = id });
    }
}
