using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>What is done with what comes out of a session.</summary>
internal static class Results
{
    private static Guid New => Guid.NewGuid();

    public static SessionOutcome Outcome(this RoomUnderTest room) => SessionOutcome.Of(room.State);

    public static DraftSummary Draft(string text = "The meeting agreed to meet again.", long? after = null) =>
        new(text, "en", after) { Id = New };

    public static ApproveSummary Approve(long version) => new(version) { Id = New };

    public static MarkForReport Mark(long entry, bool on = true) => new(entry, on) { Id = New };

    public static PublishReport Publish(bool on = true) => new(on) { Id = New };

    public static IEnumerable<Command> Each => [Draft(after: 3), Approve(3), Mark(3), Publish()];

    public static async Task<(Actor? Who, Command Command)?> Ready(Node node, string verb)
    {
        switch (verb)
        {
            case "summary.draft":
                return (Officer, Draft());
            case "report.mark":
                return (Officer, Mark(await node.Has(Amina, Assembly.Question())));
            case "summary.approve":
                var version = await node.Has(Officer, Draft());
                await node.Has(Officer, Adjourn());
                return (Officer, Approve(version));
            case "report.publish":
                await node.Has(Officer, Adjourn());
                return (Officer, Publish());
            default:
                return null;
        }
    }

    /// <summary>As it comes to the minds of those who keep the notes; what the rules refuse does not happen.</summary>
    public static void Step(RoomUnderTest room, Random random)
    {
        var newest = room.Outcome().Versions.LastOrDefault()?.Number;
        Command? command = random.Next(12) switch
        {
            0 => Draft(after: random.Next(4) == 0 ? null : newest),
            1 => Mark(random.NextInt64(1, room.State.Seq + 1), random.Next(3) > 0),
            2 => Approve(newest ?? 1),
            3 => Publish(random.Next(3) > 0),
            _ => null,
        };
        if (command is not null)
        {
            room.When(Officer, command);
        }
    }
}
