using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>One root over the heads of all records, once a day (UTC). Whoever kept a root can later prove that a record was what it was on that day.</summary>
public sealed record PublishSeal(DateOnly Day, string Root, int Records) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Part<Seals>()?.LastDay >= Day
            ? new Refusal("nothing.changed", "The seal of this day is published.")
            : new SealPublished(Day, Root, Records);
}

/// <summary><paramref name="Root"/> is 64 hex digits over <paramref name="Records"/> heads, in the order of the records' names.</summary>
public sealed record SealPublished(DateOnly Day, string Root, int Records) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(new Seals(Day));
}

/// <summary>Up to which day the seals are published.</summary>
public sealed record Seals(DateOnly? LastDay) : IRoomPart
{
    public static string Name => "seals";

    public static readonly Seals None = new(LastDay: null);
}
