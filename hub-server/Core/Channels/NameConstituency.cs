using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>Those who run a network name a constituency or a sub-region of it. Where people take part under handles there are none: fewer and fewer people stand behind each.</summary>
public sealed record NameConstituency(string Title) : Command
{
    public const int LongestTitle = 80;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var all = Constituencies.Of(state).All;
        return state.IsProtected ? new Refusal("constituency.notHere", "Where people are protected nobody is sorted into constituencies.")
            : Rooms.Title.Refuses(Title, LongestTitle) is { } refusal ? refusal
            : all.Count >= Constituencies.Most
                ? new Refusal("constituency.tooMany", $"A network has at most {Constituencies.Most} constituencies.")
            : all.Values.Any(one => string.Equals(one.Title, Title.Trim(), StringComparison.OrdinalIgnoreCase))
                ? new Refusal("nothing.changed", "There is a constituency of this name already.")
            : new ConstituencyNamed(Title.Trim());
    }
}

public sealed record ConstituencyNamed(string Title) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var part = Constituencies.Of(state);
        return state.With(part with { All = part.All.SetItem(entry.Seq, new Constituency(entry.Seq, Title, [])) });
    }
}
