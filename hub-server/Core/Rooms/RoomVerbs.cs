using System.Collections.Immutable;

namespace CsoNet.Collab.Rooms;

/// <summary>What can be done and can happen in a room of any kind.</summary>
public static class RoomVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<OpenRoom>("room.open"),
        Verb.Of<RenameRoom>("room.rename"),
        Verb.Of<ChangeSettings>("room.changeSettings"),
        Verb.Of<CloseRoom>("room.close"),
        Verb.Of<JoinRoom>("participant.join"),
        Verb.Of<LeaveRoom>("participant.leave") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<AcceptRules>("participant.acceptRules"),
        Verb.Of<ChangeRole>("participant.changeRole"),
        Verb.Of<EndTerm>("participant.endTerm") with
        {
            OfTheSystem = true,
        },
        Verb.Of<RemindOfTerm>("participant.remindOfTerm") with
        {
            OfTheSystem = true,
        },
        Verb.Of<HideParticipant>("participant.hide") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<RemoveParticipant>("participant.remove") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<ReadmitParticipant>("participant.readmit") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<AskToJoin>("request.make"),
        Verb.Of<WithdrawAsking>("request.withdraw") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<ApproveAsking>("request.approve"),
        Verb.Of<DeclineAsking>("request.decline") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<IssueInvitation>("invitation.issue"),
        Verb.Of<RevokeInvitation>("invitation.revoke") with
        {
            AlsoWhenClosed = true,
        },
        Verb.Of<EraseEntry>("entry.erase") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<EraseTexts>("texts.erase") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<EraseParticipant>("participant.erase") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
        Verb.Of<ConcludeRetention>("retention.conclude") with
        {
            AlsoWhenClosed = true,
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening
            .Of<RoomOpened>("room.opened")
            .SeenByAll(
                "kind",
                "title",
                "visibility",
                "attribution",
                "convener",
                "circle",
                "identity",
                "purpose",
                "admission",
                "network",
                "within",
                "name",
                "organization"
            )
            .SeenBy(Audience.None, "asked")
            .ThatNames("name", "organization")
            .ThatChangesReaders(),
        Happening.Of<RoomRenamed>("room.renamed").SeenByAll("title"),
        Happening
            .Of<SettingsChanged>("room.settingsChanged")
            .SeenByAll("purpose", "visibility", "admission", "posting", "slow", "daily")
            .ThatChangesReaders(),
        Happening.Of<RoomClosed>("room.closed").SeenByAll("reason").ThatDecides(),
        Happening
            .Of<ParticipantJoined>("participant.joined")
            .SeenByAll("number", "role", "account", "name", "organization")
            .SeenBy(Audience.Podium, "consent", "invitation")
            .ThatNames("name", "organization")
            .ThatChangesReaders(),
        Happening
            .Of<HandleTaken>("handle.taken")
            .ForAlone(Audience.None, "number", "role", "account", "region", "consent", "invitation")
            .ThatChangesReaders(),
        Happening
            .Of<HandleNamed>("handle.named")
            .ForAlone(Audience.Podium, "number", "role", "account", "region", "consent", "name", "organization")
            .SeenBy(Audience.None, "invitation")
            .ThatNames("name", "organization")
            .ThatChangesReaders(),
        Happening.Of<HandleLaidDown>("handle.laidDown").ForAlone(Audience.None).ThatChangesReaders(),
        Happening.Of<ParticipantLeft>("participant.left").ThatChangesReaders().ThatNamesItsAuthor(),
        Happening.Of<RulesAccepted>("participant.rulesAccepted").ForAlone(Audience.Podium, "consent"),
        Happening
            .Of<ParticipantRoleChanged>("participant.roleChanged")
            .SeenByAll("participant", "role", "until", "from")
            .ThatChangesReaders(),
        Happening.Of<TermReminded>("participant.termReminded").ForAlone(Audience.Podium, "participant", "until"),
        Happening.Of<ParticipantHidden>("participant.hidden").SeenByAll("participant").ThatChangesReaders(),
        Happening
            .Of<ParticipantRemoved>("participant.removed")
            .SeenByAll("participant")
            .SeenBy(Audience.Podium, "reason")
            .ThatChangesReaders(),
        Happening
            .Of<ParticipantReadmitted>("participant.readmitted")
            .SeenByAll("participant")
            .SeenBy(Audience.Podium, "reason")
            .ThatChangesReaders(),
        Happening
            .Of<AskedToJoin>("request.made")
            .ForAlone(Audience.Podium, "account", "name", "organization", "words", "consent")
            .ThatNames("name", "organization", "words"),
        Happening.Of<AskingWithdrawn>("request.withdrawn").ForAlone(Audience.Podium),
        Happening.Of<AskingApproved>("request.approved").ForAlone(Audience.Podium, "participant").ThatChangesReaders(),
        Happening.Of<AskingDeclined>("request.declined").ForAlone(Audience.Podium, "participant", "reason"),
        Happening.Of<InvitationIssued>("invitation.issued").ForAlone(Audience.Podium, "role", "expires", "digest", "limit", "lang"),
        Happening.Of<InvitationRevoked>("invitation.revoked").ForAlone(Audience.Podium, "invitation"),
        Happening.Of<EntryErased>("entry.erased").SeenByAll("entry").ThatChangesReaders(),
        Happening.Of<TextsErased>("texts.erased").SeenByAll("messages", "months").ThatChangesReaders(),
        Happening.Of<HandleErased>("handle.erased").ForAlone(Audience.Podium, "participant", "stays").ThatChangesReaders(),
        Happening.Of<HandleHidden>("handle.hidden").ForAlone(Audience.Podium, "participant").ThatChangesReaders(),
        Happening.Of<ParticipantErased>("participant.erased").SeenByAll("participant", "organization", "stays").ThatChangesReaders(),
        Happening.Of<RetentionConcluded>("retention.concluded").SeenByAll("months"),
    ];
}
