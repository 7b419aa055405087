using System.Collections.Immutable;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A message as its entries leave it. Pure; a late event on a message that has gone folds to nothing.</summary>
public static class MessageFold
{
    /// <summary>The number of the message that this event is about, or null.</summary>
    public static long? About(Event? happened, Entry entry) =>
        happened switch
        {
            MessagePosted => entry.Seq,
            MessageEdited edited => edited.Message,
            MessageRetracted retracted => retracted.Message,
            MessageReacted reacted => reacted.Message,
            MessagePinned pinned => pinned.Message,
            EntryErased erased => erased.Entry,
            null when entry.Type == MessageVerbs.Posted => entry.Seq,
            _ => null,
        };

    public static Message? Fold(Message? before, Event? happened, Entry entry)
    {
        if (before is null)
        {
            return Born(happened as MessagePosted, entry);
        }
        if (entry.Seq <= before.ChangedAt || (before.Gone && happened is not EntryErased))
        {
            return before;
        }
        var after = happened switch
        {
            MessageEdited edited => before with
            {
                Text = edited.Text,
                Html = entry.Rendering?.Html,
                Lang = edited.Lang ?? before.Lang,
                Edited = entry.Seq,
            },
            MessageRetracted => WithoutText(before),
            // Nothing of an erased entry can be read again, so a replay would not know the topic either.
            EntryErased => WithoutText(before) with { Topic = null },
            MessageReacted reacted => before with { Reactions = React(before.Reactions, reacted, entry.Author) },
            MessagePinned pinned => before with { Pinned = pinned.On },
            _ => before,
        };
        return after with { ChangedAt = entry.Seq };
    }

    public static Message WithoutText(Message message) =>
        new()
        {
            Seq = message.Seq,
            At = message.At,
            By = message.By,
            Topic = message.Topic,
            ChangedAt = message.ChangedAt,
            Gone = true,
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
            ChangedAt = entry.Seq,
        };
        return posted is null ? WithoutText(message) : message;
    }

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
