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
}
