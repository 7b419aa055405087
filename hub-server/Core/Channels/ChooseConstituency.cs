using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>A member of civil society says to which constituency they belong; without one, to none. Nobody says it for somebody else.</summary>
public sealed record ChooseConstituency(long? Constituency = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var part = Constituencies.Of(state);
        return Constituencies.In(state, caller.Number) is null ? new Refusal("right.missing", "Constituencies are of civil society.")
            : Constituency is { } chosen && part.Missing(chosen) is { } refusal ? refusal
            : Constituency == (part.Chosen.TryGetValue(caller.Number, out var before) ? before : null)
                ? new Refusal("nothing.changed", "That is how it is already.")
            : new ConstituencyChosen(Constituency);
    }
}

public sealed record ConstituencyChosen(long? Constituency = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var part = Constituencies.Of(state);
        return state.With(
            part with
            {
                Chosen = Constituency is { } chosen ? part.Chosen.SetItem(entry.Author, chosen) : part.Chosen.Remove(entry.Author),
            }
        );
    }
}
