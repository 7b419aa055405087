using System.Collections.Immutable;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// One row of the list of events: the type's name on the wire and in the record, its class, and the table that names for every field the
/// audiences that see it. A field without a row fails the tests.
/// </summary>
public sealed record Happening(string Type, Type Event)
{
    /// <summary>Audiences by field, as the field is called on the wire.</summary>
    public ImmutableDictionary<string, Audience> Fields { get; private init; } = ImmutableDictionary<string, Audience>.Empty;

    /// <summary>After such an entry somebody may read more, less or differently: a run of entries ends with it.</summary>
    public bool ChangesReaders { get; private init; }

    /// <summary>The event carries a text, which goes when its message goes: the message of its own number, or the one named in that field.</summary>
    public string? TextOf { get; private init; }

    public const string Itself = "";

    public static Happening Of<T>(string type)
        where T : Event => new(type, typeof(T));

    public Happening SeenBy(Audience audience, params ReadOnlySpan<string> fields)
    {
        var rows = Fields;
        foreach (var field in fields)
        {
            rows = rows.Add(field, audience);
        }
        return this with { Fields = rows };
    }

    public Happening SeenByAll(params ReadOnlySpan<string> fields) => SeenBy(Audience.All, fields);

    public Happening ThatChangesReaders() => this with { ChangesReaders = true };

    public Happening WithTextOf(string message) => this with { TextOf = message };

    /// <summary>The fields that this audience may not see.</summary>
    public IEnumerable<string> HiddenFrom(Audience audience) =>
        Fields.Where(row => (row.Value & audience) == Audience.None).Select(row => row.Key);
}
