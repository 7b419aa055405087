using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>
/// The owner wants to hear nothing from somebody, who is named by their number in a room, or hears from them again. Conversations of the two are put aside and requests end unseen. Nobody else
/// is told, and the other least of all.
/// </summary>
public sealed record BlockPerson(string Room, int Participant, bool On) : Command
{
    /// <summary>What stands for that person in this record; null where they are nobody whom the owner may know. The hub looks.</summary>
    [JsonIgnore]
    public string? Who { get; init; }

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var all = Correspondence.Of(state);
        var who = On ? Who : all.Find(Room, Participant)?.Who;
        return who is null ? new Refusal("participant.unknown", "There is no such participant.")
            : all.Blocked.ContainsKey(who) == On ? new Refusal("nothing.changed", "It is so already.")
            : On && all.Blocked.Count >= Correspondence.MostBlocked
                ? new Refusal("block.tooMany", $"At most {Correspondence.MostBlocked} people are blocked.")
            : new PersonBlocked(Room, Participant, who, On);
    }
}

public sealed record PersonBlocked(string Room, int Participant, string Who, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Correspondence.Of(state);
        return state.With(On ? all.With(new Blocked(Room, Participant, Who)) : all with { Blocked = all.Blocked.Remove(Who) });
    }
}
