using System.Collections.Immutable;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>A room's state as a snapshot and back.</summary>
public sealed class SnapshotBytes(Rules rules)
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    public static Snapshot Write(RoomState state, string epoch)
    {
        var parts = state.Parts.ToDictionary(part => part.Key, part => JsonSerializer.SerializeToElement(part.Value, Json));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Shape(state, parts), Json);
        return new Snapshot(state.Room, epoch, RoomState.FoldVersion, state.Seq, bytes);
    }

    public RoomState Read(Snapshot snapshot)
    {
        var shape = JsonSerializer.Deserialize<Shape>(snapshot.Bytes, Json)!;
        var parts = rules
            .Of(shape.State.Kind)
            .Parts.ToImmutableDictionary(
                part => part.Name,
                part => shape.Parts.TryGetValue(part.Name, out var json) ? part.Read(json, Json) : part.Empty
            );
        return shape.State with { Parts = parts };
    }

    private sealed record Shape(RoomState State, Dictionary<string, JsonElement> Parts);
}
