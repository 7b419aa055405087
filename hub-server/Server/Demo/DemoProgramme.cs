using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>The programme of the demo's dialogue: a round that is open, one that is ahead. Its days are counted from the first recommendation, so that a second start says the same.</summary>
internal sealed partial class DemoSeed
{
    /// <summary>When the first recommendation was received: what the demo counts its days from.</summary>
    private long began;

    private async Task ProgrammeAsync(Stage room, long received)
    {
        began = received;
        var plan = PlanFrom(began);
        var jean = (await desk.OpenAsync(Jean, Dialogue))!.Caller.Number;
        await room.DoAsync(Moderator, id => new ChangeRole(jean, RoomRole.Moderator) { Id = id });
        await room.DoAsync(Moderator, id => new PlanDialogue(plan, [offices[Kenya]]) { Id = id });
        await room.DoAsync(Moderator, id => new OpenDialogue { Id = id });
        // As the clock does it, under the same ids: whichever of both comes first, it happens once.
        for (var looks = 0; looks < 2; looks++)
        {
            var dues = DialogueClock.Dues((await desk.OpenAsync(Moderator, Dialogue))!.State).Where(one => one.At <= began).ToList();
            foreach (var one in dues.OrderBy(one => one.At))
            {
                await due.DoAsync(one);
            }
        }
    }

    private static Plan PlanFrom(long began) =>
        new(
            new ConceptNote(
                "Half of the rural water points of the three counties stand still. The dialogue asks those who live with them what keeps them from working, and what has worked elsewhere.",
                "The water sector investment plan 2027–2032",
                "Ministry of Water, Sanitation and Irrigation"
            ),
            [
                new(
                    "Who repairs a pump in your ward today, and who pays?",
                    [
                        new("fr", "Qui répare une pompe chez vous aujourd’hui, et qui paie ?"),
                        new("ar", "من يصلح المضخة في منطقتكم اليوم، ومن يدفع؟"),
                    ]
                ),
                new("How do women take part in decisions on water where you live?"),
                new("What should the plan promise, and how would you know that it is kept?"),
            ],
            [
                new("Experience", began - (2 * Day), began + (5 * Day), [1, 2], GraceMinutes: 24 * 60),
                new("Recommendations", began + (7 * Day), began + (14 * Day), [3], GraceMinutes: 24 * 60),
            ],
            "Africa/Nairobi",
            "en",
            new WordLimits(250, 500)
        );

    private const long Day = 86_400_000;
}
