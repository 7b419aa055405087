using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What was reported, appealed and held in a room, for those who run it; and for each what waits of their own. To everybody else there is no such desk.</summary>
internal static class DeskEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/desk", OneAsync).Produces<DeskShape>().ProducesProblem(403).ProducesProblem(404);
        api.MapGet("rooms/{id}/mine", OwnAsync).Produces<MineShape>().ProducesProblem(404);
    }

    private static async Task<IResult> OwnAsync(HttpContext http, string id, Callers callers, RoomDesk desk, MineReading reading)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await desk.OpenAsync(await callers.OfAsync(http), id) is { } room
            ? Results.Ok(await reading.OfAsync(room, http.RequestAborted))
            : Problems.Of(Problems.UnknownRoom);
    }

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, DeskReading reading)
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        return await reading.OfAsync(room, http.RequestAborted) is { } seen
            ? Results.Ok(DeskShape.Of(room, seen))
            : Problems.Of(Problems.NoRight);
    }
}

/// <summary>
/// What concerns the reader alone, as <c>GET rooms/{id}/mine</c> answers it after the entry <paramref name="At"/>. <paramref name="Held"/>: what they write is looked at first.
/// <paramref name="Items"/>: their texts that wait or were declined lately, the oldest first. <paramref name="Mute"/>: they say nothing here for a time. <paramref name="Wait"/>: they have written just now, or their
/// organization often enough today.
/// </summary>
internal sealed record MineShape(string Room, long At, bool Held, IReadOnlyList<OwnHeld> Items, OwnMuteShape? Mute, WaitShape? Wait)
{
    /// <summary>Within that time a text is usually decided about here; absent where they were too few to say.</summary>
    public Wait? Usual { get; init; }
}

/// <summary>
/// They write again at <paramref name="Until"/>, which is <paramref name="Left"/> milliseconds from the answer: whatever the clock of a device says. <paramref name="Code"/> is that of the refusal before.
/// </summary>
internal sealed record WaitShape(string Code, long Until, long Left)
{
    public static WaitShape? Of(Refusal? refusal, DateTimeOffset now) =>
        refusal is { Until: { } until } ? new(refusal.Code, until, until - now.ToUnixTimeMilliseconds()) : null;
}

/// <summary>
/// The mute of its reader, until <paramref name="Ends"/> as things stand, <paramref name="Left"/> milliseconds from the answer. <paramref name="MayAppeal"/>: they have not yet.
/// </summary>
internal sealed record OwnMuteShape(
    HouseRule Rule,
    long At,
    long Ends,
    long Left,
    string? Words,
    SeenStep? Appeal,
    SeenStep? Decision,
    bool MayAppeal
)
{
    public static OwnMuteShape? Of(SeenMute? mute, DateTimeOffset now) =>
        mute is null
            ? null
            : new(
                mute.Rule,
                mute.At,
                mute.Ends,
                mute.Ends - now.ToUnixTimeMilliseconds(),
                mute.Words,
                mute.Appeal,
                mute.Decision,
                mute.MayAct
            );
}

/// <summary>What concerns one reader alone.</summary>
internal sealed class MineReading(HeldReading held, MuteReading mutes, TimeProvider time)
{
    public async Task<MineShape> OfAsync(Sighting room, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return new(
            room.State.Address,
            room.State.Seq,
            room.IsTakingPart && HeldMessages.Holds(room.State, room.Caller),
            room.IsTakingPart ? await held.OwnAsync(room, cancel) : [],
            OwnMuteShape.Of(await mutes.OwnAsync(room, cancel), now),
            room.IsTakingPart ? WaitShape.Of(WritingPace.Refuses(room.State, room.Caller, now), now) : null
        )
        {
            Usual = room.IsTakingPart && HeldMessages.Holds(room.State, room.Caller) ? HeldReading.UsualWait(room.State) : null,
        };
    }
}

/// <summary>As <c>GET rooms/{id}/desk</c> answers it, after the entry <paramref name="At"/>. <paramref name="Count"/> cases wait; those that wait longest come.</summary>
internal sealed record DeskShape(
    string Room,
    long At,
    int Count,
    IReadOnlyList<CaseShape> Waiting,
    IReadOnlyList<CaseShape> Ruled,
    SortedDictionary<int, PersonShape> People
)
{
    public static DeskShape Of(Sighting room, SeenDesk seen)
    {
        var all = seen.Waiting.Concat(seen.Ruled).ToList();
        var named = all.SelectMany(one => new[] { one.RuledBy ?? 0, one.Said?.By ?? 0 }).Where(number => number > 0);
        return new DeskShape(
            room.State.Address,
            room.State.Seq,
            seen.Count,
            [.. seen.Waiting.Select(CaseShape.Of)],
            [.. seen.Ruled.Select(CaseShape.Of)],
            PersonShape.Some(room, named)
        );
    }
}

/// <summary>A case at the desk. <paramref name="Said"/> is the message, as it was when it was removed where it is away.</summary>
internal sealed record CaseShape(
    long Message,
    CaseState State,
    MessageShape? Said,
    IReadOnlyList<SeenReport> Reports,
    HouseRule? Rule,
    int? RuledBy,
    SeenStep? Ruling,
    SeenStep? Appeal,
    SeenStep? Decision
)
{
    public static CaseShape Of(SeenCase one) =>
        new(
            one.Message,
            one.State,
            one.Said is { } said ? MessageShape.Of(said) : null,
            one.Reports,
            one.Rule,
            one.RuledBy,
            one.Ruling,
            one.Appeal,
            one.Decision
        );
}
