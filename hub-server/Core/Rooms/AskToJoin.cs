using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Asks those who run the room to be let in. Who is behind it, only they see; <paramref name="Words"/> say why.</summary>
public sealed record AskToJoin(string Consent, string? Words = null) : Command
{
    public override bool IsAtTheDoor => true;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var before = state.Requests.GetValueOrDefault(caller.Door);
        return AcceptRules.Refuses(Consent) is { } missing ? missing
            : state.Participants.GetValueOrDefault(caller.Number) is { Standing: Standing.In }
                ? new Refusal("participant.already", "You have joined already.")
            : state.Participants.GetValueOrDefault(caller.Number) is { Standing: Standing.Removed }
                ? new Refusal("participant.removed", "You were removed from this room.")
            : !Rights.MustAsk(state, caller) ? new Refusal("request.notNeeded", "You need not ask: join the room.")
            : before?.Status == RequestStatus.Waiting ? new Refusal("request.already", "You have asked already.")
            : before is { Status: RequestStatus.Declined } && !before.MayAskAgain(now.ToUnixTimeMilliseconds())
                ? new Refusal("request.tooSoon", "You were declined a short while ago. Ask again later.")
            : Words?.Length > JoinRequest.MostWords ? new Refusal("message.tooLong", $"Say it in {JoinRequest.MostWords} characters.")
            : state.Requests.Values.Count(one => one.Status == RequestStatus.Waiting) >= JoinRequest.MostWaiting
                ? new Refusal("request.tooMany", "Too many are waiting at the door. Try again later.")
            : new AskedToJoin(caller.Account!.Value, caller.Person!.ShownName, caller.Placard, Words, Consent);
    }
}

public sealed record AskedToJoin(
    AccountRole Account,
    string? Name = null,
    Placard? Organization = null,
    string? Words = null,
    string? Consent = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var forgotten = state.Requests.Values.Where(old => old.IsForgotten(entry.At)).Select(old => old.Number);
        var made = new JoinRequest(entry.Author, Account, entry.Seq, entry.At, Name, Organization, Words);
        return state with { Requests = state.Requests.RemoveRange(forgotten).SetItem(entry.Author, made) };
    }
}
