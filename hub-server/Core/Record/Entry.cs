namespace CsoNet.Collab.Record;

/// <summary>
/// One thing that happened in a room, sealed. Entries of a record are numbered 1, 2, 3 … without a hole and never change, except
/// that <see cref="Data"/> or <see cref="Names"/> may be erased. What an entry means is said by <see cref="Type"/>, whose event reads <see cref="Data"/>.
/// </summary>
public sealed record Entry
{
    /// <summary>The record's name: the room's id, or <c>house</c>.</summary>
    public required string Record { get; init; }

    public required long Seq { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC; never falls within a record.</summary>
    public required long At { get; init; }

    /// <summary>Participant number of this room; 0 is the system.</summary>
    public required int Author { get; init; }

    public required string Type { get; init; }

    /// <summary>Who, and in which capacity: <c>{"by":17,"as":"organization"}</c>.</summary>
    public required Part By { get; init; }

    public required Part Data { get; init; }

    /// <summary>
    /// What the entry says of its author as a person: name, organization, words at the door. A part of its own, so that it can be erased and what happened
    /// stays. Null where it names nobody.
    /// </summary>
    public Part? Names { get; init; }

    /// <summary>SHA-256 over the hash before and everything above: see <see cref="Seal"/>. 32 bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The id of the command that made this entry; unique per author in its record.</summary>
    public required Guid Command { get; init; }

    /// <summary>16 bytes that tell a retry from another command under the same id: keyed by <see cref="CommandSalt"/>, so they tell nothing once that part is erased.</summary>
    public required byte[] CommandSeal { get; init; }

    /// <summary>The text as HTML, where it uses markup. It lies beside the entry and is not sealed: it can be made again.</summary>
    public Rendering? Rendering { get; init; }

    /// <summary>The first 8 hex digits of the hash: what a screen keeps to prove where it stands.</summary>
    public string Mark => Convert.ToHexStringLower(Hash.AsSpan(0, 4));

    /// <summary>Data and names as one object, as the event reads it and screens get it; null once the data is erased.</summary>
    public byte[]? Facts => Names?.Utf8 is { } names && Data.Utf8 is { } data ? Part.Join(data, names) : Data.Utf8;

    /// <summary>What the seal of the command is keyed by: the salt that goes with the most personal part.</summary>
    public byte[]? CommandSalt => Names is null ? Data.Salt : Names.Salt;

    public Entry WithoutData() => this with { Data = Data.Erase(), Rendering = null };

    /// <summary>Where somebody's words lie with what names them, their rendering goes with them.</summary>
    public Entry WithoutNames() => Names is null ? this : this with { Names = Names.Erase(), Rendering = null };

    public Entry Without(Erasure what) => what == Erasure.Names ? WithoutNames() : WithoutData();
}

/// <summary>Which part of an entry is to go.</summary>
public enum Erasure
{
    /// <summary>The data and its rendering: what was said.</summary>
    Data,

    /// <summary>Who the author is as a person, and whatever else lies there with it.</summary>
    Names,
}

/// <summary>Sanitized HTML and the version of what rendered it.</summary>
public sealed record Rendering(int Version, string Html);
