using System.Collections.Immutable;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>How much a notice asks for.</summary>
public enum NoticeWeight
{
    /// <summary>Whoever wants less of that room or topic is not given it.</summary>
    Usual,

    /// <summary>It is about what they did themselves, or decides it: they are always given it.</summary>
    Own,

    /// <summary>It cannot wait: shown also in quiet hours.</summary>
    Urgent,
}

/// <summary>
/// A kind of notice, declared by the noun in which it happens. Its words are <c>notices.CODE</c> in the catalogues of all six languages, with the placeholders
/// <c>who</c>, <c>room</c> and <c>topic</c>, and those fields of <see cref="Telling.With"/> that it names.
/// </summary>
public sealed record NoticeKind(string Code, NoticeWeight Weight = NoticeWeight.Usual);

/// <summary>
/// Somebody is to be told. They are named as rooms know people: by the participant number <paramref name="Participant"/> in <paramref name="Room"/>. <paramref name="About"/>
/// is the entry of that room which the notice leads to; together with the person it is the notice's key, so that one message makes one notice however many reasons
/// there are. <paramref name="With"/> is for a few short words and numbers that are not the text of anybody.
/// </summary>
public sealed record Telling(
    NoticeKind Kind,
    string Room,
    int Participant,
    long About,
    long? Topic = null,
    int? By = null,
    ImmutableSortedDictionary<string, string>? With = null
)
{
    /// <summary>The entry that tells it once more: a notice of its own, also for whoever was told of the same before. Null: one notice for all reasons.</summary>
    public long? Anew { get; init; }
}

/// <summary>
/// How a noun tells people something: it says, for an entry that is durable, who is to be told what. A listener carries it into the records of those people, once for
/// each, on whatever node. Pure. The first telling for a person counts, so the weightiest comes first.
/// </summary>
public interface INotifier
{
    /// <summary>All that it may ever tell; each has its words in six languages.</summary>
    IReadOnlyList<NoticeKind> Kinds { get; }

    /// <summary>Whether it may have something to tell of such an event.</summary>
    bool Hears(Event happened);

    /// <summary>The numbers of other entries that it needs beside this one, such as the message that is answered.</summary>
    IEnumerable<long> Needs(Event happened) => [];

    /// <param name="room">The state of the record, at this entry or later.</param>
    /// <param name="entry">What happened, and who did it.</param>
    /// <param name="happened">Its event, one that it hears.</param>
    /// <param name="needed">The entries that it needs, by number, as far as they are there.</param>
    IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed);
}
