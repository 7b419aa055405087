using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Invites by a link, a code or a picture of it: whoever shows the code joins in that <paramref name="Role"/> until <paramref name="Expires"/>
/// (milliseconds), at most <paramref name="Limit"/> people. <paramref name="Lang"/> is the language in which those are addressed who open it.
/// </summary>
public sealed record IssueInvitation(long Expires, RoomRole Role = RoomRole.Participant, int? Limit = null, string? Lang = null) : Command
{
    private const int LongestTag = 35;

    /// <summary>The keyed hash of the code; made by the hub, never by a client.</summary>
    [JsonIgnore]
    public string? Digest { get; init; }

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return Expires <= at || Expires > at + (long)Invitation.Longest.TotalMilliseconds
                ? new Refusal(
                    "invitation.expiry",
                    $"An invitation holds for {Invitation.Longest.Days} days at most, and not into the past."
                )
            : Limit is < 1 or > Invitation.HighestLimit
                ? new Refusal("invitation.limit", $"An invitation has 1 to {Invitation.HighestLimit} places.")
            : !IsTag(Lang) ? new Refusal("command.malformed", "A language is named by its tag, as in \"fr\".")
            : state.SeatOf(caller) is { } issuer && !Invitation.MayGive(issuer.Role, Role)
                ? new Refusal("right.missing", "An invitation gives no more than you hold yourself.")
            : state.Invitations.Values.Count(open => open.Expires > at) >= Invitation.MostOpen
                ? new Refusal("invitation.tooMany", $"A room has at most {Invitation.MostOpen} open invitations: revoke one first.")
            : new InvitationIssued(Role, Expires, Digest!, Limit, Lang);
    }

    private static bool IsTag(string? lang) =>
        lang is null || (lang.Length is > 1 and <= LongestTag && lang.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}

public sealed record InvitationIssued(RoomRole Role, long Expires, string Digest, int? Limit = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var forgotten = state.Invitations.Values.Where(old => old.IsForgotten(entry.At)).Select(old => old.Number);
        var issued = new Invitation(entry.Seq, entry.Author, Role, Expires, Digest, Limit, Lang);
        return state with { Invitations = state.Invitations.RemoveRange(forgotten).SetItem(entry.Seq, issued) };
    }
}
