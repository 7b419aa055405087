using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Folds messages into pages, and pages into the lines of their topics. Where messages are moved, how far people have read is carried along first: done again after a
/// fault, that is not applied twice.
/// </summary>
public sealed class MessagePagesListener(IMessagePages pages, ITopicLines lines, IReadPositions positions, Wire wire) : IListener
{
    public const string Called = "messages";

    public string Name => Called;

    /// <summary>How far people have read is no read model, and stays.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        await pages.ForgetAsync(cancel);
        await lines.ForgetAsync(cancel);
    }

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var news = entries
            .Select(entry => (Entry: entry, Event: wire.ReadEvent(entry)))
            .Where(news => news.Event is TopicOpened || MessageFold.About(news.Event, news.Entry).Any())
            .ToList();
        if (news.Count == 0)
        {
            return;
        }
        var named = news.SelectMany(one => MessageFold.About(one.Event, one.Entry)).Where(seq => seq < entries[0].Seq);
        var older = await pages.GetAsync(record, [.. named.Distinct()], cancel);
        var messages = older.ToDictionary(message => message.Seq);
        List<Moved> moves = [];
        foreach (var (entry, happened) in news)
        {
            if (happened is IMovesMessages move)
            {
                moves.Add(Moved.Of(move, entry, messages));
            }
            MessageFold.Fold(messages, happened, entry);
        }
        foreach (var move in moves.Where(move => move.Messages.Count > 0))
        {
            await positions.ChangeAllAsync(record, read => read.Move(move.Messages, move.From, move.To, move.At), cancel);
        }
        await pages.PutAsync(record, messages.Values, cancel);
        var opened = news.Where(one => one.Event is TopicOpened).Select(one => one.Entry.Seq);
        var touched = moves.SelectMany(move => new[] { move.From, move.To }).Concat(opened);
        await new TopicLineFold(record, pages, lines, entries[^1].Seq).FoldAsync(older, [.. messages.Values], [.. touched], cancel);
    }

    /// <summary>A move as it really was: only what stood in the topic has left it.</summary>
    private sealed record Moved(Numbers Messages, long From, long To, long At)
    {
        public static Moved Of(IMovesMessages move, Entry entry, Dictionary<long, Message> messages) =>
            new(
                Numbers.Of(move.Messages.Where(seq => messages.GetValueOrDefault(seq)?.Topic == move.From)),
                move.From,
                move.To(entry),
                entry.Seq
            );
    }
}
