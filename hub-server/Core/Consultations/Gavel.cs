using System.Collections.Frozen;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Who presides at this moment. Of chair and vice-chairs one holds the gavel while the session goes on; the others have no power of the chair until it is handed to
/// them. Conveners and moderators, who sit beside the chair and work the console, act for whoever holds it.
/// </summary>
internal static class Gavel
{
    /// <summary>The powers of the chair.</summary>
    private static readonly FrozenSet<Type> Powers = new[]
    {
        typeof(SuspendSession),
        typeof(ResumeSession),
        typeof(AdjournSession),
        typeof(StartItem),
        typeof(FinishItem),
        typeof(CallSpeaker),
        typeof(PauseClock),
        typeof(RunClock),
        typeof(ExtendTime),
        typeof(CutSpeaker),
        typeof(MarkAbsent),
        typeof(RequeueSpeaker),
        typeof(DeclineRequest),
        typeof(MoveRequest),
        typeof(DeliverText),
        typeof(RuleOnPoint),
        typeof(OpenPoll),
        typeof(ClosePoll),
        typeof(CancelPoll),
        typeof(HandOver),
    }.ToFrozenSet();

    public static Refusal? Refuses(RoomState state, Command command, Caller caller)
    {
        var floor = Floor.Of(state);
        return
            floor.Gavel is { } holder
            && holder != caller.Number
            && MayHold(state, holder)
            && floor.IsGoingOn
            && Powers.Contains(command.GetType())
            && state.SeatOf(caller)?.Role is RoomRole.Chair or RoomRole.ViceChair
            ? new Refusal("gavel.elsewhere", "Somebody else presides at the moment.")
            : null;
    }

    /// <summary>They may hold it: chair or vice-chair, and in the room.</summary>
    public static bool MayHold(RoomState state, int participant) =>
        state.Participants.GetValueOrDefault(participant) is { Standing: Standing.In, Role: RoomRole.Chair or RoomRole.ViceChair };
}
