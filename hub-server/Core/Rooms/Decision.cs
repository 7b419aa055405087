using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>What a rule answers: an event, or a refusal.</summary>
public sealed record Decision
{
    public Event? Event { get; private init; }
    public SpeakingCapacity As { get; private init; }
    public Refusal? Refusal { get; private init; }

    public static Decision Accept(Event happened, SpeakingCapacity @as = SpeakingCapacity.Personal) => new() { Event = happened, As = @as };

    public static Decision Refuse(string code, string detail) => new() { Refusal = new Refusal(code, detail) };

    public static implicit operator Decision(Event happened) => Accept(happened);

    public static implicit operator Decision(Refusal refusal) => new() { Refusal = refusal };
}
