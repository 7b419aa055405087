using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>The rights as they are in the field, written down a second time: for each action the columns that may try it.</summary>
public sealed class RightsTests
{
    private const string Everybody = "OB CM FP NC MS US IN RP CH PA";
    private const string Contributors = "CM FP NC MS US IN RP CH";
    private const string Speakers = "CM FP NC MS US CH";
    private const string NotIn = "OB CM FP NC MS US IN RP";

    private static readonly Dictionary<string, string> OfAnyRoom = new(StringComparer.Ordinal)
    {
        ["room.open"] = "US PA",
        ["room.rename"] = "CH",
        ["room.changeSettings"] = "CH",
        ["room.close"] = "CH",
        ["participant.join"] = NotIn,
        ["participant.leave"] = Everybody,
        ["participant.acceptRules"] = Everybody,
        ["participant.changeRole"] = "CH",
        ["participant.remove"] = "CH",
        ["participant.readmit"] = "CH",
        ["request.make"] = NotIn,
        ["request.withdraw"] = NotIn,
        ["request.approve"] = "CH",
        ["request.decline"] = "CH",
        ["invitation.issue"] = "CH",
        ["invitation.revoke"] = "CH",
        ["message.post"] = Speakers,
        ["message.edit"] = Contributors,
        ["message.retract"] = Everybody,
        ["message.react"] = Contributors,
        ["message.pin"] = "CH",
    };

    private static readonly Dictionary<RoomKind, Dictionary<string, string>> Special = new()
    {
        [RoomKind.LiveConsultation] = Consultations.FloorRights.Expected,
        [RoomKind.NationalDialogue] = Dialogues.DialogueRights.Expected,
        [RoomKind.RegionalChannel] = new(Handing.InNetworks, StringComparer.Ordinal)
        {
            ["room.open"] = "FP NC US CH PA",
            ["room.rename"] = "NC CH",
            ["room.changeSettings"] = "NC CH",
            ["room.close"] = "NC CH",
            ["participant.changeRole"] = "NC CH",
            ["participant.remove"] = "NC CH",
            ["participant.readmit"] = "NC CH",
            ["request.approve"] = "NC CH",
            ["request.decline"] = "NC CH",
            ["invitation.issue"] = "NC CH",
            ["invitation.revoke"] = "NC CH",
            ["message.post"] = Contributors,
            ["message.pin"] = "NC CH",
            ["message.mark"] = Contributors,
            ["message.announce"] = "NC CH",
            ["announcement.read"] = Contributors,
            ["announcement.remind"] = "NC CH",
            ["call.open"] = "NC CH",
            ["call.extend"] = "NC CH",
            ["topic.open"] = Contributors,
            ["topic.rename"] = "NC CH",
            ["topic.close"] = "NC CH",
            ["recommendation.merge"] = "NC RP CH",
            ["recommendation.submit"] = "NC CH",
            ["topic.split"] = "NC CH",
            ["message.move"] = "NC CH",
        },
        [RoomKind.Direct] = new(StringComparer.Ordinal)
        {
            ["participant.join"] = $"{NotIn} PA",
            ["request.make"] = $"{NotIn} PA",
            ["request.withdraw"] = $"{NotIn} PA",
            ["message.post"] = $"{Contributors} PA",
            ["message.edit"] = $"{Contributors} PA",
            ["message.react"] = $"{Contributors} PA",
        },
        [RoomKind.Personal] = Personal.PersonalRights.Expected,
        [RoomKind.Recommendation] = RecommendationRights.Answering,
        [RoomKind.House] = House.HouseRights.Expected,
    };

    public static TheoryData<RoomKind> Kinds => [.. Enum.GetValues<RoomKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_role_with_each_account_may_try_exactly_what_the_table_says(RoomKind kind)
    {
        var expected = ExpectedIn(kind);
        foreach (var action in Given.Rules.Verbs.Select(verb => verb.Type))
        {
            foreach (var (role, account) in Roles.SelectMany(_ => Enum.GetValues<AccountRole>(), (role, account) => (role, account)))
            {
                var may = expected
                    .GetValueOrDefault(action, "")
                    .Split(' ')
                    .Contains(ColumnOf(IsUnseated(kind, action) ? null : role, account));
                Assert.True(may == May(kind, action, role, account), $"{kind}: {account} as {role} may {(may ? "" : "not ")}{action}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_visitor_without_an_account_does_nothing(RoomKind kind)
    {
        foreach (var action in Given.Rules.Verbs.Select(verb => verb.Type))
        {
            Assert.Equal("right.missing", Rights.Refuses(RoomState.Empty("room-1"), Caller.Visitor, action, kind)?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whoever_is_not_in_opens_and_joins_by_their_account_and_does_nothing_else(RoomKind kind)
    {
        var expected = ExpectedIn(kind);
        foreach (var action in ExpectedIn(kind).Keys)
        {
            foreach (var account in Enum.GetValues<AccountRole>())
            {
                var code = Rights.Refuses(RoomState.Empty("room-1"), Cast.With(account), action, kind)?.Code;
                var may = expected[action].Split(' ').Contains(ColumnOf(role: null, account));
                Assert.Equal(
                    !IsUnseated(kind, action) ? "participant.notJoined"
                        : may ? null
                        : "right.missing",
                    code
                );
            }
        }
    }

    [Fact]
    public void Every_verb_of_every_kind_of_room_has_a_row_and_every_row_a_verb()
    {
        foreach (var kind in Given.Rules.Kinds)
        {
            var verbs = kind.Verbs.Where(verb => !verb.OfTheSystem).Select(verb => verb.Type);
            var rows = RightsTable.All.Where(row => row.Kind == kind.Kind).Select(row => row.Action);
            // The house, somebody's own record and a recommendation are no rooms: nobody opens, joins or leaves them.
            var expected = IsNoRoom(kind.Kind) ? verbs.Except(RoomVerbs.Verbs.Select(verb => verb.Type)) : verbs;
            Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_is_in_no_table_nobody_may_do_save_the_system()
    {
        var state = Seated(RoomRole.Convener, AccountRole.PlatformAdmin);
        Assert.Equal("right.missing", Rights.Refuses(state, Cast.With(AccountRole.PlatformAdmin), "room.burn", RoomKind.Direct)?.Code);
        Assert.Null(Rights.Refuses(state, Caller.System, "room.burn", RoomKind.Direct));
    }

    [Theory]
    [InlineData(Standing.Left)]
    [InlineData(Standing.Removed)]
    public void Who_is_not_in_any_more_has_no_right_of_a_seat(Standing standing)
    {
        foreach (var action in ExpectedIn(RoomKind.RegionalChannel).Keys.Except(Unseated))
        {
            var state = Seated(RoomRole.Convener, AccountRole.UnStaff, standing);
            var refusal = Rights.Refuses(state, Cast.With(AccountRole.UnStaff), action, RoomKind.RegionalChannel);
            Assert.Equal("participant.notJoined", refusal?.Code);
        }
    }

    [Fact]
    public void Whose_organization_does_not_speak_reads_leaves_and_takes_back_and_does_nothing_else()
    {
        var state = Seated(RoomRole.Moderator, AccountRole.CsoMember);
        var silent = Cast.Silenced(Cast.With(AccountRole.CsoMember));
        var may = ExpectedIn(RoomKind.RegionalChannel)
            .Keys.Where(action => Rights.Refuses(state, silent, action, RoomKind.RegionalChannel) is null);
        Assert.Equal(
            "held.withdraw message.retract mute.appeal participant.join participant.leave removal.appeal translation.withdraw".Split(' '),
            may.Order(StringComparer.Ordinal)
        );
        Assert.Equal("organization.suspended", Rights.Refuses(state, silent, "message.post", RoomKind.RegionalChannel)?.Code);
    }

    [Fact]
    public void Who_belongs_to_another_organization_too_speaks_where_they_carry_its_nameplate()
    {
        var silent = new Mandate(Cast.Watch, AffiliationRole.Member, MayRepresent: false, IsSilenced: true);
        var other = new Mandate(Cast.Desa, AffiliationRole.Member, MayRepresent: false, IsSilenced: false);
        var caller = (Caller)Cast.With(AccountRole.CsoMember) with { Mandates = [silent, other] };
        var state = RoomState.Empty("room-1").With(new Participant(77, RoomRole.Participant, AccountRole.CsoMember, "Any", Cast.Desa));
        Assert.Null(Rights.Refuses(state, caller, "message.post", RoomKind.Direct));
        var under = state.Change(77, who => who with { Organization = Cast.Watch });
        Assert.Equal("organization.suspended", Rights.Refuses(under, caller, "message.post", RoomKind.Direct)?.Code);
    }

    [Theory]
    [InlineData("## Direct\n| action | PUB |\n")]
    [InlineData("## Direct\n| message.post | Y |\n")]
    [InlineData("## Direct\n| message.post | – | – | – | – | – | – | – | – | – | – | X |\n")]
    public void A_table_that_cannot_be_read_is_refused(string table) =>
        Assert.Throws<FormatException>(() => RightsTable.Read(table).ToList());

    private static bool IsNoRoom(RoomKind kind) => kind is RoomKind.House or RoomKind.Personal or RoomKind.Recommendation;

    private static bool IsUnseated(RoomKind kind, string action) => IsNoRoom(kind) || Unseated.Contains(action);

    private static readonly string[] Unseated = ["room.open", "participant.join", "request.make", "request.withdraw"];

    private static readonly RoomRole[] Roles = Enum.GetValues<RoomRole>();

    private static Dictionary<string, string> ExpectedIn(RoomKind kind)
    {
        var expected = IsNoRoom(kind) ? [] : new Dictionary<string, string>(OfAnyRoom, StringComparer.Ordinal);
        var more = kind is RoomKind.NationalDialogue or RoomKind.LiveConsultation or RoomKind.RegionalChannel
            ? RecommendationRights.Drafting.Concat(Moderation.DeskRights.Expected)
            : [];
        foreach (var (action, columns) in more.Concat(Special[kind]).Concat(Statements.StatementRights.In(kind)))
        {
            expected[action] = columns;
        }
        return expected;
    }

    /// <summary>The domain's words: a role in the room is its own column, save the list officer's; who only reads is an observer.</summary>
    private static string ColumnOf(RoomRole? role, AccountRole account) =>
        account == AccountRole.Observer || role == RoomRole.ReadOnly ? "OB"
        : role is RoomRole.NetworkCoordinator ? "NC"
        : role is RoomRole.Interpreter ? "IN"
        : role is RoomRole.Rapporteur ? "RP"
        : role is null or RoomRole.Participant or RoomRole.ListOfficer ? OfAccount(account)
        : "CH";

    private static string OfAccount(AccountRole account) =>
        account switch
        {
            AccountRole.CsoMember => "CM",
            AccountRole.CsoFocalPoint => "FP",
            AccountRole.MemberStateDelegate => "MS",
            AccountRole.UnStaff => "US",
            _ => "PA",
        };

    private static bool May(RoomKind kind, string action, RoomRole role, AccountRole account) =>
        Rights.Refuses(Seated(role, account), Cast.With(account), action, kind) is null;

    private static RoomState Seated(RoomRole role, AccountRole account, Standing standing = Standing.In) =>
        RoomState.Empty("room-1").With(new Participant(77, role, account, "Any Body", Cast.Watch, standing));
}
