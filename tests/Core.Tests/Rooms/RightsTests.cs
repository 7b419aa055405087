using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>
/// The rights as they are, written down a second time: one row per action, one mark per role (P participant, R read only, C convener, H chair,
/// V vice-chair, M moderator, A rapporteur, I interpreter, L list officer, N network coordinator).
/// </summary>
public sealed class RightsTests
{
    private const string Letters = "PRCHVMAILN";
    private static readonly RoomRole[] Roles =
    [
        RoomRole.Participant,
        RoomRole.ReadOnly,
        RoomRole.Convener,
        RoomRole.Chair,
        RoomRole.ViceChair,
        RoomRole.Moderator,
        RoomRole.Rapporteur,
        RoomRole.Interpreter,
        RoomRole.ListOfficer,
        RoomRole.NetworkCoordinator,
    ];

    /// <summary>Action, roles that may, whether observers may, and the roles that may in a national dialogue where it differs.</summary>
    private static readonly (string Action, string Roles, bool Observers, string? Dialogue)[] Expected =
    [
        ("room.rename", "CHVMN", false, null),
        ("room.close", "CHVMN", false, null),
        ("participant.join", "PRCHVMAILN", true, null),
        ("participant.leave", "PRCHVMAILN", true, null),
        ("participant.changeRole", "CHVMN", false, null),
        ("participant.remove", "CHVMN", false, null),
        ("message.post", "PCHVMAILN", false, null),
        ("message.edit", "PCHVMAILN", false, null),
        ("message.retract", "PRCHVMAILN", true, null),
        ("message.react", "PCHVMAILN", false, null),
        ("message.pin", "CHVMN", false, null),
        ("topic.open", "PCHVMAILN", false, "CHVMN"),
        ("topic.rename", "CHVMN", false, null),
        ("topic.close", "CHVMN", false, null),
        ("entry.erase", "", false, null),
        ("seal.publish", "", false, null),
    ];

    public static TheoryData<RoomKind> Kinds => [.. Given.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_role_with_each_account_may_do_exactly_what_the_table_says(RoomKind kind)
    {
        foreach (var (action, roles, observers, dialogue) in Expected)
        {
            foreach (var role in Roles)
            {
                foreach (var account in Enum.GetValues<AccountRole>())
                {
                    var inTable = ((kind == RoomKind.NationalDialogue ? dialogue : null) ?? roles).Contains(
                        Letters[Array.IndexOf(Roles, role)]
                    );
                    var may = inTable && (observers || account != AccountRole.Observer);
                    Assert.True(may == May(kind, action, role, account), $"{kind}: {account} as {role} may {(may ? "" : "not ")}{action}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_room_is_opened_by_UN_staff_and_platform_administrators_with_or_without_a_seat(RoomKind kind)
    {
        foreach (var account in Enum.GetValues<AccountRole>())
        {
            var refusal = Rights.Refuses(RoomState.Empty("room-1"), Cast.With(account), "room.open", Given.Rules.Of(kind));
            Assert.Equal(account is AccountRole.UnStaff or AccountRole.PlatformAdmin, refusal is null);
        }
    }

    [Fact]
    public void Every_verb_has_a_row_here()
    {
        var rows = Expected.Select(row => row.Action).Append("room.open");
        Assert.Equal(Given.Rules.Verbs.Select(verb => verb.Type).Order(), rows.Order());
        Assert.Equal(Enum.GetValues<RoomRole>().Order(), Roles.Order());
    }

    [Fact]
    public void What_is_in_no_table_nobody_may_do_save_the_system()
    {
        var state = Seated(RoomRole.Convener, AccountRole.PlatformAdmin);
        Assert.Equal(
            "right.missing",
            Rights.Refuses(state, Cast.With(AccountRole.PlatformAdmin), "room.burn", Given.Rules.Of(RoomKind.Direct))?.Code
        );
        Assert.Null(Rights.Refuses(state, Caller.System, "room.burn", Given.Rules.Of(RoomKind.Direct)));
    }

    [Theory]
    [InlineData(Standing.Left)]
    [InlineData(Standing.Removed)]
    public void Who_is_not_in_any_more_has_no_right_of_a_seat(Standing standing)
    {
        foreach (var (action, _, _, _) in Expected.Where(row => row.Roles.Length > 0 && row.Action != "participant.join"))
        {
            var state = Seated(RoomRole.Convener, AccountRole.UnStaff, standing);
            var refusal = Rights.Refuses(state, Cast.With(AccountRole.UnStaff), action, Given.Rules.Of(RoomKind.RegionalChannel));
            Assert.Equal("participant.notJoined", refusal?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_room_knows_only_its_own_verbs(RoomKind kind)
    {
        var hasTopics = kind is RoomKind.NationalDialogue or RoomKind.RegionalChannel;
        var expected = Expected.Select(row => row.Action).Append("room.open").Where(action => action != "seal.publish");
        expected = expected.Where(action => hasTopics || !action.StartsWith("topic.", StringComparison.Ordinal));
        Assert.Equal(expected.Order(), Given.Rules.Of(kind).Verbs.Select(verb => verb.Type).Order());
    }

    private static bool May(RoomKind kind, string action, RoomRole role, AccountRole account) =>
        Rights.Refuses(Seated(role, account), Cast.With(account), action, Given.Rules.Of(kind)) is null;

    private static RoomState Seated(RoomRole role, AccountRole account, Standing standing = Standing.In) =>
        RoomState.Empty("room-1").With(new Participant(77, role, account, "Any Body", Standing: standing));
}
