using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A place on which a recommendation rests, as one reader may see it in its room. <paramref name="Words"/> is the quoted sentence, else all that was said there; null where it has gone
/// since. <paramref name="By"/> is null where the reader may not know who said it. <paramref name="Edited"/>: its author has put it differently since it was quoted.
/// </summary>
public sealed record SeenSource(long Number, string? Words, int? By, long? At, long? Topic, string? Lang, bool IsQuote, bool Edited)
{
    /// <summary>In whose name it was said; personal also where the reader may not know.</summary>
    public SpeakingCapacity As { get; init; }
}

/// <summary>Reads the words that recommendations rest on, where they were said and through the reader's rights at this moment: there is no other copy of them.</summary>
public sealed class SourceReading(MessageReading messages, IRecordStore store)
{
    /// <summary>In the order of their numbers.</summary>
    public async Task<IReadOnlyList<SeenSource>> ReadAsync(
        Sighting room,
        IReadOnlyCollection<KeyValuePair<long, Citation>> sources,
        CancellationToken cancel = default
    )
    {
        var found = await messages.FindAsync(room, [.. sources.Select(source => source.Key)], cancel);
        List<SeenSource> seen = [];
        foreach (var (number, citation) in sources)
        {
            seen.Add(
                found.GetValueOrDefault(number) is { } message
                    ? await SeeAsync(room, message, citation, cancel)
                    : await SeeAsync(room, number, citation, cancel)
            );
        }
        return seen;
    }

    private async Task<SeenSource> SeeAsync(Sighting room, Message message, Citation citation, CancellationToken cancel)
    {
        var by = message.By == Message.Unnamed ? (int?)null : message.By;
        if (message.Gone)
        {
            return Gone(message.Seq) with { By = by, At = message.At, Topic = message.Topic, As = message.As };
        }
        var asQuoted = (citation.Words ?? message.Seq) == (message.Edited ?? message.Seq) || citation.From is null;
        var text =
            asQuoted ? message.Text
            : await store.FindAsync(room.State.Room, citation.Words ?? message.Seq, cancel) is { } earlier
                ? Sources.TextOf(earlier, message.Seq)
            : null;
        return new SeenSource(
            message.Seq,
            Quoted(text, citation),
            by,
            message.At,
            message.Topic,
            message.Lang,
            citation.From is not null,
            !asQuoted
        )
        {
            As = message.As,
        };
    }

    /// <summary>What is no message: a statement, a question, a poll.</summary>
    private async Task<SeenSource> SeeAsync(Sighting room, long number, Citation citation, CancellationToken cancel)
    {
        if (await store.FindAsync(room.State.Room, number, cancel) is not { } entry)
        {
            return Gone(number);
        }
        var sight = room.SightOf(entry);
        var by = sight is { Whole: true, By: true } ? entry.Author : (int?)null;
        return sight is { Whole: true, Data: true }
            ? new SeenSource(
                number,
                Quoted(Sources.TextOf(entry, number), citation),
                by,
                entry.At,
                Topic: null,
                Lang: Sources.LangOf(entry),
                citation.From is not null,
                Edited: false
            )
            : Gone(number) with
            {
                By = by,
                At = sight.Whole ? entry.At : null,
            };
    }

    private static SeenSource Gone(long number) =>
        new(number, Words: null, By: null, At: null, Topic: null, Lang: null, IsQuote: false, Edited: false);

    private static string? Quoted(string? text, Citation citation) =>
        text is null || citation is not { From: { } from, Length: { } length } ? text
        : from + length <= text.Length ? text.Substring(from, length)
        : null;
}
