using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>Makes a member of civil society a focal point of a constituency, or no longer. It is a charge and no right: what they may do stays as it was.</summary>
public sealed record AppointFocalPoint(long Constituency, int Participant, bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var part = Constituencies.Of(state);
        return part.Missing(Constituency) is { } refusal ? refusal
            : part.All[Constituency].FocalPoints.Contains(Participant) == On ? new Refusal("nothing.changed", "That is how it is already.")
            : On && Constituencies.In(state, Participant) is null
                ? new Refusal("participant.unknown", "There is no such member of civil society in the room.")
            : new FocalPointAppointed(Constituency, Participant, On);
    }
}

public sealed record FocalPointAppointed(long Constituency, int Participant, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var part = Constituencies.Of(state);
        if (part.All.GetValueOrDefault(Constituency) is not { } one)
        {
            return state;
        }
        var points = On ? one.FocalPoints.Add(Participant) : one.FocalPoints.Remove(Participant);
        return state.With(part with { All = part.All.SetItem(Constituency, one with { FocalPoints = points }) });
    }
}
