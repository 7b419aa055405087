using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>When a round has opened, each of its questions becomes a topic: the hub does this.</summary>
public sealed record OpenQuestion(int Question) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var programme = Programme.Of(state);
        var number = programme.Plan?.RoundAsking(Question) ?? 0;
        var (round, refusal) = programme.Find(number, RoundState.Open);
        return round is null ? refusal!
            : IsAsked(state) ? new Refusal("nothing.changed", "The question is a topic already.")
            : new TopicOpened(programme.Plan!.Questions[Question - 1].Text, CallOf(programme.Plan, number, round));
    }

    private Call CallOf(Plan plan, int number, Round round) => new(Question, number, round.Closes, plan.UntilOf(round), plan.Words);

    private bool IsAsked(RoomState state) => state.Part<Topics>()?.All.Values.Any(topic => topic.Call?.Question == Question) == true;
}
