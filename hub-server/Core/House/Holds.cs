using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Rooms of which nothing is erased because its time is over, as long as a legal hold stands; each with the entry of the house that placed it.</summary>
public sealed record Holds(ImmutableSortedDictionary<string, long> All) : IRoomPart
{
    public static string Name => "holds";

    public static readonly Holds None = new(ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal));

    public static Holds Of(RoomState house) => house.Part<Holds>() ?? None;

    public bool Keeps(string room) => All.ContainsKey(room);
}
