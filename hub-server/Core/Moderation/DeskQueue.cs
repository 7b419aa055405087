using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Something waits at a desk since then (milliseconds). It is neither for who wrote it nor, where it is an appeal, for who ruled; 0 is nobody.</summary>
public sealed record Queued(long Since, int Author, int RuledBy = 0)
{
    public bool IsFor(int participant) => participant != Author && participant != RuledBy;
}

/// <summary>All that waits at the desk of a room: reports, appeals, texts that are held.</summary>
public static class DeskQueue
{
    public static IEnumerable<Queued> In(RoomState state, DateTimeOffset now) =>
        Cases(state).Concat(HeldMessages.WaitingIn(state).Select(one => new Queued(one.At, one.By))).Concat(Mutes(state, now));

    private static IEnumerable<Queued> Cases(RoomState state) =>
        from one in Desk.Of(state).Cases.Values
        where one.IsWaiting && !Desk.IsOver(state, one)
        select one.State == CaseState.Appealed ? new Queued(one.AppealedAt, one.Author, one.RuledBy) : new Queued(one.Since, one.Author);

    private static IEnumerable<Queued> Mutes(RoomState state, DateTimeOffset now) =>
        from number in state.Mutes.Keys
        where !state.Erased.Contains(number)
        let mute = Mute.Of(state, number, now)
        where mute is { IsAppealed: true }
        select new Queued(mute.AppealedAt, number, mute.By);
}
