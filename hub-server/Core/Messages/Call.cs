using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// A topic that asks for contributions until a time: guiding question <paramref name="Question"/> in round <paramref name="Round"/> of a dialogue, or, where these are 0, a call for input of a channel. What is received after
/// <paramref name="Closes"/> is marked as late, and after <paramref name="Until"/> nothing is taken; null: what is late is always taken. Times are in milliseconds.
/// Those who preside are not bound by it.
/// </summary>
public sealed record Call(int Question, int Round, long Closes, long? Until = null, WordLimits? Words = null)
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>It is no part of a dialogue's programme.</summary>
    [JsonIgnore]
    public bool IsForInput => Question == 0;

    public static Call ForInput(long closes, bool late, WordLimits? words) => new(0, 0, closes, late ? null : closes, words);

    /// <summary>The call for input that is this topic, while it is open; or null.</summary>
    public static Call? ForInputIn(RoomState state, long topic) =>
        state.Part<Topics>()?.All.GetValueOrDefault(topic) is { Closed: false, Call: { IsForInput: true } call } ? call : null;

    public static Refusal? RefusesTime(long closes, DateTimeOffset now) =>
        closes <= now.ToUnixTimeMilliseconds() || closes > (now + Furthest).ToUnixTimeMilliseconds()
            ? new Refusal("date.wrong", "A call closes at a time within a year.")
            : null;

    /// <summary>The call that binds the caller in that topic, or null.</summary>
    public static Call? For(RoomState state, long? topic, Caller caller) =>
        topic is { } number && state.Part<Topics>()?.All.GetValueOrDefault(number)?.Call is { } call && !Rights.Presides(state, caller)
            ? call
            : null;

    public bool IsLate(DateTimeOffset now) => now.ToUnixTimeMilliseconds() > Closes;

    public Refusal? Refuses(string text, string? lang, SpeakingCapacity capacity, DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds() > Until
            ? new Refusal(
                IsForInput ? "call.closed" : "round.notOpen",
                string.Create(CultureInfo.InvariantCulture, $"It closed at {DateTimeOffset.FromUnixTimeMilliseconds(Closes):u}.")
            )
            : RefusesLength(text, lang, capacity);

    public Refusal? RefusesLength(string text, string? lang, SpeakingCapacity capacity) =>
        Words?.Of(capacity) is { } words ? WordCount.Refuses(text, lang, words) : null;

    /// <summary>The topic that a message was posted in, as its entry says.</summary>
    internal static long? TopicOf(Entry posted)
    {
        using var json = JsonDocument.Parse(posted.Data.Utf8 ?? "{}"u8.ToArray());
        return json.RootElement.TryGetProperty("topic", out var topic) && topic.TryGetInt64(out var number) ? number : null;
    }
}

/// <summary>How many words somebody has who speaks for themselves, and who speaks for an institution; null: as many as a message takes.</summary>
public sealed record WordLimits(int? Personal = null, int? Organization = null)
{
    private const int Least = 50;
    private const int Most = 2500;

    public int? Of(SpeakingCapacity capacity) =>
        capacity switch
        {
            SpeakingCapacity.Personal => Personal,
            SpeakingCapacity.Organization or SpeakingCapacity.Group or SpeakingCapacity.State or SpeakingCapacity.UnEntity => Organization,
            _ => null,
        };

    public Refusal? Refuses() =>
        Personal is < Least or > Most || Organization is < Least or > Most
            ? new Refusal("command.malformed", $"A limit is {Least} to {Most} words.")
            : null;
}
