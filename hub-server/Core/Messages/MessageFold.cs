using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A message as its entries leave it. Pure; a late event on a message that has gone folds to nothing.</summary>
public static class MessageFold
{
    /// <summary>The numbers of the messages that this event is about; where some are moved, the number of the pointer that it leaves is one of them.</summary>
    public static IEnumerable<long> About(Event? happened, Entry entry) =>
        happened is IMovesMessages moved ? [.. moved.Messages, entry.Seq]
        : happened is TextsErased erased ? erased.Messages
        : One(happened, entry) is { } one ? [one]
        : [];

    /// <summary>What an entry makes of some messages, by number.</summary>
    public static void Fold(IDictionary<long, Message> messages, Event? happened, Entry entry)
    {
        foreach (var about in About(happened, entry))
        {
            if (Fold(messages.TryGetValue(about, out var before) ? before : null, happened, entry, about) is { } message)
            {
                messages[message.Seq] = message;
            }
        }
    }

    private static long? One(Event? happened, Entry entry) =>
        happened switch
        {
            MessagePosted => entry.Seq,
            MessageEdited edited => edited.Message,
            MessageRetracted retracted => retracted.Message,
            MessageReacted reacted => reacted.Message,
            MessagePinned pinned => pinned.Message,
            MessageMarked marked => marked.Message,
            MessageAnnounced announced => announced.Message,
            MessageTranslated translated => translated.Message,
            TranslationWithdrawn withdrawn => withdrawn.Message,
            IRemovesMessage removed => removed.Message,
            IRestoresMessage restored => restored.Message,
            EntryErased erased => erased.Entry,
            null when entry.Type == MessageVerbs.Posted => entry.Seq,
            _ => null,
        };

    /// <param name="before">The message of the number <paramref name="about"/> so far, or null.</param>
    /// <param name="happened">The entry's event; null where its data is erased.</param>
    /// <param name="entry">The entry that is about it, among others perhaps.</param>
    /// <param name="about">One of the numbers that <see cref="About"/> has answered.</param>
    public static Message? Fold(Message? before, Event? happened, Entry entry, long about)
    {
        if (before is null)
        {
            return about == entry.Seq && happened is IMovesMessages moves
                ? PointerOf(moves, entry)
                : Born(happened as MessagePosted, entry);
        }
        if (entry.Seq <= before.ChangedAt || (before.Gone && !StillHears(happened)))
        {
            return before;
        }
        if (happened is IMovesMessages moved)
        {
            return before.Topic == moved.From ? before with { Topic = moved.To(entry), ChangedAt = entry.Seq } : before;
        }
        var after = happened switch
        {
            MessageEdited edited => Edit(before, edited, entry),
            MessageRetracted => WithoutText(before),
            IRemovesMessage removed => WithoutText(before) with { Rule = removed.Rule, Was = before.Gone ? before.Was : before },
            IRestoresMessage restored => Restored(before, restored, entry),
            // Nothing of an erased entry can be read again, so a replay would not know the topic either.
            EntryErased or TextsErased => WithoutText(before) with { Topic = null },
            MessageReacted reacted => before with { Reactions = React(before.Reactions, reacted, entry.Author) },
            MessagePinned pinned => before with { Pinned = pinned.On },
            MessageAnnounced announced => before with { Announced = announced.On },
            MessageMarked marked => Mark(before, marked, entry),
            MessageTranslated translated => before with { Translations = Translate(before.Translations, translated, entry) },
            TranslationWithdrawn withdrawn => before with { Translations = before.Translations?.Remove(withdrawn.Lang) },
            _ => before,
        };
        return after with { ChangedAt = entry.Seq };
    }

    private static Message Edit(Message before, MessageEdited edited, Entry entry) =>
        before with
        {
            Text = edited.Text,
            Html = entry.Rendering?.Html,
            Lang = edited.Lang ?? before.Lang,
            Mentions = edited.Mentions,
            Edits = Numbers.Of([.. (before.Edits ?? []).TakeLast(Message.MostEdits - 1), entry.Seq]),
        };

    /// <summary>Those who preside correct a mark and know no address to give: that of the author stays, as long as there is a mark.</summary>
    private static Message Mark(Message before, MessageMarked marked, Entry entry) =>
        marked.Mark is not null && entry.Author != before.By
            ? before with
            {
                Mark = marked.Mark,
            }
            : before with
            {
                Mark = marked.Mark,
                AddressIn = marked.Email is null ? null : entry.Seq,
                Email = marked.Email,
            };

    /// <summary>It may concern a message also when it has gone.</summary>
    private static bool StillHears(Event? happened) =>
        happened is MessageRetracted or EntryErased or TextsErased or IMovesMessages or IRemovesMessage or IRestoresMessage;

    public static Message WithoutText(Message message) =>
        new()
        {
            Seq = message.Seq,
            At = message.At,
            By = message.By,
            As = message.As,
            Topic = message.Topic,
            ChangedAt = message.ChangedAt,
            Gone = true,
        };

    /// <summary>The words are there again. What others had added is not.</summary>
    private static Message Restored(Message before, IRestoresMessage restored, Entry entry) =>
        WithoutText(before) with
        {
            Gone = false,
            Text = restored.Text,
            Html = entry.Rendering?.Html,
            Lang = restored.Lang,
            ReplyTo = restored.ReplyTo,
            Mentions = restored.Mentions,
            Source = restored.Source,
            Late = restored.Late == true,
            Mark = restored.Mark,
            Edits = restored.Edited is { } last ? before.Was?.Edits ?? Numbers.Of([last]) : null,
        };

    private static Message PointerOf(IMovesMessages moved, Entry entry) =>
        new()
        {
            Seq = entry.Seq,
            At = entry.At,
            By = entry.Author,
            Topic = moved.From,
            Moved = new Pointer(moved.To(entry), moved.Messages.Count, moved.Messages.First()),
            ChangedAt = entry.Seq,
        };

    private static Message? Born(MessagePosted? posted, Entry entry)
    {
        if (entry.Type != MessageVerbs.Posted)
        {
            return null;
        }
        var message = new Message
        {
            Seq = entry.Seq,
            At = entry.At,
            By = entry.Author,
            As = Capacity.Of(entry),
            Topic = posted?.Topic,
            Text = posted?.Text,
            Html = entry.Rendering?.Html,
            Lang = posted?.Lang,
            ReplyTo = posted?.ReplyTo,
            Mentions = posted?.Mentions,
            Source = posted?.Source,
            Mark = posted?.Mark,
            Late = posted?.Late == true,
            ChangedAt = entry.Seq,
        };
        return posted is null ? WithoutText(message) : message;
    }

    private static ImmutableSortedDictionary<string, Translation> Translate(
        ImmutableSortedDictionary<string, Translation>? before,
        MessageTranslated translated,
        Entry entry
    ) =>
        (before ?? ImmutableSortedDictionary.Create<string, Translation>(StringComparer.Ordinal)).SetItem(
            translated.Lang,
            new Translation(
                entry.Seq,
                entry.At,
                entry.Author,
                translated.Of,
                translated.Official == true,
                translated.Text,
                entry.Rendering?.Html
            )
        );

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<int>> React(
        ImmutableSortedDictionary<string, ImmutableSortedSet<int>> reactions,
        MessageReacted reacted,
        int by
    )
    {
        var people = reactions.GetValueOrDefault(reacted.Emoji, []);
        people = reacted.On ? people.Add(by) : people.Remove(by);
        return people.IsEmpty ? reactions.Remove(reacted.Emoji) : reactions.SetItem(reacted.Emoji, people);
    }
}
