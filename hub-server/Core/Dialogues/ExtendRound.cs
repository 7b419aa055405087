using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>An open round closes later. It never closes earlier: people have planned by what was said.</summary>
public sealed record ExtendRound(int Round, long Closes) : Command
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var programme = Programme.Of(state);
        var (round, refusal) = programme.Find(Round, RoundState.Open);
        return round is null ? refusal!
            : Closes <= round.Closes || Closes <= now.ToUnixTimeMilliseconds() || Closes > (now + Furthest).ToUnixTimeMilliseconds()
                ? new Refusal("date.wrong", "A round is extended to a later time within a year.")
            : new RoundExtended(Round, Closes, programme.Plan!.UntilOf(round with { Closes = Closes }));
    }
}

/// <summary><paramref name="Until"/>: how long contributions are taken; null where they always are.</summary>
public sealed record RoundExtended(int Round, long Closes, long? Until = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        (state.Part<Topics>() ?? Topics.None)
            .All.Values.Where(topic => topic.Call?.Round == Round)
            .Aggregate(Programme.Change(state, Extend), (changed, topic) => Topics.Change(changed, topic.Number, Extend));

    private Topic Extend(Topic topic) => topic with { Call = topic.Call! with { Closes = Closes, Until = Until } };

    private Programme Extend(Programme programme) =>
        programme.Plan is not { } plan
            ? programme
            : programme with
            {
                Plan = plan with
                {
                    Rounds = [.. plan.Rounds.Select((round, index) => index == Round - 1 ? round with { Closes = Closes } : round)],
                },
            };
}
