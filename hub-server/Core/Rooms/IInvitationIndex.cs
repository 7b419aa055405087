namespace CsoNet.Collab.Rooms;

/// <summary>
/// Finds the invitation, and with it the room, that a code opens: by the code's keyed hash, never by the code. A read model that can be rebuilt from the records;
/// it says where to look and not whether the invitation holds, which the room's state knows.
/// </summary>
public interface IInvitationIndex
{
    /// <summary>Keeps the line; one that is there for the same hash stays.</summary>
    Task PutAsync(InvitationLine line, CancellationToken cancel = default);

    Task<InvitationLine?> FindAsync(string digest, CancellationToken cancel = default);

    /// <summary>Forgets the invitation of that room, if it is there.</summary>
    Task RemoveAsync(string room, long invitation, CancellationToken cancel = default);

    /// <summary>Forgets all lines, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}

public sealed record InvitationLine(string Digest, string Room, long Invitation);
