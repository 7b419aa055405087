using System.Collections.Immutable;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Http;

/// <summary>A folded message on the wire; what is absent or false is left out.</summary>
internal sealed record MessageShape(
    long Seq,
    long At,
    int? By,
    SpeakingCapacity? As,
    long? Topic,
    string? Text,
    string? Html,
    string? Lang,
    long? ReplyTo,
    Mentions? Mentions,
    Source? Source,
    PostMark? Mark,
    string? Email,
    bool? Late,
    long? Edited,
    ImmutableSortedDictionary<string, TranslationShape>? Translations,
    ImmutableSortedDictionary<string, ImmutableSortedSet<int>>? Reactions,
    Pointer? Moved,
    bool? Pinned,
    bool? Announced,
    HouseRule? Rule,
    bool? Gone
)
{
    public static MessageShape Of(Message message) =>
        new(
            message.Seq,
            message.At,
            message.By == Message.Unnamed ? null : message.By,
            message.As == SpeakingCapacity.Personal ? null : message.As,
            message.Topic,
            message.Text,
            message.Html,
            message.Lang,
            message.ReplyTo,
            message.Mentions,
            message.Source,
            message.Mark,
            message.Email,
            message.Late ? true : null,
            message.Edited,
            message.Translations is { IsEmpty: false } given
                ? given.ToImmutableSortedDictionary(one => one.Key, one => TranslationShape.From(one.Value), StringComparer.Ordinal)
                : null,
            message.Reactions.IsEmpty ? null : message.Reactions,
            message.Moved,
            message.Pinned ? true : null,
            message.Announced ? true : null,
            message.Rule,
            message.Gone ? true : null
        );

    /// <summary>With the words of the translation into this language alone: of the others only that there are some. Null: with all of them.</summary>
    public MessageShape In(string? lang) =>
        Translations is null || Language.Find(lang) is not { Code: var own }
            ? this
            : this with
            {
                Translations = Translations.ToImmutableSortedDictionary(
                    one => one.Key,
                    one => one.Key == own ? one.Value : one.Value with { Text = null, Html = null },
                    StringComparer.Ordinal
                ),
            };

    /// <summary>The numbers of those whom it shows.</summary>
    public static IEnumerable<int> Named(Message message) =>
        message
            .Reactions.Values.SelectMany(people => people)
            .Concat(message.Translations?.Values.Select(one => one.By) ?? [])
            .Append(message.By);
}

/// <summary>A message in another language, by somebody who read it. Without words where they are to be asked for: with the message itself.</summary>
/// <param name="Of">The entry of the version that it translates.</param>
internal sealed record TranslationShape(long Entry, long At, int? By, long Of, bool? Official, string? Text, string? Html)
{
    public static TranslationShape From(Translation one) =>
        new(one.Entry, one.At, one.By == Message.Unnamed ? null : one.By, one.Of, one.Official ? true : null, one.Text, one.Html);
}

/// <summary>A page of messages as of entry <paramref name="At"/>: a screen follows from there, and there is no seam.</summary>
internal sealed record MessagePageShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    IReadOnlyList<MessageShape> Items,
    SortedDictionary<int, PersonShape> People,
    bool More
)
{
    public static MessagePageShape Of(Sighting room, string epoch, IReadOnlyList<Message> messages, bool more) =>
        new(
            room.State.Address,
            room.State.Seq,
            epoch,
            room.State.Mark,
            [.. messages.Select(MessageShape.Of)],
            PersonShape.Some(room, messages.SelectMany(MessageShape.Named)),
            more
        );

    /// <summary>Of translations the words in that language alone; null: all.</summary>
    public MessagePageShape In(string? lang) => this with { Items = [.. Items.Select(one => one.In(lang))] };
}
