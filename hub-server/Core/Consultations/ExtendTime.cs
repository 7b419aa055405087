using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair gives the speaker more time, or less.</summary>
public sealed record ExtendTime(int Seconds) : Command
{
    private const int Most = 3600;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).Turn is not { Speaking: true } turn ? new Refusal("floor.nobody", "Nobody has the floor.")
        : Seconds is 0 or < -Most or > Most || turn.Limit + (Seconds * 1000L) is < 0 or > 2 * Most * 1000L
            ? new Refusal("command.malformed", "An extension is at most an hour.")
        : new TimeExtended(turn.Request, Seconds, turn.Ends + (Seconds * 1000L), turn.Left + (Seconds * 1000L));
}

public sealed record TimeExtended(long Request, int Seconds, long? Ends = null, long? Left = null) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.Turn is { } turn
                    ? floor with
                    {
                        Turn = turn with { Limit = turn.Limit + (Seconds * 1000L), Ends = Ends, Left = Left, Set = entry.Seq },
                    }
                    : floor
        );

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, speaking: true);
}
