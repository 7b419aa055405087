namespace CsoNet.Collab.Server.Tests.Checking;

/// <summary>Decides whether a history keeps the promises: durable answers, exactly one, gapless and in one order, no silent hole.</summary>
public static class Checker
{
    public static IReadOnlyList<string> FaultsOf(History history) =>
        [
            .. Gaps("the record", 0, history.Record),
            .. Doubled(history),
            .. history.Told.SelectMany(told => Unkept(told, history)),
            .. Renumbered(history),
            .. history.Readers.SelectMany(reader => FaultsOf(reader, history)),
        ];

    /// <summary>Numbers are 1, 2, 3 … without a hole, for everybody.</summary>
    private static IEnumerable<string> Gaps(string who, long after, IEnumerable<Seen> seen)
    {
        foreach (var entry in seen)
        {
            if (entry.Seq != after + 1)
            {
                yield return $"{who}: entry {entry.Seq} comes after entry {after}";
            }
            after = entry.Seq;
        }
    }

    private static IEnumerable<string> Doubled(History history) =>
        history
            .Record.Where(entry => entry.Text.Length > 0)
            .GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => $"'{same.Key}' stands there {same.Count()} times: {string.Join(", ", same.Select(entry => entry.Seq))}");

    private static IEnumerable<string> Unkept(Told told, History history)
    {
        if (told.Seq is { } seq && !history.Record.Any(entry => entry.Seq == seq && (entry.Text == told.Text || entry.Text.Length == 0)))
        {
            yield return $"'{told.Text}' was acknowledged as entry {seq} and is not there";
        }
    }

    /// <summary>A command has one number, however often it was sent.</summary>
    private static IEnumerable<string> Renumbered(History history) =>
        history
            .Told.Where(told => told.Seq is not null)
            .GroupBy(told => told.Command)
            .Where(same => same.Select(told => told.Seq).Distinct().Count() > 1)
            .Select(same => $"'{same.First().Text}' was acknowledged under several numbers");

    private static IEnumerable<string> FaultsOf(Reader reader, History history)
    {
        foreach (var gap in Gaps(reader.Name, reader.After, reader.Heard))
        {
            yield return gap;
        }
        var record = history.Record.GroupBy(entry => entry.Seq).ToDictionary(same => same.Key, same => same.First());
        foreach (var heard in reader.Heard)
        {
            // A text may be withheld later; another one may never stand in its place.
            if (
                !record.TryGetValue(heard.Seq, out var entry)
                || (entry.Text != heard.Text && entry.Text.Length > 0 && heard.Text.Length > 0)
            )
            {
                yield return $"{reader.Name}: entry {heard.Seq} was '{heard.Text}' and is not that";
            }
        }
        var last = reader.Heard.Count > 0 ? reader.Heard[^1].Seq : reader.After;
        if (history.Record.Count > 0 && last < history.Record[^1].Seq)
        {
            yield return $"{reader.Name}: nothing came after entry {last}, the record goes to {history.Record[^1].Seq}";
        }
    }
}
