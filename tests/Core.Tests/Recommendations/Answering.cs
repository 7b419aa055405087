using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>A recommendation on the record of its own: received by the ministry, sponsored by Sahel Water Watch, submitted by the officer, who is number 3 there.</summary>
internal static class Answering
{
    public const int ConvenerNumber = 3;
    public const long Day = Clocks.Day;

    private const string Long = "We thank the organizations. The ministry has looked into the matter with care and answers as follows.";

    /// <summary>Speaks for the ministry; a colleague who does not; somebody of the water authority.</summary>
    public static readonly Actor Wanjiru = Of(Drafting.Ministry, "p-wanjiru", 1);
    public static readonly Caller Officer = Wanjiru;
    public static readonly Caller Clerk = Without(Of(Drafting.Ministry, "p-clerk", 2));
    public static readonly Caller Authority = Of(Drafting.Utility, "p-otieno", 4);

    /// <summary>Focal points of the sponsor, and of an organization that is none.</summary>
    public static readonly Caller Sponsor = new Actor(Amina.Person, 5);
    public static readonly Caller Stranger = new Actor(Drafting.Jean.Person, 6);
    public static readonly Caller Convener = new Actor(Cast.Officer.Person, ConvenerNumber);

    private static Guid New => Guid.NewGuid();

    private static Actor Of(Placard office, string person, int number) =>
        new(new Person(person, person, AccountRole.MemberStateDelegate, office), number);

    /// <summary>They belong to the office and may not speak for it.</summary>
    private static Caller Without(Caller caller) =>
        caller with
        {
            Mandates = [.. caller.Mandates.Select(mandate => mandate with { MayRepresent = false })],
        };

    public static Recommendation It(this RoomUnderTest record) => Recommendation.Of(record.State);

    public static long Ms(this RoomUnderTest record) => record.Now.ToUnixTimeMilliseconds();

    public static RoomUnderTest Opened()
    {
        var record = Given.NoRoom(RoomName.OfRecommendation("ke-water", 12, 1));
        var open = new OpenRoom(RoomKind.Recommendation, "A standpipe for each village", Visibility.Public, Attribution.Institutions)
        {
            Id = New,
        };
        record.Has(Caller.System, open);
        return record;
    }

    public static RoomUnderTest Received()
    {
        var record = Opened();
        record.Has(Caller.System, Receive(record));
        return record;
    }

    public static RoomUnderTest Acknowledged()
    {
        var record = Received();
        record.Has(Officer, Acknowledge(record));
        return record;
    }

    public static RoomUnderTest UnderReview()
    {
        var record = Acknowledged();
        record.Has(Officer, Review());
        return record;
    }

    public static RoomUnderTest Asked()
    {
        var record = UnderReview();
        record.Has(Officer, Ask());
        return record;
    }

    public static RoomUnderTest Responded(Disposition disposition = Disposition.Accepted)
    {
        var record = UnderReview();
        record.Has(Officer, Respond(record, disposition));
        return record;
    }

    public static RoomUnderTest InProgress()
    {
        var record = Responded();
        record.Has(Officer, Report());
        return record;
    }

    public static RoomUnderTest Reflected(Caller? by = null)
    {
        var record = InProgress();
        record.Has(by ?? Officer, Show());
        return record;
    }

    /// <summary>The clock comes to its end, and the schedule says so.</summary>
    public static Outcome End(this RoomUnderTest record, AnswerClock clock)
    {
        var running = record.It().Clocks.Of(clock)!;
        record.Later(TimeSpan.FromMilliseconds(Math.Max(0, running.Due - record.Ms())));
        return record.When(Caller.System, RunOut(clock, running.Set));
    }

    public static ReceiveRecommendation Receive(RoomUnderTest record, Terms? terms = null) =>
        new(
            "ke-water",
            12,
            "Build standpipes.",
            Drafting.Ministry,
            [Watch],
            ["genderEquality"],
            ["sdg6"],
            [9],
            record.Ms(),
            ConvenerNumber,
            "en",
            terms
        )
        {
            Id = New,
        };

    public static AcknowledgeRecommendation Acknowledge(RoomUnderTest record, int days = 30) => new(record.Ms() + days * Day) { Id = New };

    public static ReferRecommendation Refer(Placard? office = null, string reason = "The authority runs the pipes") =>
        new((office ?? Drafting.Utility).Id, reason) { Id = New, Found = office ?? Drafting.Utility };

    public static StartReview Review(string unit = "Directorate of rural water") => new(unit) { Id = New };

    public static AskClarification Ask(string question = "Which villages do you mean?") => new(question, "en") { Id = New };

    public static GiveClarification Clarify(string text = "Those of Turkana South.") => new(text, "en") { Id = New };

    public static RespondToRecommendation Respond(
        RoomUnderTest record,
        Disposition disposition = Disposition.Accepted,
        string text = Long
    ) =>
        disposition switch
        {
            Disposition.Accepted => new(disposition, text, NextStep: "Tender", NextDay: record.Ms() + 40 * Day) { Id = New },
            Disposition.Noted => new(disposition, text) { Id = New },
            _ => new(disposition, text, NotTakenUpReason.ResourceConstraint, "The budget of this year is spent.") { Id = New },
        };

    public static CorrectResponse Correct(string text = "Six villages, not five.", string reason = "A mistake of ours") =>
        new(text, reason, "en") { Id = New };

    public static ContestResponse Contest(string reason = "The budget has a reserve") => new(reason) { Id = New };

    public static RateResponse Rate(Rating rating = Rating.Partly) => new(rating) { Id = New };

    public static ReportProgress Report(string milestone = "Three of twelve are built.") => new(milestone, "en") { Id = New };

    public static ProposeEvidence Show(string document = "National Water Plan") =>
        new(document, new DateOnly(2026, 1, 15), "4.2", "https://water.example/plan") { Id = New };

    public static ConfirmEvidence Confirm() => new() { Id = New };

    public static AbandonRecommendation Abandon(string reason = "The programme was stopped") => new(reason) { Id = New };

    public static WithdrawRecommendation Withdraw(string reason = "We see it differently now") => new(reason) { Id = New };

    public static CloseRecommendation Close(string reason = "Nothing is left to do") => new(reason) { Id = New };

    public static RunOut RunOut(AnswerClock clock, long fence) => new(clock, fence) { Id = New };

    public static Remind Remind(long fence, int days) => new(fence, days) { Id = New };
}
