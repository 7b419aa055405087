using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Foundations;

/// <summary>An immutable set of entry numbers, 64 of them to a word: a million removals cost some hundred kilobytes, not fifty megabytes.</summary>
[JsonConverter(typeof(NumberSetJson))]
public sealed class NumberSet
{
    public static readonly NumberSet Empty = new(ImmutableSortedDictionary<long, ulong>.Empty);

    private readonly ImmutableSortedDictionary<long, ulong> words;

    private NumberSet(ImmutableSortedDictionary<long, ulong> words) => this.words = words;

    public bool IsEmpty => words.IsEmpty;

    public bool Contains(long number) => (words.GetValueOrDefault(number >> 6) & Bit(number)) != 0;

    public NumberSet Add(long number) =>
        Contains(number) ? this : new(words.SetItem(number >> 6, words.GetValueOrDefault(number >> 6) | Bit(number)));

    public NumberSet Remove(long number) =>
        !Contains(number) ? this
        : (words[number >> 6] & ~Bit(number)) is not 0 and var left ? new(words.SetItem(number >> 6, left))
        : new(words.Remove(number >> 6));

    public IEnumerable<long> Numbers()
    {
        foreach (var (high, word) in words)
        {
            for (var left = word; left != 0; left &= left - 1)
            {
                yield return (high << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    internal IEnumerable<KeyValuePair<long, ulong>> Words => words;

    internal static NumberSet Of(IEnumerable<KeyValuePair<long, ulong>> words) => new(words.ToImmutableSortedDictionary());

    private static ulong Bit(long number) => 1UL << (int)(number & 63);
}

/// <summary>Written as pairs of word number and word: <c>[[0,12],[7,1]]</c>.</summary>
public sealed class NumberSetJson : JsonConverter<NumberSet>
{
    public override NumberSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NumberSet.Of(
            JsonSerializer.Deserialize<ulong[][]>(ref reader, options)!.Select(pair => KeyValuePair.Create((long)pair[0], pair[1]))
        );

    public override void Write(Utf8JsonWriter writer, NumberSet value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Words.Select(pair => new[] { (ulong)pair.Key, pair.Value }), options);
}
