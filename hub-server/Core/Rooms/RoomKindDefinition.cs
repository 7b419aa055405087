using System.Collections.Immutable;
using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>A verb: the type's name on the wire and the class of its command.</summary>
public sealed record Verb(string Type, Type Command)
{
    /// <summary>It may be done in a closed room.</summary>
    public bool AlsoWhenClosed { get; init; }

    /// <summary>A clock, a listener or a job does it: it is in no table of rights and not on the wire.</summary>
    public bool OfTheSystem { get; init; }

    public static Verb Of<T>(string type)
        where T : Command => new(type, typeof(T));
}

/// <summary>A part of the state that a kind of room starts with and how snapshots carry it.</summary>
public sealed record PartDefinition(string Name, object Empty, Func<JsonElement, JsonSerializerOptions, object> Read)
{
    public static PartDefinition Of<T>(T empty)
        where T : class, IRoomPart => new(T.Name, empty, static (json, options) => json.Deserialize<T>(options)!);
}

/// <summary>
/// All that is special about a kind of room: written by hand in the folder of that kind, listed in the server's composition. Rooms itself knows no
/// agenda, no round and no topic.
/// </summary>
public sealed record RoomKindDefinition(
    RoomKind Kind,
    ImmutableArray<Verb> Verbs,
    ImmutableArray<Happening> Happenings,
    ImmutableArray<PartDefinition> Parts
)
{
    /// <summary>What must hold besides the table of rights, whatever the verb; null where nothing does.</summary>
    public Func<RoomState, Command, Caller, Refusal?>? Guard { get; init; }
}
