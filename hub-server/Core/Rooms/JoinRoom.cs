using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The step where rules and data notice are accepted; nobody writes before it. <paramref name="Consent"/> is the version of the notice that was shown.
/// Who comes by an invitation names it and shows its <paramref name="Code"/>. Where they take part under a handle, their region is part of it unless they leave it out.
/// </summary>
public sealed record JoinRoom(string Consent, long? Invitation = null, string? Code = null, bool WithoutRegion = false) : Command
{
    /// <summary>The keyed hash of <see cref="Code"/>, made by the hub: a rule sees no code.</summary>
    [JsonIgnore]
    public string? Digest { get; init; }

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        AcceptRules.Refuses(Consent) is { } missing
            ? missing
            : state.Participants.GetValueOrDefault(caller.Number)?.Standing switch
            {
                Standing.In => new Refusal("participant.already", "You have joined already."),
                Standing.Removed => new Refusal("participant.removed", "You were removed from this room."),
                _ => Admit(state, caller, now),
            };

    private Decision Admit(RoomState state, Caller caller, DateTimeOffset now)
    {
        var before = state.Participants.GetValueOrDefault(caller.Number);
        if (Invitation is null)
        {
            return Rights.MustAsk(state, caller)
                ? new Refusal("participant.mustAsk", "Ask those who run the room to let you in.")
                : Joined(state, caller, Again(before) ?? RoomRole.Participant);
        }
        return state.Invitations.GetValueOrDefault(Invitation.Value) is not { } invitation || !invitation.Fits(Digest)
                ? Rooms.Invitation.Unknown
            : invitation.Refuses(state, before is not null, now) is { } refusal ? refusal
            : Joined(state, caller, Again(before) ?? invitation.RoleFor(state, caller.Account!.Value));
    }

    /// <summary>Who comes back holds no office any more: it is given anew. Who was made a reader stays one.</summary>
    private static RoomRole? Again(Participant? before) =>
        before is null ? null
        : before.Role == RoomRole.ReadOnly ? RoomRole.ReadOnly
        : RoomRole.Participant;

    private Event Joined(RoomState state, Caller caller, RoomRole role)
    {
        var (number, name, placard) = (caller.Number, caller.Person!.ShownName, caller.Placard);
        if (!Handle.Covers(state, caller))
        {
            return new ParticipantJoined(number, role, caller.Account!.Value, name, placard, Consent, Invitation);
        }
        var handle = Handle.Of(state, caller, !WithoutRegion);
        return state.Identity == IdentityPolicy.NameVisibleToModerators
            ? new HandleNamed(number, role, handle.Account, handle.Region, Consent, Invitation, name, placard)
            : new HandleTaken(number, role, handle.Account, handle.Region, Consent, Invitation);
    }
}

public sealed record ParticipantJoined(
    int Number,
    RoomRole Role,
    AccountRole Account,
    string? Name = null,
    Placard? Organization = null,
    string? Consent = null,
    long? Invitation = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Seat(state, new Participant(Number, Role, Account, Name, Organization, Joined: entry.Seq, Consent: Consent), Invitation);

    internal static RoomState Seat(RoomState state, Participant who, long? by)
    {
        // Who comes by another way does not wait at the door any more.
        var waiting = state.Requests.GetValueOrDefault(who.Number) is { Status: RequestStatus.Waiting };
        var known = waiting ? state with { Requests = state.Requests.Remove(who.Number) } : state;
        if (state.Participants.GetValueOrDefault(who.Number) is { } before)
        {
            // A handle stays as others know it.
            return known.With(before.Handle is null ? who : who with { Handle = before.Handle, Heard = before.Heard });
        }
        return by is { } number && state.Invitations.GetValueOrDefault(number) is { } invitation
            ? known.With(who) with
            {
                Invitations = state.Invitations.SetItem(number, invitation with { Used = invitation.Used + 1 }),
            }
            : known.With(who);
    }
}
