using CsoNet.Collab.House;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>Every field of every event type names the audiences that see it.</summary>
public sealed class FieldTableTests
{
    public static TheoryData<string> Types => [.. Given.Rules.Happenings.Select(happening => happening.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_of_an_event_has_a_row_and_every_row_a_field(string type)
    {
        var happening = Given.Wire.Happening(type)!;
        var fields = Given.Wire.Json.GetTypeInfo(happening.Event).Properties.Select(property => property.Name);
        Assert.Equal(fields.Order(), happening.Fields.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_field_that_an_audience_sees_is_seen_by_the_podium_too(string type) =>
        Assert.All(
            Given.Wire.Happening(type)!.Fields.Values,
            audiences => Assert.True(audiences == Audience.None || audiences.HasFlag(Audience.Podium))
        );

    /// <summary>How somebody came who takes part under a handle would tell who they are; what is said at the desk concerns those whom the desk tells it.</summary>
    [Fact]
    public void These_entries_nobody_sees() =>
        Assert.Equal(
            [
                "desk.escalated",
                "desk.settled",
                "handle.laidDown",
                "handle.taken",
                "handover.declined",
                "held.approved",
                "held.declined",
                "held.withdrawn",
                "message.held",
                "message.kept",
                "message.reported",
                "mute.appealed",
                "mute.lifted",
                "mute.upheld",
                "participant.muted",
                "removal.appealed",
                "removal.upheld",
            ],
            Given.Rules.Happenings.Where(one => one.For == Audience.None).Select(one => one.Type).Order()
        );

    [Fact]
    public void And_these_fields_of_others()
    {
        var fields =
            from happening in Given.Rules.Happenings
            where happening.For != Audience.None
            from row in happening.Fields
            where row.Value == Audience.None
            select $"{happening.Type} {row.Key}";
        Assert.Equal(
            [
                "handle.named invitation",
                "message.removed author",
                "message.removed words",
                "message.restored words",
                "recommendation.cited author",
                "recommendation.received convener",
                "recommendation.received origin",
                "room.opened asked",
            ],
            fields.Order()
        );
    }

    [Fact]
    public void These_fields_and_no_others_are_not_for_everybody()
    {
        var hidden =
            from happening in Given
                .Rules.Happenings.Except(HouseVerbs.Happenings)
                .Except(PersonalVerbs.Happenings)
                .Except(RecommendationVerbs.Answered)
            from row in happening.Fields
            where row.Value != Audience.All && row.Value != Audience.None
            select $"{happening.Type} {row.Key} {row.Value}";
        string[] expected =
        [
            .. OfHandles,
            .. OfQuestionsAndPolls,
            .. OfThoseInside,
            .. OfSynthesis.Concat(OfOffices),
            "floor.prepared text Podium",
            "invitation.issued digest Podium",
            "invitation.issued expires Podium",
            "invitation.issued lang Podium",
            "invitation.issued limit Podium",
            "invitation.issued role Podium",
            "invitation.revoked invitation Podium",
            "participant.joined consent Podium",
            "participant.joined invitation Podium",
            "participant.readmitted reason Podium",
            "participant.removed reason Podium",
            "participant.rulesAccepted consent Podium",
            "request.approved participant Podium",
            "request.declined participant Podium",
            "request.declined reason Podium",
            "request.made account Podium",
            "request.made consent Podium",
            "request.made name Podium",
            "request.made organization Podium",
            "request.made words Podium",
        ];
        Assert.Equal(expected.Order(), hidden.Order());
    }

    private static readonly string[] OfThoseInside =
    [
        "announcement.reminded announcement Observers, Delegates, Participants, Podium",
        "announcement.wasRead announcement Observers, Delegates, Participants, Podium",
        "message.marked email Observers, Delegates, Participants, Podium",
        .. Channels.Naming.SeenInside.Select(field => $"{field} Observers, Delegates, Participants, Podium"),
        .. Statements.StatementRights.SeenInside.Select(field => $"{field} Observers, Delegates, Participants, Podium"),
    ];

    private static readonly string[] OfQuestionsAndPolls =
    [
        "poll.handRaised choices Podium",
        "poll.handRaised voice Podium",
        "question.approved asker Podium",
        "question.held item Podium",
        "question.held lang Podium",
        "question.held text Podium",
        "question.voted voice Podium",
        "report.marked entry Podium",
        "report.marked on Podium",
        "summary.drafted after Podium",
        "summary.drafted lang Podium",
        "summary.drafted text Podium",
    ];

    /// <summary>What is being written, and what was remarked on it.</summary>
    private static readonly string[] OfSynthesis =
    [
        "dialogue.roundReminded participants Podium",
        "synthesis.answered lang Podium",
        "synthesis.answered remark Podium",
        "synthesis.answered taken Podium",
        "synthesis.answered text Podium",
        "synthesis.cited dissents Podium",
        "synthesis.cited from Podium",
        "synthesis.cited length Podium",
        "synthesis.cited point Podium",
        "synthesis.cited source Podium",
        "synthesis.cited words Podium",
        "synthesis.pointChanged lang Podium",
        "synthesis.pointChanged point Podium",
        "synthesis.pointChanged question Podium",
        "synthesis.pointChanged text Podium",
        "synthesis.pointDrafted lang Podium",
        "synthesis.pointDrafted question Podium",
        "synthesis.pointDrafted text Podium",
        "synthesis.pointRemoved point Podium",
        "synthesis.remarked lang Podium",
        "synthesis.remarked point Podium",
        "synthesis.remarked text Podium",
        "synthesis.uncited point Podium",
        "synthesis.uncited source Podium",
        "synthesis.wasSetAside messages Podium",
        "synthesis.wasSetAside reason Podium",
    ];

    private static readonly string[] OfOffices =
    [
        "handover.accepted from Podium",
        "handover.accepted offer Podium",
        "handover.accepted participant Podium",
        "handover.offered from Podium",
        "handover.offered role Podium",
        "handover.offered to Podium",
        "handover.offered until Podium",
        "handover.withdrawn offer Podium",
        "handover.withdrawn to Podium",
        "participant.termReminded participant Podium",
        "participant.termReminded until Podium",
    ];

    private static readonly string[] OfHandles =
    [
        "handle.erased participant Podium",
        "handle.erased stays Podium",
        "handle.hidden participant Podium",
        "handle.named account Podium",
        "handle.named consent Podium",
        "handle.named name Podium",
        "handle.named number Podium",
        "handle.named organization Podium",
        "handle.named region Podium",
        "handle.named role Podium",
    ];

    [Fact]
    public void A_field_without_a_row_would_be_found()
    {
        var happening = Happening.Of<RoomOpened>("room.opened").SeenByAll("kind", "title");
        var fields = Given.Wire.Json.GetTypeInfo(happening.Event).Properties.Select(property => property.Name);
        Assert.Contains("visibility", fields.Except(happening.Fields.Keys));
    }

    [Fact]
    public void Every_event_is_listed_so_that_the_record_can_be_read_again()
    {
        var events = typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event)));
        Assert.Equal(events.Select(type => type.Name).Order(), Given.Rules.Happenings.Select(happening => happening.Event.Name).Order());
    }

    /// <summary>A run ends with these, because after them a cursor may have to stop or be another audience.</summary>
    [Fact]
    public void Whatever_changes_the_readers_is_marked()
    {
        var marked = Given.Rules.Happenings.Where(happening => happening.ChangesReaders).Select(happening => happening.Type);
        Assert.Equal(
            [
                "entry.erased",
                "handle.erased",
                "handle.hidden",
                "handle.laidDown",
                "handle.named",
                "handle.taken",
                "participant.erased",
                "participant.hidden",
                "participant.joined",
                "participant.left",
                "participant.readmitted",
                "participant.removed",
                "participant.roleChanged",
                "person.erased",
                "request.approved",
                "room.opened",
                "room.settingsChanged",
                "texts.erased",
            ],
            marked.Order()
        );
    }
}
