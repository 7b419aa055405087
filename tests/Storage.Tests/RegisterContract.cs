using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;

namespace CsoNet.Collab.Storage.Tests;

public abstract class RegisterContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private static readonly Placard Ministry = new("901", "Wizara ya Maji", "stateDelegation", "KE");
    private static readonly Placard Watch = new("12", "مرصد مياه الساحل", "nationalNgo", "TD");

    private IRegister Register => Storage.Register;

    [Fact]
    public async Task A_line_comes_back_as_given()
    {
        var given = Line("ke-water.r12", submitted: 100) with
        {
            Confidential = true,
            State = RecommendationState.Responded,
            Disposition = Disposition.PartiallyAccepted,
            Reason = NotTakenUpReason.ResourceConstraint,
            Acknowledgement = new Owed(500, 400),
            Answer = new Owed(900, 950, Late: true),
            Owes = AnswerClock.Report,
            Due = 2000,
            Answers = 1,
            Ratings = RegisterLine.NoRatings.Add("12", Rating.Partly),
        };
        await Register.PutAsync(given, Soon);
        await Storage.ReopenAsync();
        var found = Assert.Single(await Register.GetAsync(["ke-water.r12", "ke-water.r13"], Soon));
        Assert.Equal(given with { Ratings = RegisterLine.NoRatings }, found with { Ratings = RegisterLine.NoRatings });
        Assert.Equal<KeyValuePair<string, Rating>>(given.Ratings, found.Ratings);
    }

    [Fact]
    public async Task A_late_writer_cannot_put_an_old_line_over_a_new_one()
    {
        await Register.PutAsync(Line("a.r1", 100) with { Seq = 5, State = RecommendationState.Closed }, Soon);
        await Register.PutAsync(Line("a.r1", 100) with { Seq = 4 }, Soon);
        Assert.Equal(RecommendationState.Closed, (await Register.GetAsync(["a.r1"], Soon))[0].State);
        Assert.Equal(0, await Register.CountAsync(new RegisterQuery(Open: true), Soon));
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_and_what_comes_meanwhile_moves_nothing()
    {
        for (var n = 1; n <= 5; n++)
        {
            await Register.PutAsync(Line($"a.r{n}", 100 * n), Soon);
        }
        await Register.PutAsync(Line("b.r1", 500), Soon);
        var first = await Register.ListAsync(new RegisterQuery(), "", 3, Soon);
        Assert.Equal(["b.r1", "a.r5", "a.r4"], first.Select(line => line.Id));
        await Register.PutAsync(Line("a.r6", 600), Soon);
        var rest = await Register.ListAsync(new RegisterQuery(), first[^1].Order, 3, Soon);
        Assert.Equal(["a.r3", "a.r2", "a.r1"], rest.Select(line => line.Id));
        Assert.Equal(7, await Register.CountAsync(new RegisterQuery(), Soon));
    }

    [Fact]
    public async Task Each_filter_finds_those_that_fit_and_all_together_those_that_fit_all()
    {
        var one = Line("ke-water.r1", 100) with
        {
            Themes = ["climateChange", "humanRights"],
            Goals = ["sdg13", "sdg6"],
            Sponsors = [Watch],
            State = RecommendationState.UnderReview,
            Overdue = true,
        };
        await Register.PutAsync(one, Soon);
        await Register.PutAsync(Line("sn-coast.r1", 200) with { Office = Ministry with { Id = "902", Country = "SN" } }, Soon);
        await Register.PutAsync(Line("ke-water.r2", 300) with { State = RecommendationState.Closed, Confidential = true }, Soon);
        RegisterQuery[] asked =
        [
            new(Theme: "humanRights"),
            new(Goal: "sdg6"),
            new(Office: "901"),
            new(State: RecommendationState.UnderReview),
            new(Sponsor: "12"),
            new(Origin: "ke-water"),
            new(Overdue: true),
            new(Country: "KE"),
            new("KE", "climateChange", "sdg13", "901", RecommendationState.UnderReview, "12", "ke-water", Overdue: true, Open: true),
        ];
        foreach (var query in asked)
        {
            Assert.Equal(["ke-water.r1"], await IdsAsync(query));
            Assert.Equal(1, await Register.CountAsync(query, Soon));
        }
        Assert.Equal(["sn-coast.r1", "ke-water.r1"], await IdsAsync(new RegisterQuery(Open: true)));
        Assert.Equal(["ke-water.r2", "ke-water.r1"], await IdsAsync(new RegisterQuery(Country: "KE", OnlyPublic: false)));
        Assert.Empty(await IdsAsync(new RegisterQuery(Country: "SN", Overdue: true)));
    }

    [Fact]
    public async Task A_line_is_found_by_what_it_is_and_not_by_what_it_was()
    {
        await Register.PutAsync(Line("a.r1", 100) with { Overdue = true }, Soon);
        await Register.PutAsync(Line("a.r1", 100) with { Seq = 9, State = RecommendationState.Responded }, Soon);
        Assert.Empty(await IdsAsync(new RegisterQuery(Overdue: true)));
        Assert.Empty(await IdsAsync(new RegisterQuery(State: RecommendationState.Submitted)));
        Assert.Equal(["a.r1"], await IdsAsync(new RegisterQuery(State: RecommendationState.Responded)));
    }

    [Fact]
    public async Task After_forgetting_there_are_no_lines_and_an_old_one_is_welcome_again()
    {
        await Register.PutAsync(Line("a.r1", 100) with { Seq = 9 }, Soon);
        await Register.ForgetAsync(Soon);
        Assert.Empty(await IdsAsync(new RegisterQuery()));
        await Register.PutAsync(Line("a.r1", 100), Soon);
        Assert.Equal(["a.r1"], await IdsAsync(new RegisterQuery(Office: "901")));
    }

    internal static RegisterLine Line(string id, long submitted) =>
        new()
        {
            Id = id,
            Seq = 2,
            Title = "供水：每个村庄一个取水点",
            Origin = id.Split('.')[0],
            Draft = 12,
            Office = Ministry,
            Submitted = submitted,
        };

    private async Task<IEnumerable<string>> IdsAsync(RegisterQuery query) =>
        (await Register.ListAsync(query, "", 100, Soon)).Select(line => line.Id);
}
