using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// By which rule the list is ordered, and whether the clock cuts. Lots are drawn from the hash of the entry before: everybody can check them, nobody could choose them.
/// </summary>
public sealed record ChooseOrder(OrderPolicy Policy, bool Cuts = false) : Command
{
    /// <summary>These look at nobody's region, kind or language.</summary>
    private static readonly OrderPolicy[] Blind = [OrderPolicy.FirstCome, OrderPolicy.GroupsFirst, OrderPolicy.Manual];

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
            : floor.Phase == SessionPhase.Adjourned ? new Refusal("session.phase", "The session is over.")
            : state.Attribution == Attribution.ChathamHouse && !Blind.Contains(Policy)
                ? new Refusal("order.notHere", "Under the Chatham House Rule the list looks at nobody's affiliation.")
            : floor.Policy == Policy && floor.Cuts == Cuts && Policy != OrderPolicy.ByLot
                ? new Refusal("nothing.changed", "This is the rule already.")
            : new OrderChosen(Policy, Cuts, Policy == OrderPolicy.ByLot ? Convert.ToHexStringLower(state.Hash.AsSpan(0, 8)) : null);
    }
}

public sealed record OrderChosen(OrderPolicy Policy, bool Cuts, string? Seed = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor with { Policy = Policy, Cuts = Cuts, Seed = Seed });
}
