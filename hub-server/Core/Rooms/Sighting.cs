using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// A room as one caller may see it: nobody gets hold of a room in another way. The state is the one at the head when it was opened; all that is handed out is looked at from there.
/// </summary>
public sealed class Sighting
{
    private readonly RoomLoop loop;
    private readonly View view;

    internal Sighting(RoomLoop loop, RoomState state, Caller caller, Audience audience, View view)
    {
        (this.loop, this.view, State) = (loop, view, state);
        (Caller, Audience) = (caller, audience);
    }

    public RoomState State { get; }
    public Caller Caller { get; }
    public Audience Audience { get; }

    public Sight SightOf(Entry entry) => view.For(entry, State, Audience);

    /// <summary>That this participant said something is shown to this audience.</summary>
    public bool ShowsAuthor(int number) => View.ShowsAuthor(State, Audience, number);

    /// <summary>The caller has joined and has neither left nor been removed.</summary>
    public bool IsTakingPart => State.SeatOf(Caller)?.Standing == Standing.In;

    /// <summary>Completes when the room has an entry after that number.</summary>
    public Task MovedAsync(long after, CancellationToken cancel) => loop.MovedAsync(after, cancel);

    internal RoomLoop Loop => loop;
}
