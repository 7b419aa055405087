using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Nobody comes in with that invitation any more. Who came in before stays.</summary>
public sealed record RevokeInvitation(long Invitation) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Invitations.ContainsKey(Invitation) ? new InvitationRevoked(Invitation) : Rooms.Invitation.Unknown;
}

public sealed record InvitationRevoked(long Invitation) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Invitations = state.Invitations.Remove(Invitation) };
}
