using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>The synthesis is handed out to those who contributed: for five days they say where it does not tell what they said.</summary>
public sealed record ProposeSynthesis : Publish
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (text, refusal) = Make(state);
        return text is null ? refusal! : new SynthesisProposed(text, (now + Synthesis.Check).ToUnixTimeMilliseconds());
    }
}

public sealed record SynthesisProposed(SynthesisText Document, long Until) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            state,
            synthesis =>
                synthesis with
                {
                    Publications =
                    [
                        .. synthesis.Publications,
                        new Publication(entry.Seq, entry.At, Until) { Points = Numbers.Of(Document.Points.Select(point => point.Number)) },
                    ],
                }
        );
}
