using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// An open invitation to a room, named by the number of its entry. The code that opens it is in no record: <paramref name="Digest"/> is its keyed hash
/// (see <see cref="InvitationCodes"/>). <paramref name="Used"/> counts people, so that somebody who comes back takes no second place.
/// </summary>
public sealed record Invitation(
    long Number,
    int By,
    RoomRole Role,
    long Expires,
    string Digest,
    int? Limit = null,
    string? Lang = null,
    int Used = 0
)
{
    /// <summary>So many may be open in a room at once.</summary>
    public const int MostOpen = 100;
    public const int HighestLimit = 10_000;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>For so long somebody who comes too late is told so; afterwards there never was such an invitation.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static readonly Refusal Unknown = new("invitation.unknown", "There is no such invitation, or it holds no longer.");

    /// <summary>Places that are left; null where everybody may come.</summary>
    public int? Left => Limit - Used;

    public bool Fits(string? digest) =>
        digest is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest), Encoding.ASCII.GetBytes(digest));

    /// <summary>Why somebody who shows its code is not let in with it; null where they are. Who has been in the room before takes no new place.</summary>
    public Refusal? Refuses(RoomState state, bool isKnown, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return IsForgotten(at) || !IsStoodFor(state) ? Unknown
            : Expires <= at ? new Refusal("invitation.expired", "This invitation has expired. Ask for a new one.")
            : Left <= 0 && !isKnown ? new Refusal("invitation.usedUp", "All places of this invitation are taken. Ask for a new one.")
            : null;
    }

    public bool IsForgotten(long at) => Expires + (long)Remembered.TotalMilliseconds < at;

    /// <summary>The role for somebody who comes with it: not everybody has a place on the podium.</summary>
    public RoomRole RoleFor(RoomState state, AccountRole account) =>
        Rights.Podium.Contains(Role) && Rights.IsBarredFromPodium(state, account) ? RoomRole.Participant : Role;

    /// <summary>Nobody gives more than they hold, and who convenes a room is not named by a link.</summary>
    public static bool MayGive(RoomRole issuer, RoomRole given) => given != RoomRole.Convener && Rank(given) <= Rank(issuer);

    /// <summary>Who issued it was not removed and still holds what it gives.</summary>
    private bool IsStoodFor(RoomState state) =>
        By == 0
        || (state.Participants.GetValueOrDefault(By) is { Standing: not Standing.Removed } issuer && Rank(Role) <= Rank(issuer.Role));

    private static int Rank(RoomRole role) =>
        role switch
        {
            RoomRole.Convener => 4,
            RoomRole.Chair => 3,
            RoomRole.ViceChair or RoomRole.Moderator or RoomRole.NetworkCoordinator => 2,
            RoomRole.Rapporteur or RoomRole.Interpreter or RoomRole.ListOfficer => 1,
            _ => 0,
        };
}
