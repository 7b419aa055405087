using CsoNet.Collab.Messages;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What has worked in one place and is sought in another.</summary>
internal sealed partial class DemoSeed
{
    private static async Task ExchangeAsync(Stage room, long practice, long request)
    {
        await room.MarkAsync(Jean, practice, new PostMark(MarkKind.BestPractice, Goals: ["sdg6"], Country: "SN"));
        await room.MarkAsync(
            Amina,
            request,
            new PostMark(MarkKind.SolutionRequest, ["genderEquality"], ["sdg6", "sdg5"], "KE"),
            "amina@example.org"
        );
    }

    /// <summary>What the channel asks to be read, and what it calls for.</summary>
    private async Task AskForAsync(Stage room, long announcement)
    {
        await room.AnnounceAsync(Officer, announcement);
        await room.DoAsync(Officer, id => new OpenCall("Written input to the Africa regional forum", began + (17 * Day)) { Id = id });
    }
}
