using System.Text;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Entries and messages as the rest of the program would make them, with a fitting seal.</summary>
internal static class Draft
{
    public static Entry Entry(
        string record,
        Entry? after = null,
        int author = 1,
        Guid? command = null,
        string text = """{"text":"Good morning"}""",
        string? names = null
    )
    {
        var by = Part.Seal(Encoding.UTF8.GetBytes($$"""{"by":{{author}}}"""));
        var data = Part.Seal(Encoding.UTF8.GetBytes(text));
        var who = names is null ? null : Part.Seal(Encoding.UTF8.GetBytes(names));
        var (seq, at) = ((after?.Seq ?? 0) + 1, (after?.At ?? 1_763_923_200_000) + 1);
        return new Entry
        {
            Record = record,
            Seq = seq,
            At = at,
            Author = author,
            Type = "message.posted",
            By = by,
            Data = data,
            Names = who,
            Hash = Seal.Hash(
                after?.Hash ?? Seal.Origin,
                record,
                seq,
                at,
                "message.posted",
                by.Commitment,
                data.Commitment,
                who?.Commitment
            ),
            Command = command ?? Guid.NewGuid(),
            CommandSeal = Seal.OfCommand((who ?? data).Salt!, data.Utf8),
        };
    }

    /// <summary>So many entries in a row, the first of them after the given one.</summary>
    public static Entry[] Run(string record, int count, Entry? after = null, int author = 1, string? names = null)
    {
        var run = new Entry[count];
        for (var i = 0; i < count; i++)
        {
            run[i] = after = Entry(record, after, author, names: names);
        }
        return run;
    }

    public static Message Message(long seq, long? topic = null, string text = "Good morning", long? changedAt = null) =>
        new()
        {
            Seq = seq,
            At = 1_763_923_200_000 + seq,
            By = 1,
            Topic = topic,
            Text = text,
            ChangedAt = changedAt ?? seq,
        };

    public static void AssertContinuous(IReadOnlyList<Entry> entries)
    {
        var before = Seal.Origin;
        for (var i = 0; i < entries.Count; i++)
        {
            Assert.Equal(i + 1, entries[i].Seq);
            Assert.True(Seal.Fits(entries[i], before), $"entry {i + 1} does not fit the chain");
            before = entries[i].Hash;
        }
    }
}
