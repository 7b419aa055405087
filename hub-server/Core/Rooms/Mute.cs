using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Somebody says nothing in a room for a time: entry <paramref name="Entry"/> began it, participant <paramref name="By"/> decided it, and it ends by itself at <paramref name="Until"/>
/// (milliseconds). They read, report, vote and appeal as before. The words to them stand in the entry.
/// </summary>
public sealed record Mute(long Entry, long Until, int By, HouseRule Rule)
{
    /// <summary>For how long an appeal may wait. Then nobody else has confirmed the mute, and it ends.</summary>
    public static readonly TimeSpan DecisionTime = TimeSpan.FromDays(3);

    /// <summary>What is left to them. All else says something to others, or is done for the room.</summary>
    private static readonly ImmutableHashSet<string> Quietly =
    [
        "participant.join",
        "participant.leave",
        "participant.acceptRules",
        "request.make",
        "request.withdraw",
        "message.retract",
        "translation.withdraw",
        "message.report",
        "removal.appeal",
        "held.withdraw",
        "mute.appeal",
        "announcement.read",
        "recommendation.sponsor",
        "jointStatement.sign",
        "floor.withdraw",
        "floor.yield",
        "question.vote",
        "question.withdraw",
        "poll.vote",
    ];

    /// <summary>The entry of the appeal and its time, and that of the decision on it; 0 where there is none.</summary>
    public long Appeal { get; init; }
    public long AppealedAt { get; init; }
    public long Decision { get; init; }

    /// <summary>It was ended before its time.</summary>
    public bool Lifted { get; init; }

    /// <summary>Somebody else than who muted them is to decide.</summary>
    [JsonIgnore]
    public bool IsAppealed => Appeal > 0 && Decision == 0 && !Lifted;

    /// <summary>When it ends, as things stand.</summary>
    [JsonIgnore]
    public long Ends =>
        Lifted ? 0
        : IsAppealed ? Math.Min(Until, AppealedAt + (long)DecisionTime.TotalMilliseconds)
        : Until;

    public bool IsOn(DateTimeOffset now) => now.ToUnixTimeMilliseconds() < Ends;

    /// <summary>The mute of that participant, while it holds. Whoever has come to preside is not held by one.</summary>
    public static Mute? Of(RoomState state, int participant, DateTimeOffset now) =>
        state.Mutes.GetValueOrDefault(participant) is { } mute
        && mute.IsOn(now)
        && state.Participants.GetValueOrDefault(participant) is { } who
        && !Rights.Presides(state, who)
            ? mute
            : null;

    /// <summary>Why the caller may not do this here just now.</summary>
    public static Refusal? Refuses(RoomState state, Caller caller, string action, DateTimeOffset now) =>
        !caller.IsSystem && !Quietly.Contains(action) && state.SeatOf(caller) is { } seat && Of(state, seat.Number, now) is { } mute
            ? new Refusal("mute.on", $"You are muted here until {DateTimeOffset.FromUnixTimeMilliseconds(mute.Ends):u}.")
            {
                Until = mute.Ends,
            }
            : null;
}
