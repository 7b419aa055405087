using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Organizations;

/// <summary>A few different tags in a fixed order: equal where the tags are.</summary>
[CollectionBuilder(typeof(TagSets), nameof(TagSets.Of))]
[JsonConverter(typeof(TagSetJson))]
public sealed class TagSet<T> : IReadOnlyCollection<T>, IEquatable<TagSet<T>>
    where T : notnull
{
    private readonly T[] tags;

    internal TagSet(IEnumerable<T> tags) => this.tags = [.. tags.Distinct().Order()];

    public int Count => tags.Length;

    public bool Equals(TagSet<T>? other) => other is not null && tags.AsSpan().SequenceEqual(other.tags);

    public override bool Equals(object? obj) => Equals(obj as TagSet<T>);

    public override int GetHashCode() => tags.Aggregate(0, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)tags).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tags.GetEnumerator();

    public override string ToString() => string.Join(' ', tags);
}

public static class TagSets
{
    public static TagSet<T> Of<T>(ReadOnlySpan<T> tags)
        where T : notnull => new(tags.ToArray());
}
