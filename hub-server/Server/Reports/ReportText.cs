using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Reports;

/// <summary>A report in words and tables of one language. Every figure in it comes from <see cref="Report"/>, every quotation leads to its place in the record.</summary>
internal sealed class ReportText(Report report, ReportWords say, string site, DateTimeOffset now)
{
    private readonly ReportTables tables = new(report, say, site);

    public string Title => say.Text("report.of", ("title", report.Title));

    public IEnumerable<Block> Blocks() =>
        [
            new Sentence(say.Text("report.made", ("when", say.Moment(now)), ("n", report.Seq))),
            new Sentence(say[RuleNote]),
            .. Purpose(),
            .. Summary(),
            .. Session(),
            .. Attendance(),
            .. Speakers(),
            .. Quoted(),
            .. Questions(),
            .. Polls(),
            .. Recommendations(),
            .. Statements(),
        ];

    private string RuleNote =>
        report.Attribution == Attribution.ChathamHouse ? "report.note.chathamHouse"
        : report.IsVeiled ? "report.note.protected"
        : "report.note.named";

    private IEnumerable<Block> Purpose() => string.IsNullOrWhiteSpace(report.Purpose) ? [] : [new Sentence(report.Purpose)];

    /// <summary>Paragraph by paragraph, and who approved it.</summary>
    private IEnumerable<Block> Summary() =>
        report.Summary is not { } summary
            ? []
            :
            [
                new Heading(1, say["report.summary"]),
                .. summary
                    .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(part => new Sentence(part, summary.Lang)),
                new Sentence(
                    say.Text("report.approved", ("name", say.Who(summary.By)), ("when", say.Moment(summary.At)), ("n", summary.Seq))
                ),
            ];

    private IEnumerable<Block> Quoted() =>
        report.Quoted.Count == 0 ? [] : [new Heading(1, say["report.quoted"]), .. report.Quoted.Select(tables.Quote)];

    private IEnumerable<Block> Session()
    {
        yield return new Heading(1, say["report.session"]);
        if (report.Attendance is { Opened: { } opened, Adjourned: { } adjourned })
        {
            yield return new Sentence(
                say.Text(
                    "report.lasted",
                    ("from", say.Moment(opened)),
                    ("until", say.Moment(adjourned)),
                    ("long", ReportWords.Span(adjourned - opened))
                )
            );
        }
        yield return new Heading(2, say["report.agenda"]);
        yield return OrNone(report.Agenda.Count, tables.Agenda);
        yield return new Sentence(say.AccountOf(report.Floor));
    }

    private IEnumerable<Block> Attendance()
    {
        yield return new Heading(1, say["report.attendance"]);
        if (report.Attendance.Sealed is not { } told)
        {
            yield return new Sentence(say["report.none"]);
            yield break;
        }
        yield return new Sentence(say.Text("report.present", ("n", told.People)));
        yield return new Sentence(
            say.Text(
                "report.presentByPage",
                ("count", say.Count(told.ByPage)),
                ("organizations", told.Organizations is { } number ? say.Number(number) : say["report.withheld"])
            )
        );
        yield return tables.Shares("report.regions", told.Regions, say.Region);
        yield return tables.Shares("report.constituencies", told.Constituencies, say.Constituency);
        yield return tables.Shares("report.kinds", told.Kinds, say.Kind);
        yield return tables.Shares("report.capacities", told.Capacities, say.Capacity);
        yield return tables.Shares("report.languages", told.Languages, say.LanguageOf);
    }

    private IEnumerable<Block> Speakers()
    {
        yield return new Heading(1, say["report.speakers"]);
        yield return OrNone(report.Speeches.Count, tables.Speeches);
        if (report.Speeches.Count > 0)
        {
            yield return tables.Times("report.timeRegion", report.ByRegion, say.Region);
            yield return tables.Times("report.timeConstituency", report.ByConstituency, say.Constituency);
        }
    }

    private IEnumerable<Block> Questions()
    {
        var asked = report.Asked;
        yield return new Heading(1, say["report.questions"]);
        yield return new Sentence(say.AccountOf(asked));
        if (report.Questions.Count > 0)
        {
            yield return tables.Questions();
        }
    }

    private IEnumerable<Block> Polls()
    {
        yield return new Heading(1, say["report.polls"]);
        if (report.Polls.Count == 0)
        {
            yield return new Sentence(say["report.none"]);
        }
        foreach (var poll in report.Polls)
        {
            yield return new Heading(2, poll.Question ?? say.Text("report.entry", ("n", poll.Number)));
            yield return new Sentence(tables.StandingOf(poll));
            if (poll.Tally is not null)
            {
                yield return tables.Tally(poll);
            }
        }
    }

    private IEnumerable<Block> Recommendations()
    {
        yield return new Heading(1, say["report.recommendations"]);
        if (report.Recommendations.Count == 0)
        {
            yield return new Sentence(say["report.none"]);
        }
        foreach (var one in report.Recommendations)
        {
            yield return new Heading(2, one.Title);
            yield return new Sentence(one.Text);
            yield return new Sentence(tables.StandingOf(one));
            foreach (var source in one.Sources)
            {
                yield return tables.Quote(source);
            }
        }
    }

    private IEnumerable<Block> Statements() =>
        [
            new Heading(1, say["report.statements"]),
            .. report.Statements.Count == 0
                ? (IEnumerable<Block>)[new Sentence(say["report.none"])]
                : report.Statements.Select(tables.Quote),
        ];

    private Block OrNone(int count, Func<Block> table) => count == 0 ? new Sentence(say["report.none"]) : table();
}
