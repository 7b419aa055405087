using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Presence;

/// <summary>
/// Who looks at a room just now: a count, and while they are few, who. It is in no record and nothing is decided by it: it may be late, and it may be lost. In dialogues, in protected rooms and
/// where words carry no names nobody is told it, and delegates of Member States nowhere.
/// </summary>
public sealed record Here(int Count, IReadOnlyList<int>? Who)
{
    /// <summary>Above so many only their number is told.</summary>
    public const int MostNamed = 20;

    /// <summary>Whether those in such a room are told who else is there, or types.</summary>
    public static bool IsToldIn(RoomState state) =>
        state
            is {
                Kind: RoomKind.LiveConsultation or RoomKind.RegionalChannel or RoomKind.Direct,
                Attribution: Attribution.Named,
                IsProtected: false
            };

    /// <summary>What the caller is told; null where it is nothing. Of <paramref name="lookers"/> only those count who take part under their name.</summary>
    public static Here? For(RoomState state, Caller caller, IEnumerable<int> lookers)
    {
        if (!IsToldIn(state) || state.SeatOf(caller)?.Standing != Standing.In || caller.Account == AccountRole.MemberStateDelegate)
        {
            return null;
        }
        var known = lookers
            .Distinct()
            .Where(number => state.Participants.GetValueOrDefault(number) is { Standing: Standing.In, Name: not null })
            .Order()
            .ToList();
        return new Here(known.Count, known.Count > MostNamed ? null : known);
    }
}
