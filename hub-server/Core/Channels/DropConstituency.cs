using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>Takes a constituency off the list, with its focal points; whoever belonged to it belongs to none.</summary>
public sealed record DropConstituency(long Constituency) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Constituencies.Of(state).Missing(Constituency) is { } refusal ? refusal : new ConstituencyDropped(Constituency);
}

public sealed record ConstituencyDropped(long Constituency) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var part = Constituencies.Of(state);
        var belonged = part.Chosen.Where(one => one.Value == Constituency).Select(one => one.Key);
        return state.With(new Constituencies(part.All.Remove(Constituency), part.Chosen.RemoveRange(belonged)));
    }
}
