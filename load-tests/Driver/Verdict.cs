namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>Decides whether a run counts: 1…n at every screen, each number once and in order, and the same everywhere.</summary>
internal static class Verdict
{
    /// <summary>What can be said while the run goes on; null while all is well.</summary>
    public static string? Of(Crowd crowd) => crowd.Outbox.Failure ?? crowd.Screens.Select(Of).FirstOrDefault(why => why is not null);

    /// <summary>What can be said when all has arrived.</summary>
    public static string? AtTheEnd(Crowd crowd)
    {
        var behind = crowd.Screens.Count(screen => screen.Seen.Last != crowd.Outbox.Head);
        if (behind > 0)
        {
            return $"{behind} of {crowd.Screens.Count} screens do not stand at {crowd.Outbox.Head}";
        }
        if (crowd.Screens.DistinctBy(screen => screen.Seen.Digest).Count() > 1)
        {
            return "screens have seen different things";
        }
        long sent = crowd.Outbox.Sent;
        var all = ((int)sent, sent * (sent - 1) / 2);
        return crowd.Screens.All(screen => screen.Seen.Messages == all) ? null : "a message is missing or doubled under its number";
    }

    private static string? Of(Screen screen, int number)
    {
        if (screen.Seen.Broken is { } broken)
        {
            return $"screen {number}: {broken}";
        }
        return screen.LostBy is { } lost ? $"screen {number} lost its line: {lost}" : null;
    }
}
