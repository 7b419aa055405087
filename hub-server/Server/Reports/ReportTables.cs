using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Server.Pages;

namespace CsoNet.Collab.Server.Reports;

/// <summary>The tables of a report, and the lines that say where something stands.</summary>
internal sealed class ReportTables(Report report, ReportWords say, string site)
{
    private readonly Dictionary<long, string> items = report.Agenda.ToDictionary(item => item.Item.Number, item => item.Item.Title);

    public string LinkTo(long seq) => site + CitationPages.PathOf(report.Room, seq);

    public Sheet Agenda() =>
        new(
            say["report.agenda"],
            [
                say["report.item"],
                say["report.planned"],
                say["report.began"],
                say["report.took"],
                say["report.requests"],
                say["report.delivered"],
                say["report.notReached"],
            ],
            [
                .. report.Agenda.Select(one =>
                    (Cell[])
                        [
                            new(one.Item.Title, LinkTo(one.Item.Number)),
                            ReportWords.Span(one.Item.Minutes * 60_000L),
                            one.Item.Started is { } began ? say.Moment(began) : "–",
                            one.Item is { Started: { } start, Finished: { } end } ? ReportWords.Span(end - start) : "–",
                            say.Number(one.Account.Requests),
                            say.Number(one.Account.Delivered),
                            say.Number(one.Account.NotReached),
                        ]
                ),
            ]
        );

    public Sheet Shares(string caption, IReadOnlyList<Headcount> shares, Func<string, string> name) =>
        new(
            say[caption],
            [say[caption], say["report.people"]],
            [.. shares.Select(share => (Cell[])[name(share.Of), say.Count(share.People)])],
            [.. shares.Select(share => (double)(share.People ?? 0))]
        );

    public Sheet Times(string caption, IReadOnlyList<SpeakingTime> times, Func<string, string> name) =>
        new(
            say[caption],
            [say[caption], say["report.speeches"], say["report.used"]],
            [.. times.Select(time => (Cell[])[name(time.Of), say.Number(time.Speeches), ReportWords.Span(time.Used)])],
            [.. times.Select(time => (double)time.Used)]
        );

    public Sheet Speeches() =>
        new(
            say["report.speakers"],
            [
                say["report.speaker"],
                say["report.item"],
                say["report.region"],
                say["report.constituency"],
                say["report.used"],
                say["report.place"],
            ],
            [
                .. report.Speeches.Select(one =>
                    (Cell[])
                        [
                            say.Who(one.By),
                            items.GetValueOrDefault(one.Request.Item, ""),
                            say.Region(Word(one.Request.Region)),
                            say.Constituency(Word(one.Request.Category)),
                            ReportWords.Span(one.Request.Used) + (one.Request.Cut ? $" · {say["floor.cutMark"]}" : ""),
                            Place(one.Text?.Seq ?? one.Request.Started ?? one.Request.Number),
                        ]
                ),
            ]
        );

    public Sheet Questions() =>
        new(
            say["report.questions"],
            [say["report.question"], say["report.speaker"], say["report.outcome"], say["report.answer"], say["report.place"]],
            [
                .. report.Questions.Select(one =>
                    (Cell[])
                        [
                            new(one.Line.Text ?? say["ledger.gone"], Lang: one.Line.Lang),
                            say.Who(one.By),
                            say[$"ledger.state.{Word(one.Line.State)}"],
                            new(one.Line.Said ?? "", Lang: one.Line.SaidLang),
                            Place(one.Line.Number),
                        ]
                ),
            ]
        );

    public Sheet Tally(PollLine poll) =>
        new(
            poll.Question ?? "",
            [say["report.option"], say["report.votes"]],
            [
                .. poll.Tally!.Select(
                    (votes, option) => (Cell[])[new(poll.Options?[option] ?? say.Number(option + 1), Lang: poll.Lang), say.Number(votes)]
                ),
            ],
            [.. poll.Tally!.Select(votes => (double)votes)]
        );

    public string StandingOf(PollLine poll) =>
        string.Join(
            " · ",
            say[$"ledger.form.{Word(poll.Form)}"],
            say[$"ledger.poll.{Word(poll.State)}"],
            say.Text("ledger.voters", ("count", say.Number(poll.Voters)))
        );

    public string StandingOf(ReportedRecommendation one) =>
        string.Join(
            " · ",
            new[]
            {
                say[one.Draft.Named is null ? "report.draft" : "report.submitted"],
                Named("report.addressees", one.Draft.Addressees.Select(office => office.Name)),
                Named("report.sponsors", one.Draft.Sponsors.Values.Select(sponsor => sponsor.Name)),
            }.Where(part => part.Length > 0)
        );

    public Quote Quote(Said said) =>
        new(said, say.Who(said.By), say[RuleOf(said)], say.Text("report.entry", ("n", said.Seq)), LinkTo(said.Seq));

    private static string RuleOf(Said said) =>
        said.By is { HasHandle: true } ? "report.rule.number"
        : said.By == Voiced.Nobody ? "report.rule.nobody"
        : "report.rule.name";

    private string Named(string key, IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } all ? say.Text(key, ("names", all)) : "";

    private Cell Place(long seq) => new(say.Text("report.entry", ("n", seq)), LinkTo(seq));

    private static string Word(Enum? value) =>
        value is null ? "" : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
