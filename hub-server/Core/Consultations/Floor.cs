using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The session, its agenda, who wants to speak and who speaks: all that the record says of it, and no clock of its own.</summary>
public sealed record Floor : IRoomPart
{
    public static string Name => "floor";

    public static readonly Floor Empty = new();

    public SessionPhase Phase { get; init; }

    /// <summary>When the session is to begin, milliseconds since 1970-01-01 UTC.</summary>
    public long? Starts { get; init; }
    public ImmutableList<AgendaItem> Agenda { get; init; } = [];
    public OrderPolicy Policy { get; init; }

    /// <summary>What the lots are drawn from: eight bytes of the hash of the entry before, which nobody could choose.</summary>
    public string? Seed { get; init; }

    /// <summary>The clock cuts after the grace; else only the chair does.</summary>
    public bool Cuts { get; init; }
    public ImmutableSortedDictionary<long, FloorRequest> Requests { get; init; } = ImmutableSortedDictionary<long, FloorRequest>.Empty;
    public Turn? Turn { get; init; }

    /// <summary>The chair or vice-chair who was given the gavel, by their participant number; none where there was neither when the session was opened. See <see cref="Consultations.Gavel.HolderOf"/>.</summary>
    public int? Gavel { get; init; }

    /// <summary>The entry that gave it to them.</summary>
    public long? GavelSince { get; init; }
    public PointOfOrder? Point { get; init; }

    [JsonIgnore]
    public bool IsGoingOn => Phase is SessionPhase.InSession or SessionPhase.Suspended;

    /// <summary>The point of the agenda that is being dealt with.</summary>
    [JsonIgnore]
    public AgendaItem? Active => Agenda.Find(item => item.State == ItemState.Open);

    public static Floor Of(RoomState state) => state.Part<Floor>() ?? Empty;

    public static RoomState Change(RoomState state, Func<Floor, Floor> change) =>
        state.Part<Floor>() is { } floor ? state.With(change(floor)) : state;

    /// <summary>As that audience may see it: under the Chatham House Rule only the podium knows who is on the list.</summary>
    public Floor For(RoomState state, Audience audience) =>
        state.Attribution == Attribution.Named || audience == Audience.Podium
            ? this
            : this with
            {
                Requests = Requests.ToImmutableSortedDictionary(row => row.Key, row => row.Value with { By = 0 }),
                Point = Point is null ? null : Point with { By = 0 },
            };

    public AgendaItem? Item(long? number) => Agenda.Find(item => item.Number == number);

    public Floor With(AgendaItem item) =>
        this with
        {
            Agenda = Item(item.Number) is { } before ? Agenda.Replace(before, item) : Agenda.Add(item),
        };

    public Floor With(FloorRequest request) => this with { Requests = Requests.SetItem(request.Number, request) };

    public Floor Change(long request, Func<FloorRequest, FloorRequest> change) =>
        Requests.TryGetValue(request, out var before) ? With(change(before)) : this;

    /// <summary>The request leaves the list: what was put before it is now before the one that follows.</summary>
    public Floor Leave(long request, RequestState state) => Unanchor(request).Change(request, one => one.Settled(state));

    public Floor Unanchor(long request)
    {
        var hanging = Requests.Values.Where(one => one.Before == request).ToList();
        if (hanging.Count == 0)
        {
            return this;
        }
        var line = Order.Of(this, Requests[request].Item);
        var place = line.FindIndex(one => one.Request == request);
        long? next = place >= 0 && place + 1 < line.Count ? line[place + 1].Request : null;
        return hanging.Aggregate(this, (floor, one) => floor.With(one with { Before = next }));
    }

    /// <summary>The point is concluded: whoever still waits was not reached.</summary>
    public Floor Conclude(AgendaItem item, long at) =>
        NotReach(one => one.Item == item.Number, at).With(item with { State = ItemState.Concluded, ListOpen = false, Finished = at });

    public Floor NotReach(Func<FloorRequest, bool> which, long at) =>
        Requests
            .Values.Where(one => one.State == RequestState.Queued && which(one))
            .Aggregate(this, (floor, one) => floor.With(one.Settled(RequestState.NotReached) with { Ended = at }));

    /// <summary>Null where the session stands in one of these phases, else why not.</summary>
    public Refusal? RefusesUnless(params ReadOnlySpan<SessionPhase> phases) =>
        phases.Contains(Phase) ? null : new Refusal("session.phase", $"That is not done while the session is {Phase}.");
}
