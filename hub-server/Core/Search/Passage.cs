using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Search;

/// <summary>What kind of thing a text was said as. A new kind is a word here, its texts in <see cref="Findings"/> and its looks in <see cref="HitReading"/>.</summary>
public enum PassageKind
{
    Message = 1,

    /// <summary>The title of a topic.</summary>
    Topic,

    /// <summary>The text of somebody who had the floor, or was not reached.</summary>
    Statement,

    /// <summary>Title and purpose of a room.</summary>
    Room,

    /// <summary>Who takes part in a room, by their participant number. It is no hit: it leads to what they said.</summary>
    Name,

    /// <summary>Title and paragraphs of a joint statement that was published.</summary>
    JointStatement,

    /// <summary>A question of a session that everybody in it may read.</summary>
    Question,
}

/// <summary>One of the things that are found in a room: a message by its number, a participant by theirs.</summary>
public readonly record struct PassageKey(PassageKind Kind, long Number);

/// <summary>
/// A text as it is found: the terms under which it is, and not the text, which is read in its place through the rights of who has found it. What was said and has gone keeps its key and
/// has no terms.
/// </summary>
public sealed record Passage
{
    public required string Room { get; init; }
    public required PassageKey Key { get; init; }

    /// <summary>When it was said first, milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Participant number of who said it; 0 where nothing may be found by it.</summary>
    public int Author { get; init; }

    /// <summary>Number of the last entry that changed what is found of it.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>See <see cref="Terms.ScopeOf"/>.</summary>
    public required string Scope { get; init; }

    public Few<string> Terms { get; init; } = [];

    /// <summary>Under which it is kept: each term in its scope.</summary>
    public IEnumerable<string> Keys => Terms.Select(term => Scope + term);
}

/// <summary>A passage that has all that was asked for.</summary>
public readonly record struct Found(string Room, PassageKey Key, long At);
