using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Keeps one line per room for lists. Recommendations have a register of their own.</summary>
public sealed class RoomIndexListener(IRoomIndex index, Wire wire) : IListener
{
    public string Name => "rooms";

    public Task ForgetAsync(CancellationToken cancel) => index.ForgetAsync(cancel);

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var news = entries.Where(IsAboutTheRoom).ToList();
        if (news.Count == 0)
        {
            return;
        }
        var before = await index.GetAsync([record], cancel) is [var known] ? known : null;
        var after = news.Aggregate(before, (line, entry) => Fold(line, entry));
        if (after is not null && after != before)
        {
            await index.PutAsync(after, cancel);
        }
    }

    private static bool IsAboutTheRoom(Entry entry) => entry.Type.StartsWith("room.", StringComparison.Ordinal);

    private RoomLine? Fold(RoomLine? line, Entry entry) =>
        wire.ReadEvent(entry) switch
        {
            RoomOpened { Kind: not RoomKind.Recommendation } opened => new RoomLine(
                entry.Record,
                opened.Kind,
                opened.Title,
                opened.Visibility,
                Closed: false,
                entry.Seq,
                opened.Circle ?? default,
                opened.Within
            ),
            RoomRenamed renamed => line is null ? null : line with { Title = renamed.Title, Seq = entry.Seq },
            SettingsChanged { Visibility: { } visibility } => line is null ? null : line with { Visibility = visibility, Seq = entry.Seq },
            RoomClosed => line is null ? null : line with { Closed = true, Seq = entry.Seq },
            _ => line,
        };
}
