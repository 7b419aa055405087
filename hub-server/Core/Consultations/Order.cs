namespace CsoNet.Collab.Consultations;

/// <summary>
/// The list of speakers of a point: a pure function of the record. Whoever folds the same entries gets the same list, with the same reasons. The policies that look at
/// people pass nobody over more than <see cref="MostOvertaken"/> times.
/// </summary>
public static class Order
{
    public const int MostOvertaken = 8;

    /// <summary>Between two speakers.</summary>
    public const long Handover = 15_000;

    /// <summary>The list of the point that is being dealt with.</summary>
    public static List<Place> Of(Floor floor) => floor.Active is { } item ? Of(floor, item.Number) : [];

    public static List<Place> Of(Floor floor, long item)
    {
        var waiting = floor.Requests.Values.Where(one => one.Item == item && one.State == RequestState.Queued).ToList();
        var line = Policy(floor, [.. waiting.Where(one => one is { Moved: null, Reply: false })]);
        line.AddRange(
            waiting
                .Where(one => one is { Moved: null, Reply: true })
                .OrderBy(one => one.Since)
                .Select(one => new Place(one.Number, PlaceReason.Reply))
        );
        foreach (var moved in waiting.Where(one => one.Moved is not null).OrderBy(one => one.Moved))
        {
            var at = moved.Before is { } before ? Math.Max(0, line.FindIndex(place => place.Request == before)) : line.Count;
            line.Insert(at, new Place(moved.Number, PlaceReason.Moved));
        }
        return line;
    }

    /// <summary>How long, in milliseconds, until each of the list will be called, if all use their time.</summary>
    public static Dictionary<long, long> Waits(Floor floor, IReadOnlyList<Place> line, long now)
    {
        var wait = floor.Turn is { } turn ? Handover + (turn.Speaking ? Math.Max(0, turn.LeftAt(now)) : turn.Limit) : 0;
        Dictionary<long, long> waits = [];
        foreach (var request in line.Select(place => floor.Requests[place.Request]))
        {
            waits[request.Number] = wait;
            wait += Handover + (floor.Item(request.Item)?.LimitOf(request) ?? 0);
        }
        return waits;
    }

    private static List<Place> Policy(Floor floor, List<FloorRequest> waiting) =>
        floor.Policy switch
        {
            OrderPolicy.GroupsFirst => Sorted(waiting, one => one.Joint ? 0 : 1, Plain),
            OrderPolicy.CategoryOrder => Sorted(
                waiting,
                one => (long)one.Category,
                one => new Place(one.Number, PlaceReason.Category, Category: one.Category)
            ),
            OrderPolicy.ByLot => Sorted(waiting, one => Lot.Of(floor.Seed, one), one => new Place(one.Number, PlaceReason.Lot)),
            OrderPolicy.Interleaved or OrderPolicy.Balanced => OneByOne(floor, waiting),
            _ => Sorted(waiting, _ => 0, Plain),
        };

    private static Place Plain(FloorRequest one) => new(one.Number, one.Joint ? PlaceReason.Joint : PlaceReason.Arrival);

    private static List<Place> Sorted(List<FloorRequest> waiting, Func<FloorRequest, long> key, Func<FloorRequest, Place> place) =>
        [.. waiting.OrderBy(key).ThenBy(one => one.Since).Select(place)];

    /// <summary>Each place depends on who stands before it.</summary>
    private static List<Place> OneByOne(Floor floor, List<FloorRequest> waiting)
    {
        var heard = new Heard(floor);
        var left = waiting.OrderBy(one => one.Since).ToList();
        List<Place> line = [];
        while (left.Count > 0)
        {
            var next = Least(floor.Policy, heard, left);
            line.Add(PlaceOf(floor.Policy, heard, left[next]));
            heard.Add(left[next]);
            for (var passed = 0; passed < next; passed++)
            {
                left[passed] = left[passed] with { Overtaken = left[passed].Overtaken + 1 };
            }
            left.RemoveAt(next);
        }
        return line;
    }

    /// <summary>The one who comes first by the rule; of equals, whoever waits longest.</summary>
    private static int Least(OrderPolicy policy, Heard heard, List<FloorRequest> left)
    {
        // Whoever was passed over too often stands before all who were not.
        var aged = left.FindIndex(one => one.Overtaken >= MostOvertaken);
        if (aged >= 0)
        {
            return aged;
        }
        var (best, key) = (0, KeyOf(policy, heard, left[0]));
        for (var i = 1; i < left.Count; i++)
        {
            var other = KeyOf(policy, heard, left[i]);
            if (other.CompareTo(key) < 0)
            {
                (best, key) = (i, other);
            }
        }
        return best;
    }

    private static (int, int, int, int) KeyOf(OrderPolicy policy, Heard heard, FloorRequest one) =>
        policy == OrderPolicy.Interleaved
            ? (heard.LastTurnOf(one.Category), (int)one.Category, 0, 0)
            : (heard.Knows(one) ? 1 : 0, heard.Of(one.Region), heard.OfKind(one.Kind), heard.OfLanguage(one.Lang));

    private static Place PlaceOf(OrderPolicy policy, Heard heard, FloorRequest one) =>
        one.Overtaken >= MostOvertaken ? new Place(one.Number, PlaceReason.Waited, one.Overtaken)
        : policy == OrderPolicy.Interleaved ? new Place(one.Number, PlaceReason.Turn, Category: one.Category)
        : one.Region is null ? Plain(one)
        : new Place(one.Number, heard.Knows(one) ? PlaceReason.Again : PlaceReason.New, heard.Of(one.Region) + 1, one.Region);
}
