using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What one audience sees of one entry.</summary>
/// <param name="Whole">Nothing at all is shown but the number.</param>
/// <param name="By">Author and capacity are shown.</param>
/// <param name="Data">The data is shown, save the <paramref name="Hidden"/> fields; not, when its text has gone.</param>
/// <param name="Stays">What is shown all the same when the text has gone: a field and its number.</param>
/// <param name="Names">Who the author is as a person is shown, where the entry says so; not, when they were erased.</param>
public readonly record struct Sight(
    bool Whole,
    bool By,
    bool Data,
    IReadOnlyCollection<string> Hidden,
    (string Field, long Number)? Stays = null,
    bool Names = true
)
{
    /// <summary>The entry's facts as far as they are still shown to anybody.</summary>
    public byte[]? FactsOf(Entry entry) => Names ? entry.Facts : entry.Data.Utf8;
}

/// <summary>
/// One pure function from entry, state at the head and audience to what is handed out. It looks at the head: once a text has gone, every door,
/// replay from 1 included, hands out its entry without it.
/// </summary>
public sealed class View(Wire wire)
{
    private readonly ConcurrentDictionary<(string Type, Audience), string[]> hidden = new();

    public Sight For(Entry entry, RoomState head, Audience audience)
    {
        if (wire.Happening(entry.Type) is not { } happening || (happening.For & audience) == Audience.None)
        {
            return new Sight(Whole: false, By: false, Data: false, []);
        }
        var by = happening.NamesItsAuthor || ((happening.ByWhom & audience) != Audience.None && ShowsAuthor(head, audience, entry.Author));
        var gone = IsGone(entry, happening, head);
        var names = entry.Names is null || !IsUnknown(entry, head);
        return new Sight(Whole: true, by, !gone, HiddenFrom(happening, audience), gone ? StaysOf(entry, happening) : null, names);
    }

    /// <summary>Whether that audience sees who said something: under the Chatham House Rule the podium does, and where only the whole counts nobody does.</summary>
    public static bool ShowsAuthor(RoomState head, Audience audience, int author) =>
        author == 0
        || (
            (head.Attribution == Attribution.Named || audience == Audience.Podium)
            && !(head.Identity == IdentityPolicy.AggregateOnly && head.Participants.GetValueOrDefault(author)?.Handle is not null)
        );

    /// <summary>The entry names somebody who was erased meanwhile, or does not want to be known.</summary>
    public static bool NamesErased(Entry entry, RoomState head) => entry.Names?.Utf8 is not null && IsUnknown(entry, head);

    /// <summary>What somebody says of themselves after they were hidden, they want to be known.</summary>
    private static bool IsUnknown(Entry entry, RoomState head) =>
        head.Erased.Contains(entry.Author) || (head.Hidden.TryGetValue(entry.Author, out var since) && entry.Seq < since);

    /// <summary>The entry carries a text that has gone, or was erased.</summary>
    public bool IsGone(Entry entry, RoomState head) => wire.Happening(entry.Type) is { } happening && IsGone(entry, happening, head);

    /// <summary>The message, which another entry began, whose text the entry carries; 0 for none.</summary>
    public long MessageOf(Entry entry) =>
        entry.Data.Utf8 is { } data && wire.Happening(entry.Type)?.TextOf is { Length: > 0 } field ? NumberIn(data, field) : 0;

    /// <summary>The number of the entry from which the words of this one were carried over; 0 where they were not.</summary>
    public long CarriedFrom(Entry entry) =>
        entry.Data.Utf8 is { } data && wire.Happening(entry.Type)?.From is { } field ? NumberIn(data, field) : 0;

    /// <summary>What is left to hand out of an entry whose text has gone.</summary>
    public Entry WithoutText(Entry entry) =>
        wire.Happening(entry.Type) is { } happening && StaysOf(entry, happening) is var (field, number)
            ? entry with
            {
                Data = entry.Data.Keep(Encoding.UTF8.GetBytes($$"""{"{{field}}":{{number}}}""")),
                Rendering = null,
            }
            : entry.WithoutData();

    private static (string Field, long Number)? StaysOf(Entry entry, Happening happening) =>
        entry.Data.Utf8 is { } data && happening.Stays is { } field && NumberIn(data, field) is > 0 and var number ? (field, number) : null;

    private string[] HiddenFrom(Happening happening, Audience audience) =>
        hidden.GetOrAdd(
            (happening.Type, audience),
            static (_, asked) => [.. asked.happening.HiddenFrom(asked.audience)],
            (happening, audience)
        );

    private static bool IsGone(Entry entry, Happening happening, RoomState head) =>
        !entry.Data.IsWhole
        || head.Gone.Contains(entry.Seq)
        || (happening.TextOf is { Length: > 0 } field && !head.Gone.IsEmpty && head.Gone.Contains(NumberIn(entry.Data.Utf8!, field)));

    private static long NumberIn(byte[] json, string field)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(field))
            {
                return reader.Read() && reader.TryGetInt64(out var number) ? number : 0;
            }
        }
        return 0;
    }
}
