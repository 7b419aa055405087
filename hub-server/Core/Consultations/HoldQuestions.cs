using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>From now on questions are looked at before others see them, or are not.</summary>
public sealed record HoldQuestions(bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Questions.Of(state).Hold == On ? new Refusal("nothing.changed", "That is so already.") : new QuestionsHeld(On);
}

public sealed record QuestionsHeld(bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.Part<Questions>() is { } questions ? state.With(questions with { Hold = On }) : state;
}
