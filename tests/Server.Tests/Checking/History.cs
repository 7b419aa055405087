using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests.Checking;

/// <summary>What a sender was told about one command: its number where it was accepted, null where the outcome stayed open.</summary>
public sealed record Told(Guid Command, string Text, long? Seq);

/// <summary>One entry as somebody saw it.</summary>
public sealed record Seen(long Seq, string Text);

/// <summary>Everything that one reader was handed, in order, and after which number it began.</summary>
public sealed record Reader(string Name, long After, IReadOnlyList<Seen> Heard);

/// <summary>What happened, as it looked from outside: what senders were told, what readers heard, and what the record says in the end.</summary>
public sealed record History(IReadOnlyList<Told> Told, IReadOnlyList<Reader> Readers, IReadOnlyList<Seen> Record)
{
    /// <summary>The history of a real room, after everybody has fallen silent.</summary>
    public static async Task<History> OfAsync(
        Guest reader,
        string room,
        IEnumerable<Sender> senders,
        IReadOnlyDictionary<string, HubLine> screens
    )
    {
        var record = (await reader.EntriesAsync(room)).Select(See).ToList();
        List<Reader> readers = [];
        foreach (var (name, screen) in screens)
        {
            try
            {
                await screen.Heard(room).ReachesAsync(record.Count, TimeSpan.FromSeconds(10));
            }
            catch (TimeoutException)
            {
                // The checker says so.
            }
            readers.Add(new Reader(name, 0, [.. screen.Heard(room).Entries.Select(entry => See(entry.Json))]));
        }
        return new History(
            [.. senders.SelectMany(sender => sender.Sent).Select(sent => new Told(sent.Id, sent.Text, sent.Seq))],
            readers,
            record
        );
    }

    private static Seen See(System.Text.Json.JsonElement entry) =>
        new(
            entry.GetProperty("seq").GetInt64(),
            entry.TryGetProperty("data", out var data) && data.TryGetProperty("text", out var text) ? text.GetString()! : ""
        );
}
