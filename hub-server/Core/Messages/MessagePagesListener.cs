using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Folds messages into pages, and pages into the lines of their topics.</summary>
public sealed class MessagePagesListener(IMessagePages pages, ITopicLines lines, Wire wire) : IListener
{
    public string Name => "messages";

    public async Task ForgetAsync(CancellationToken cancel)
    {
        await pages.ForgetAsync(cancel);
        await lines.ForgetAsync(cancel);
    }

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var news = entries
            .Select(entry => (Entry: entry, Event: wire.ReadEvent(entry)))
            .Select(x => (x.Entry, x.Event, About: MessageFold.About(x.Event, x.Entry)))
            .Where(x => x.About is not null)
            .ToList();
        if (news.Count == 0)
        {
            return;
        }
        var first = entries[0].Seq;
        var older = await pages.GetAsync(record, [.. news.Select(x => x.About!.Value).Where(seq => seq < first).Distinct()], cancel);
        var messages = older.ToDictionary(message => message.Seq);
        foreach (var (entry, happened, about) in news)
        {
            if (MessageFold.Fold(messages.GetValueOrDefault(about!.Value), happened, entry) is { } message)
            {
                messages[message.Seq] = message;
            }
        }
        await pages.PutAsync(record, messages.Values, cancel);
        await new TopicLineFold(record, pages, lines, entries[^1].Seq).FoldAsync(older, [.. messages.Values], cancel);
    }
}
