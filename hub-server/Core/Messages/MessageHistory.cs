using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>What a message said, from entry <paramref name="Entry"/> on.</summary>
public sealed record Version(long Entry, long At, string Text, string? Html, string? Lang);

/// <summary>All that a message ever said, the oldest first, for whoever may read it. Of one that has gone there is nothing.</summary>
public sealed class MessageHistory(MessageReading messages, IRecordStore store, Wire wire)
{
    public async Task<IReadOnlyList<Version>?> OfAsync(Sighting room, long message, CancellationToken cancel)
    {
        if (await messages.FindAsync(room, message, cancel) is not { Counts: true } found)
        {
            return null;
        }
        List<Version> versions = [];
        foreach (var seq in (found.Edits ?? []).Prepend(message))
        {
            if (await store.FindAsync(room.State.Room, seq, cancel) is { } entry && TextOf(entry) is var (text, lang))
            {
                versions.Add(new Version(seq, entry.At, text, entry.Rendering?.Html, lang));
            }
        }
        return versions;
    }

    private (string Text, string? Lang)? TextOf(Entry entry) =>
        wire.ReadEvent(entry) switch
        {
            MessagePosted posted => (posted.Text, posted.Lang),
            MessageEdited edited => (edited.Text, edited.Lang),
            _ => null,
        };
}
