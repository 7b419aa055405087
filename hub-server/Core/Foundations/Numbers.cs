using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Foundations;

/// <summary>Some numbers of entries, ascending, each once: equal where the numbers are. Written as a list.</summary>
[CollectionBuilder(typeof(Numbers), nameof(Of))]
[JsonConverter(typeof(NumbersJson))]
public sealed class Numbers : IEnumerable<long>, IEquatable<Numbers>
{
    private readonly long[] numbers;

    private Numbers(long[] numbers) => this.numbers = numbers;

    public int Count => numbers.Length;

    public static Numbers Of(ReadOnlySpan<long> numbers) => Of((IEnumerable<long>)numbers.ToArray());

    public static Numbers Of(IEnumerable<long> numbers) => new([.. numbers.Distinct().Order()]);

    public bool Equals(Numbers? other) => other is not null && numbers.AsSpan().SequenceEqual(other.numbers);

    public override bool Equals(object? obj) => Equals(obj as Numbers);

    public override int GetHashCode() => numbers.Aggregate(0, HashCode.Combine);

    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)numbers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => numbers.GetEnumerator();

    public override string ToString() => string.Join(' ', numbers);
}

public sealed class NumbersJson : JsonConverter<Numbers>
{
    public override Numbers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Numbers.Of(JsonSerializer.Deserialize<long[]>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Numbers value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
