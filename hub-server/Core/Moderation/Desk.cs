using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>What lies before those who run a room: one case for each message that was ever reported or removed, by its number.</summary>
public sealed record Desk(ImmutableSortedDictionary<long, Case> Cases) : IRoomPart, IHoldsMessages
{
    /// <summary>So many reports wait for a ruling at once, and so many of one person.</summary>
    public const int MostWaiting = 1_000;
    public const int MostOfOne = 20;

    public static string Name => "desk";

    public static readonly Desk Empty = new(ImmutableSortedDictionary<long, Case>.Empty);

    public static Desk Of(RoomState state) => state.Part<Desk>() ?? Empty;

    public Case? Find(long message) => Cases.GetValueOrDefault(message);

    public Desk With(Case one) => this with { Cases = Cases.SetItem(one.Message, one) };

    /// <summary>Of a message that was erased nothing is left to decide.</summary>
    public object Without(long message) => this with { Cases = Cases.Remove(message) };

    /// <summary>A report that has found its end: the message was taken back meanwhile, and there is nothing to rule on.</summary>
    public static bool IsOver(RoomState state, Case one) => one.State == CaseState.Reported && state.Gone.Contains(one.Message);

    public static Refusal? RefusesWords(string? words, bool needed) =>
        needed && string.IsNullOrWhiteSpace(words) ? new Refusal("reason.missing", "Say why.")
        : words?.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : null;

    /// <summary>Why the caller may not rule on what that participant wrote, or null.</summary>
    public static Refusal? RefusesOwn(int author, Caller caller) =>
        author > 0 && author == caller.Number
            ? new Refusal("case.own", "Somebody else decides about what you wrote yourself. You may take it back.")
            : null;

    public static RoomState Change(RoomState state, long message, Func<Case, Case> change) =>
        Of(state).Find(message) is { } one ? state.With(Of(state).With(change(one))) : state;
}
