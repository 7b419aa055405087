using System.Collections.Frozen;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Who presides at this moment. Of chair and vice-chairs exactly one holds the gavel while the session goes on; the others have no power of the chair until it is handed to
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

    public static Refusal? Refuses(RoomState state, Command command, Caller caller) =>
        Floor.Of(state).IsGoingOn && Powers.Contains(command.GetType()) && MayHold(state, caller.Number) && HolderOf(state) != caller.Number
            ? new Refusal("gavel.elsewhere", "Somebody else presides at the moment.")
            : null;

    /// <summary>Who presides: whoever was given the gavel; where nobody was, or they have gone, the first who may hold it. Null where nobody may.</summary>
    public static int? HolderOf(RoomState state) =>
        Floor.Of(state).Gavel is { } given && MayHold(state, given) ? given
        : Line(state).FirstOrDefault() is { } first ? first.Number
        : null;

    /// <summary>Those who may hold it, in the order in which they follow one another: the chair before the vice-chairs, and who has been here longest.</summary>
    public static IEnumerable<Participant> Line(RoomState state) =>
        state
            .Participants.Values.Where(who => MayHold(state, who.Number))
            .OrderBy(who => who.Role == RoomRole.Chair ? 0 : 1)
            .ThenBy(who => who.Joined)
            .ThenBy(who => who.Number);

    /// <summary>They may hold it: chair or vice-chair, and in the room.</summary>
    public static bool MayHold(RoomState state, int participant) =>
        state.Participants.GetValueOrDefault(participant) is { Standing: Standing.In, Role: RoomRole.Chair or RoomRole.ViceChair };
}
