using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// How fast people write in a room: <paramref name="Slow"/> seconds between two texts of one person, <paramref name="Daily"/> texts of one organization on a day (UTC); 0: as they like. When
/// each spoke last, and how often today, is known only while something is set. Organizations are counted by the nameplate that its writer had when they wrote it, and nobody writes more than
/// that by themselves, whether they have a nameplate, none, or one after the other. Whoever presides is bound by neither, and what they write is not counted. A text that is held counts when
/// it is posted.
/// </summary>
public sealed record WritingPace(int Slow, int Daily) : IRoomPart, IHearsAuthors, IKnowsPeople
{
    public const int ShortestPause = 5;
    public const int LongestPause = 24 * 60 * 60;
    public const int MostDaily = 1_000;
    private const long Day = 24 * 60 * 60 * 1_000;

    public static string Name => "pace";

    public static readonly WritingPace AsTheyLike = new(0, 0);

    /// <summary>When each wrote last, milliseconds, by their participant number.</summary>
    public ImmutableSortedDictionary<int, long> Last { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    /// <summary>The last day on which somebody wrote, counted from 1970, and how much each has written on it, by the organization of their nameplate; empty for none.</summary>
    public long Today { get; init; }
    public ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, int>> Written { get; init; } =
        ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, int>>.Empty;

    [JsonIgnore]
    public bool IsSet => Slow > 0 || Daily > 0;

    public static WritingPace Of(RoomState state) => state.Part<WritingPace>() ?? AsTheyLike;

    /// <summary>Why a room cannot be set so, or null. Where people are protected, times are kept to the hour and nobody says of which organization they are.</summary>
    public static Refusal? RefusesSetting(RoomState state, int? slow, int? daily) =>
        (slow is not (null or 0) || daily is not (null or 0)) && (state.Part<WritingPace>() is null || state.IsProtected)
            ? new Refusal("pace.notHere", "In this room nobody is kept to a pace.")
        : slow is < 0 or (> 0 and < ShortestPause) or > LongestPause || daily is < 0 or > MostDaily
            ? new Refusal(
                "pace.wrong",
                $"A pause of {ShortestPause} seconds to a day, and at most {MostDaily} texts of an organization a day."
            )
        : null;

    public WritingPace With(int? slow, int? daily) =>
        this with
        {
            Slow = slow ?? Slow,
            Daily = daily ?? Daily,
            Last = slow == 0 ? Last.Clear() : Last,
            Written = daily == 0 ? Written.Clear() : Written,
        };

    /// <summary>Why the caller does not write here just now, with the time from which they may; or null.</summary>
    public static Refusal? Refuses(RoomState state, Caller caller, DateTimeOffset now) =>
        Of(state) is { IsSet: true } pace && !caller.IsSystem && state.SeatOf(caller) is { } seat && !Rights.Presides(state, seat)
            ? pace.RefusesMore(seat, now.ToUnixTimeMilliseconds()) ?? pace.RefusesSoon(seat, now.ToUnixTimeMilliseconds())
            : null;

    /// <summary>For whom they wrote goes. How much they wrote stays.</summary>
    public object WithoutNameplate(int participant) =>
        Written.TryGetValue(participant, out var written)
            ? this with
            {
                Written = Written.SetItem(participant, None.Add("", written.Values.Sum())),
            }
            : this;

    /// <summary>Somebody has written something, whether its words are still there or not.</summary>
    public object Heard(Entry entry, RoomState room)
    {
        if (
            !IsSet
            || entry.Type is not ("message.posted" or "topic.opened")
            || room.Participants.GetValueOrDefault(entry.Author) is not { } seat
            || Rights.Presides(room, seat)
        )
        {
            return this;
        }
        var day = entry.At / Day;
        var written = day == Today ? Written : Written.Clear();
        return this with
        {
            Last = Slow > 0 ? Last.SetItem(entry.Author, entry.At) : Last,
            Today = day,
            Written = Daily > 0 ? written.SetItem(entry.Author, WithOneMore(written.GetValueOrDefault(entry.Author, None), seat)) : written,
        };
    }

    private static ImmutableSortedDictionary<string, int> None => ImmutableSortedDictionary<string, int>.Empty;

    private static ImmutableSortedDictionary<string, int> WithOneMore(ImmutableSortedDictionary<string, int> written, Participant seat)
    {
        var nameplate = seat.Organization?.Id ?? "";
        return written.SetItem(nameplate, written.GetValueOrDefault(nameplate) + 1);
    }

    private Refusal? RefusesSoon(Participant seat, long now) =>
        Slow > 0 && Last.TryGetValue(seat.Number, out var last) && now < last + (Slow * 1_000L)
            ? new Refusal("pace.tooSoon", $"Here everybody waits {Slow} seconds before they write again.")
            {
                Until = last + (Slow * 1_000L),
            }
            : null;

    private Refusal? RefusesMore(Participant seat, long now) =>
        Daily == 0 || now / Day != Today ? null
        : seat.Organization is { } organization && WrittenFor(organization.Id) >= Daily
            ? UntilTomorrow("pace.daily", $"Your organization has written {Daily} times today, as often as it may here.")
        : Written.GetValueOrDefault(seat.Number, None).Values.Sum() >= Daily
            ? UntilTomorrow("pace.ownDaily", $"You have written {Daily} times today, as often as anybody may here.")
        : null;

    private Refusal UntilTomorrow(string code, string message) => new(code, message) { Until = (Today + 1) * Day };

    private int WrittenFor(string organization) => Written.Values.Sum(one => one.GetValueOrDefault(organization));
}
