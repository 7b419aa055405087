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

    /// <summary>To all other audiences the entry is withheld: they see its number and nothing else, not even by whom.</summary>
    public Audience For { get; private init; } = Audience.All;

    /// <summary>After such an entry somebody may read more, less or differently: a run of entries ends with it.</summary>
    public bool ChangesReaders { get; private init; }

    /// <summary>It says nothing but who: its author is shown also under the Chatham House Rule, which hides speakers and not those present.</summary>
    public bool NamesItsAuthor { get; private init; }

    /// <summary>The event carries a text, which goes when its message goes: the message of its own number, or the one named in that field.</summary>
    public string? TextOf { get; private init; }

    /// <summary>Whom it tells who did it, where people are named at all.</summary>
    public Audience ByWhom { get; private init; } = Audience.All;

    /// <summary>The field that names the entry from which its words were carried over: they lie there in a part of their own, and go with these.</summary>
    public string? From { get; private init; }

    public const string Itself = "";

    /// <summary>The fields that say who the author is as a person: they lie in a part of their own and go when the person is erased.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>The field that is still shown, as a number beside <c>gone</c>, when the text has gone: where it was said.</summary>
    public string? Stays { get; private init; }

    /// <summary>Something was settled by it that whoever was away is told of: about the entry itself, or the one that is named in that field.</summary>
    public string? Decides { get; private init; }

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

    /// <summary>The whole entry is for this audience and for nobody else.</summary>
    public Happening ForAlone(Audience audience, params ReadOnlySpan<string> fields) => SeenBy(audience, fields) with { For = audience };

    public Happening SeenByAll(params ReadOnlySpan<string> fields) => SeenBy(Audience.All, fields);

    public Happening ThatChangesReaders() => this with { ChangesReaders = true };

    public Happening ThatNamesItsAuthor() => this with { NamesItsAuthor = true };

    public Happening ThatNames(params ReadOnlySpan<string> fields) => this with { Names = [.. fields] };

    public Happening ThatDecides(string about = Itself) => this with { Decides = about };

    public Happening CarriedFrom(string field) => this with { From = field };

    public Happening ByWhomOnlyFor(Audience audience) => this with { ByWhom = audience };

    public Happening WithTextOf(string message, string? stays = null) => this with { TextOf = message, Stays = stays };

    /// <summary>The fields that this audience may not see.</summary>
    public IEnumerable<string> HiddenFrom(Audience audience) =>
        Fields.Where(row => (row.Value & audience) == Audience.None).Select(row => row.Key);
}
