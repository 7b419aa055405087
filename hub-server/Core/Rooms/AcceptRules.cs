using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Rules and data notice have changed since somebody joined, and they accept the new version. Nobody is kept from writing meanwhile.</summary>
public sealed record AcceptRules(string Consent) : Command
{
    private const int LongestVersion = 64;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Refuses(Consent) is { } missing ? missing
        : state.SeatOf(caller)?.Consent == Consent ? new Refusal("nothing.changed", "You have accepted this version already.")
        : new RulesAccepted(Consent);

    public static Refusal? Refuses(string consent) =>
        string.IsNullOrWhiteSpace(consent) || consent.Length > LongestVersion
            ? new Refusal("consent.missing", "Accept the rules and the data notice first.")
            : null;
}

public sealed record RulesAccepted(string Consent) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.Change(entry.Author, participant => participant with { Consent = Consent });
}
