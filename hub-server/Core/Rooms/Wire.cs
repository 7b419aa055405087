using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// JSON as it goes over the wire and into the record. Unknown members are refused; the encoder leaves Arabic and Chinese as they are (inside HTML another one is used).
/// Commands are told apart by <c>type</c>, wherever it stands; the types come from the list of room kinds, not from attributes, because Rooms does not know its kinds.
/// </summary>
public sealed class Wire
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FrozenDictionary<string, Happening> happenings;
    private readonly FrozenDictionary<Type, Happening> happeningsByEvent;
    private readonly FrozenSet<string> verbs;

    public Wire(Rules rules)
    {
        happenings = rules.Happenings.ToFrozenDictionary(happening => happening.Type, StringComparer.Ordinal);
        happeningsByEvent = rules.Happenings.ToFrozenDictionary(happening => happening.Event);
        verbs = rules.Verbs.Select(verb => verb.Type).ToFrozenSet(StringComparer.Ordinal);
        Json = Options(info => AddVerbs(info, rules));
    }

    /// <summary>The one set of options. Deserialize commands as <see cref="Command"/>, so that the discriminator is not taken for an unknown member.</summary>
    public JsonSerializerOptions Json { get; }

    public Happening? Happening(string type) => happenings.GetValueOrDefault(type);

    public Happening Happening(Event happened) => happeningsByEvent[happened.GetType()];

    public byte[] Write(Event happened) => JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), Json);

    /// <summary>The event as it is sealed: what happened, and apart from it who the author is as a person, where it says so.</summary>
    public (byte[] Facts, byte[]? Names) WriteParts(Event happened)
    {
        var (whole, fields) = (Write(happened), Happening(happened).Names);
        return fields.IsEmpty || Pick(whole, fields.Contains) is not { Length: > 2 } names
            ? (whole, null)
            : (Pick(whole, name => !fields.Contains(name)), names);
    }

    public byte[] Write(Command command) => JsonSerializer.SerializeToUtf8Bytes(command, Json);

    /// <summary>The event of an entry; null when it is erased or of a type or shape that this program does not know.</summary>
    public Event? ReadEvent(Entry entry)
    {
        if (entry.Facts is not { } facts || Happening(entry.Type) is not { } happening)
        {
            return null;
        }
        try
        {
            return (Event?)JsonSerializer.Deserialize(facts, happening.Event, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The event of an entry where it is such a one. Any other is not even read: most listeners wait for one in thousands.</summary>
    public T? ReadEvent<T>(Entry entry)
        where T : class => Happening(entry.Type)?.Event.IsAssignableTo(typeof(T)) is true ? ReadEvent(entry) as T : null;

    /// <summary>A command as it came, or what is wrong with it.</summary>
    public (Command? Command, Refusal? Refusal) ReadCommand(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return (null, new Refusal("command.malformed", "A command is an object with a type."));
        }
        try
        {
            if (!verbs.Contains(type.GetString()!))
            {
                return (null, new Refusal("command.unknown", "There is no command of this type."));
            }
            return (json.Deserialize<Command>(Json), null);
        }
        catch (JsonException mistake)
        {
            return (null, new Refusal("command.malformed", Plainly(mistake)));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return (null, new Refusal("command.malformed", "A text of the command holds characters that are none."));
        }
    }

    /// <summary>Options as everywhere on the wire.</summary>
    public static JsonSerializerOptions Options(Action<JsonTypeInfo>? modifier = null)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        if (modifier is not null)
        {
            resolver.Modifiers.Add(modifier);
        }
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = resolver };
        Configure(options);
        return options;
    }

    /// <summary>The same for options that a framework has made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowOutOfOrderMetadataProperties = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 16;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static byte[] Pick(byte[] json, Func<string, bool> which) =>
        JsonSerializer.SerializeToUtf8Bytes(
            JsonElement
                .Parse(json)
                .EnumerateObject()
                .Where(field => which(field.Name))
                .ToDictionary(field => field.Name, field => field.Value),
            Relaxed
        );

    private static void AddVerbs(JsonTypeInfo info, Rules rules)
    {
        if (info.Type.IsSubclassOf(typeof(Command)))
        {
            RemoveComputed(info);
        }
        if (info.Type != typeof(Command))
        {
            return;
        }
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (var verb in rules.Verbs)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(verb.Command, verb.Type));
        }
    }

    /// <summary>What is computed from other fields would be taken from a client in silence; on the wire it is unknown like any other.</summary>
    private static void RemoveComputed(JsonTypeInfo info)
    {
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i] is { Set: null })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>What is wrong and where, without the names of classes.</summary>
    private static string Plainly(JsonException mistake)
    {
        var where = mistake.Path is { Length: > 2 } path ? $" at {path[2..]}" : "";
        return mistake.Message.Contains("could not be mapped", StringComparison.Ordinal) ? $"Unknown field{where}."
            : mistake.Message.Contains("missing required", StringComparison.Ordinal) ? "A required field is missing."
            : $"A field has the wrong type or value{where}.";
    }
}
