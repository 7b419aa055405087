using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What the demo's dialogue has recommended, and how far each recommendation has come at its office. All days are counted from its submission: a second start says the same.</summary>
internal sealed partial class DemoSeed
{
    private const string Dialogue = "ke-water";

    /// <summary>Organizations of the house that are asked.</summary>
    private readonly Dictionary<string, string> offices = new(StringComparer.Ordinal);

    /// <summary>Answers when the first of them came to its office.</summary>
    private async Task<long> RecommendAsync(Stage room, long broken, long contract)
    {
        var fitter = await SubmitAsync(room, Kenya, broken, "there is nobody who can fit it", Words.Fitter);
        await AnswerAsync(fitter, Grace, Accepted);
        await fitter.DoAsync(Grace, id => new ReportProgress(Words.Hired, "en") { Id = id });
        await fitter.DoAsync(
            Grace,
            id => new ProposeEvidence("Kitui County water maintenance regulations", new DateOnly(2025, 3, 14), "Part III, section 12")
            {
                Id = id,
            }
        );
        await fitter.DoAsync(Amina, id => new ConfirmEvidence { Id = id });
        await fitter.DoAsync(Amina, id => new RateResponse(Rating.Heard) { Id = id });

        var fund = await SubmitAsync(room, "UN DESA", contract, "c'est qu'une personne soit payée pour l'entretenir", Words.Fund);
        await AnswerAsync(fund, Officer, NotTakenUp);
        await fund.DoAsync(Amina, id => new RateResponse(Rating.Partly) { Id = id });

        var lesson = await SubmitAsync(room, Kenya, broken, "girls miss the first lesson", Words.Lesson);
        await BeginAsync(lesson, Grace);
        await lesson.DoAsync(Grace, id => new AskClarification("In which wards did you count, and in which months?", "en") { Id = id });

        await SubmitAsync(room, Kenya, broken, quote: null, Words.List);
        var open = await DraftAsync(room, Kenya, Words.Committee);
        await room.DoAsync(Amina, id => new CiteSource(open, broken) { Id = id });
        return await BegunAsync(fitter);
    }

    private const string Kenya = "Kenya";

    private Task<long> DraftAsync(Stage room, string office, (string Title, string Text) words) =>
        room.DoAsync(
            Amina,
            id => new DraftRecommendation(
                words.Title,
                words.Text,
                [offices[office]],
                ["humanRights", "genderEquality"],
                ["sdg6", "sdg5"],
                "en"
            )
            {
                Id = id,
            }
        );

    /// <summary>Drafted, cited, sponsored and submitted; answers the record on which the office goes on.</summary>
    private async Task<Stage> SubmitAsync(Stage room, string office, long source, string? quote, (string Title, string Text) words)
    {
        var draft = await DraftAsync(room, office, words);
        await room.DoAsync(Amina, id => new CiteSource(draft, source, quote) { Id = id });
        await room.DoAsync(Amina, id => new SponsorRecommendation(draft, draft, On: true) { Id = id });
        var submitted = await room.DoAsync(Moderator, id => new SubmitRecommendation(draft) { Id = id });
        await listeners.BringUpAsync(Dialogue, submitted, CancellationToken.None);
        return Room(RoomName.OfRecommendation(Dialogue, draft, 1), Moderator);
    }

    private async Task BeginAsync(Stage record, Person officer)
    {
        var begun = await BegunAsync(record);
        await record.DoAsync(officer, id => new AcknowledgeRecommendation(begun + 20 * Clocks.Day) { Id = id });
        await record.DoAsync(officer, id => new StartReview("Department of Water Services") { Id = id });
    }

    private async Task AnswerAsync(Stage record, Person officer, Func<Guid, long, Command> answer)
    {
        var begun = await BegunAsync(record);
        await BeginAsync(record, officer);
        await record.DoAsync(officer, id => answer(id, begun));
    }

    private async Task<long> BegunAsync(Stage record) => Recommendation.Of((await desk.OpenAsync(Moderator, record.Name))!.State).Received;

    private static RespondToRecommendation Accepted(Guid id, long begun) =>
        new(
            Disposition.Accepted,
            Words.Yes,
            NextStep: "Hire a fitter in each of the 40 wards",
            NextDay: begun + 120 * Clocks.Day,
            Lang: "en"
        )
        {
            Id = id,
        };

    private static RespondToRecommendation NotTakenUp(Guid id, long begun) =>
        new(
            Disposition.NotTakenUp,
            Words.No,
            NotTakenUpReason.OutsideMandate,
            "Funds for maintenance are set up by States and by the funds and programmes.",
            Lang: "en"
        )
        {
            Id = id,
        };

    private static class Words
    {
        public const string Yes =
            "The county accepts the recommendation. The maintenance budget that began in July will pay for a fitter in each ward, with spare parts held at the sub-county store.";
        public const string No =
            "The Department runs no funds for maintenance. The matter was passed on to the partners of the country team.";
        public const string Hired = "Twelve fitters have been hired and trained; spare parts are held at four stores.";

        public static readonly (string Title, string Text) Fitter = (
            "A paid fitter in each ward",
            "Pay one trained fitter in each ward, so that a broken pump works again within two weeks."
        );
        public static readonly (string Title, string Text) Fund = (
            "A fund for the upkeep of water points",
            "Set up a fund from which user associations are paid for the upkeep of their water points, by contract with the local authority."
        );
        public static readonly (string Title, string Text) Lesson = (
            "Lessons that begin when water has been fetched",
            "Until the pumps work, let schools in wards without water begin one hour later."
        );
        public static readonly (string Title, string Text) List = (
            "A public list of wards and repairs",
            "Publish each month which wards the maintenance budget has reached, and which pumps wait for repair."
        );
        public static readonly (string Title, string Text) Committee = (
            "Women on every water committee",
            "Let at least half of each water committee be women."
        );
    }
}
