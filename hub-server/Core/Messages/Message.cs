using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A message as the entries of its room leave it: what a page hands out. <see cref="Seq"/> is the number of its first entry and its name.
/// A message that is <see cref="Gone"/> keeps its number, time, author with their capacity and, unless it was erased, topic, and the rule by which it was removed; nothing else.
/// </summary>
public sealed record Message
{
    public required long Seq { get; init; }
    public required long At { get; init; }

    /// <summary>Participant number of the author; <see cref="Unnamed"/> where this audience may not know.</summary>
    public required int By { get; init; }
    public SpeakingCapacity As { get; init; }
    public long? Topic { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Lang { get; init; }
    public long? ReplyTo { get; init; }

    public Mentions? Mentions { get; init; }

    /// <summary>The message that this one hands on.</summary>
    public Source? Source { get; init; }

    /// <summary>It is also a best practice, a request or an offer.</summary>
    public PostMark? Mark { get; init; }

    /// <summary>Number of the entry in which the author of a marked message says how they may be reached. The address itself is kept there alone, where an erasure finds it.</summary>
    public long? AddressIn { get; init; }

    /// <summary>That address; null where they did not say, or this audience may not know.</summary>
    [JsonIgnore]
    public string? Email { get; init; }

    /// <summary>It was received after its round had closed.</summary>
    public bool Late { get; init; }

    /// <summary>Numbers of the entries of its edits, the last of them at the end.</summary>
    public Numbers? Edits { get; init; }

    /// <summary>Number of the entry of the last edit.</summary>
    [JsonIgnore]
    public long? Edited => Edits?.Last();

    /// <summary>What people gave of it in other languages, by language; null where nobody did.</summary>
    public ImmutableSortedDictionary<string, Translation>? Translations { get; init; }

    /// <summary>Emoji to participant numbers, ascending. No emoji without a number.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<int>> Reactions { get; init; } = NoReactions;
    public bool Pinned { get; init; }

    /// <summary>It asks every organization to read it.</summary>
    public bool Announced { get; init; }
    public bool Gone { get; init; }

    /// <summary>The rule by which those who run the room have removed it.</summary>
    public HouseRule? Rule { get; init; }

    /// <summary>What it was before it was removed, for those who decide whether it comes back: no door hands this out.</summary>
    public Message? Was { get; init; }

    /// <summary>It is no message but what is left where some stood.</summary>
    public Pointer? Moved { get; init; }

    /// <summary>Number of the last entry that changed this message; its own at first.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>Somebody said something, and it is still there: whoever has not read it has something unread.</summary>
    [JsonIgnore]
    public bool Counts => !Gone && Moved is null;

    /// <summary>Nobody reads more versions of a message; the record has them.</summary>
    public const int MostEdits = 50;

    public const int Unnamed = -1;

    public static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<int>> NoReactions = ImmutableSortedDictionary.Create<
        string,
        ImmutableSortedSet<int>
    >(StringComparer.Ordinal);
}
