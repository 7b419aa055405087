using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests;

/// <summary>Commands as a client would make them, each with an id of its own.</summary>
internal static partial class To
{
    private static Guid New => Guid.NewGuid();

    /// <summary>For rooms on real storage, where it is now.</summary>
    public static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    public static OpenRoom Open(
        RoomKind kind = RoomKind.Direct,
        string title = "Water and sanitation",
        Visibility visibility = Visibility.Members,
        Attribution attribution = Attribution.Named,
        Circle? circle = null,
        IdentityPolicy? identity = null,
        string? purpose = null,
        Admission? admission = null
    ) => new(kind, title, visibility, attribution, circle, identity, purpose, admission) { Id = New };

    public static ChangeSettings Set(
        string? purpose = null,
        Visibility? visibility = null,
        Admission? admission = null,
        Posting? posting = null,
        int? slow = null,
        int? daily = null
    ) => new(purpose, visibility, admission, posting, slow, daily) { Id = New };

    /// <summary>Each verb of messages and topics once.</summary>
    public static Command[] OfMessages =>
        [
            Post(),
            Edit(3),
            Retract(3),
            React(3),
            Pin(3),
            Mark(3, email: "amina@example.org"),
            Messages.Translating.Give(3),
            Messages.Translating.TakeBack(3),
            Announce(3),
            HaveRead(3),
            RemindOf(3),
            OpenCall(),
            ExtendCall(3),
            RemindOfCall(3),
            OpenTopic(),
            RenameTopic(3),
            CloseTopic(3),
            Split(3, "Pumps", 5, 6),
            Move(3, 4, 6, 5),
        ];

    public static AskToJoin Ask(string? words = "We run the wells of Turkana", string consent = "2026-01") =>
        new(consent, words) { Id = New };

    public static WithdrawAsking WithdrawAsking() => new() { Id = New };

    public static ApproveAsking Approve(Actor whom) => new(whom.Number) { Id = New };

    public static DeclineAsking Decline(Actor whom, string reason = "The dialogue is for organizations of the country") =>
        new(whom.Number, reason) { Id = New };

    public static ReadmitParticipant Readmit(Actor whom, string reason = "They have apologized") => new(whom.Number, reason) { Id = New };

    public static RenameRoom Rename(string title) => new(title) { Id = New };

    public static CloseRoom Close(string? reason = null) => new(reason) { Id = New };

    public static JoinRoom Join(string consent = "2026-01") => new(consent) { Id = New };

    /// <summary>By an invitation whose code has that hash.</summary>
    public static JoinRoom JoinBy(long invitation, string digest = "d1") =>
        new("2026-01", invitation, "K7QM-3XWA-9T2P") { Id = New, Digest = digest };

    public static AcceptRules Accept(string consent = "2026-02") => new(consent) { Id = New };

    public static IssueInvitation Invite(
        DateTimeOffset expires,
        RoomRole role = RoomRole.Participant,
        int? limit = null,
        string? lang = null,
        string digest = "d1"
    ) => new(expires.ToUnixTimeMilliseconds(), role, limit, lang) { Id = New, Digest = digest };

    public static RevokeInvitation Revoke(long invitation) => new(invitation) { Id = New };

    public static LeaveRoom Leave() => new() { Id = New };

    public static ChangeRole MakeA(RoomRole role, Actor whom, long? until = null) => new(whom.Number, role, until) { Id = New };

    public static EndTerm EndTerm(Actor whom, long fence) => new(whom.Number, fence) { Id = New };

    public static HideParticipant Hide(Actor whom) => Hide(whom.Number);

    public static HideParticipant Hide(int number) => new(number) { Id = New };

    public static RemoveParticipant Remove(Actor whom, string reason = "Insults after two warnings") =>
        new(whom.Number, reason) { Id = New };

    public static EraseEntry Erase(long entry) => new(entry) { Id = New };

    public static EraseParticipant Erase(Actor whom, Placard? organization = null, bool stays = false) =>
        new(whom.Number, organization, stays) { Id = New };

    public static PostMessage Post(
        string text = "Good morning",
        long? topic = null,
        string? lang = null,
        long? replyTo = null,
        SpeakingCapacity speaking = SpeakingCapacity.Personal,
        Mentions? mentions = null,
        Source? source = null,
        PostMark? mark = null
    ) => new(text, topic, lang, replyTo, speaking, mentions, source, mark) { Id = New };

    /// <summary>As a practice of water in Kenya.</summary>
    public static PostMark APractice(MarkKind kind = MarkKind.BestPractice) =>
        new(kind, ["climateChange"], ["sdg6", "sdg13"], "KE", ContactCircle.CivilSociety);

    public static MarkMessage Mark(long message, PostMark? mark = null, string? email = null) =>
        new(message, mark ?? APractice(), email) { Id = New };

    public static AnnounceMessage Announce(long message, bool on = true) => new(message, on) { Id = New };

    public static ReadAnnouncement HaveRead(long announcement) => new(announcement) { Id = New };

    public static RemindOfAnnouncement RemindOf(long announcement) => new(announcement) { Id = New };

    /// <summary>Where time stands still: the third of March 2026 and later.</summary>
    public static OpenCall OpenCall(
        string title = "Input to the forum",
        long closes = Monday,
        bool late = true,
        WordLimits? words = null
    ) => new(title, closes, late, words) { Id = New };

    public static ExtendCall ExtendCall(long topic, long closes = Monday + Week) => new(topic, closes) { Id = New };

    public static RemindOfCall RemindOfCall(long topic, long closes = Monday) => new(topic, closes) { Id = New };

    /// <summary>Noon of 9 March 2026, a week after the rooms of tests begin.</summary>
    public const long Monday = 1_773_057_600_000;
    public const long Week = 7 * 24 * 3_600_000L;

    public static MarkMessage Unmark(long message) => new(message) { Id = New };

    public static EditMessage Edit(long message, string text = "Good evening", string? lang = null, Mentions? mentions = null) =>
        new(message, text, lang, mentions) { Id = New };

    public static RetractMessage Retract(long message) => new(message) { Id = New };

    public static ReactToMessage React(long message, string emoji = "👍", bool on = true) => new(message, emoji, on) { Id = New };

    public static PinMessage Pin(long message, bool on = true) => new(message, on) { Id = New };

    public static GiveNotice Notice(
        long about,
        string room = "room-1",
        string code = "reply",
        long? topic = null,
        NoticeWeight weight = default
    ) => new(code, room, about, topic, By: 23, weight) { Id = New };

    public static ReadNotices Read(params long[] notices) => new(Numbers.Of(notices)) { Id = New };

    public static ConcludeRetention ConcludeRetention(int months = 24) => new(months) { Id = New };

    public static EraseTexts EraseTexts(params long[] messages) => new(Numbers.Of(messages), 24) { Id = New };

    public static ErasePerson ErasePerson() => new() { Id = New };

    public static OpenTopic OpenTopic(string title = "Wells") => new(title) { Id = New };

    public static RenameTopic RenameTopic(long topic, string title = "Wells and pumps") => new(topic, title) { Id = New };

    public static CloseTopic CloseTopic(long topic) => new(topic) { Id = New };

    public static SplitTopic Split(long from, string title, params long[] messages) => new(title, Numbers.Of(messages), from) { Id = New };

    public static MoveMessages Move(long from, long topic, params long[] messages) => new(Numbers.Of(messages), from, topic) { Id = New };

    public static PublishSeal PublishSeal(DateOnly day) => new(day, new string('a', 64), 3) { Id = New };

    public static RegisterOrganization Register(
        string name = "Maji Women’s Cooperative",
        OrgKind kind = OrgKind.CommunityBased,
        string? country = "KE"
    ) => new(new OrganizationProfile(name, kind, country)) { Id = New };

    public static RegisterOrganization Register(OrganizationProfile profile) => new(profile) { Id = New };

    public static ChangeOrganization Change(long organization, OrganizationProfile profile) => new(organization, profile) { Id = New };

    public static VouchForOrganization Vouch(long organization, string? words = null) => new(organization, words) { Id = New };

    public static DecideOrganization Verify(
        long organization,
        OrgVerification verification = OrgVerification.VerifiedByUnStaff,
        string reason = "Known to the country team"
    ) => new(organization, verification, reason) { Id = New };

    public static SuspendOrganization Suspend(long organization, string reason = "No report for four years") =>
        new(organization, reason) { Id = New };

    public static WithdrawOrganization Withdraw(long organization, string reason = "It is no more") =>
        new(organization, reason) { Id = New };

    public static RestoreOrganization Restore(long organization, string reason = "The report has come") =>
        new(organization, reason) { Id = New };

    public static ProposeAffiliation Propose(long organization, AffiliationRole role = AffiliationRole.Member, string? room = null) =>
        new(organization, role, room) { Id = New };

    public static ApproveAffiliation Approve(long affiliation, bool mayRepresent = false) => new(affiliation, mayRepresent) { Id = New };

    public static ApproveAffiliation ApproveOrWait(long affiliation, bool mayRepresent = false) =>
        new(affiliation, mayRepresent, OrWait: true) { Id = New };

    public static FillSeats FillSeats() => new() { Id = New };

    public static DeclineAffiliation Decline(long affiliation, string reason = "We do not know them") =>
        new(affiliation, reason) { Id = New };

    public static EndAffiliation End(long affiliation, string? reason = null) => new(affiliation, reason) { Id = New };

    public static AllowToRepresent Allow(long affiliation, bool on = true) => new(affiliation, on) { Id = New };

    public static AllotSeats Allot(string room, int? seats, long? organization = null) => new(room, organization, seats) { Id = New };

    public static HoldRetention Hold(string room, string reason = "A court asks for it") => new(room, reason) { Id = New };

    public static ReleaseRetention Release(string room, string reason = "The case is closed") => new(room, reason) { Id = New };
}
