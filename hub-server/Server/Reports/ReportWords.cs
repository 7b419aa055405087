using System.Globalization;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Server.Pages;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Reports;

/// <summary>How a report puts things in one language.</summary>
internal sealed class ReportWords(Language language)
{
    private readonly Words say = new(language);

    public Language Language => language;

    public string this[string key] => say[key];

    public string Text(string key, params (string Name, object? Value)[] values) => say.Say(key, values);

    public string Number(long number) => say.Number(number);

    /// <summary>A number that is left out where it is too small.</summary>
    public string Count(int? number) => number is { } told ? Number(told) : say["report.fewer"];

    public string Moment(long at) => Moment(DateTimeOffset.FromUnixTimeMilliseconds(at));

    public string Moment(DateTimeOffset at) => $"{say.Day(at)}, {say.Time(at)} UTC";

    /// <summary>Hours, minutes and seconds; in figures, which are read alike everywhere.</summary>
    public static string Span(long milliseconds)
    {
        var span = TimeSpan.FromMilliseconds(milliseconds);
        return span.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}:{span.Seconds:00}");
    }

    public string Who(Voiced who) =>
        who == Voiced.Nobody ? say["report.nobody"]
        : who.HasHandle ? say.Say("report.handle", ("n", who.Number.ToString(CultureInfo.InvariantCulture)))
        : who.Name is null ? say.Say("room.former", ("n", who.Number))
        : who.Organization is { } organization ? $"{who.Name}, {organization}"
        : who.Name;

    public string AccountOf(FloorAccount account) =>
        say.Say(
            "report.account",
            ("total", account.Requests),
            ("delivered", account.Delivered),
            ("notReached", account.NotReached),
            ("absent", account.Absent),
            ("withdrawn", account.Withdrawn),
            ("declined", account.Declined)
        );

    public string AccountOf(QuestionsAccount account) => say.AccountOf(account);

    public string Region(string region) => say.Or($"floor.region.{region}", say["floor.region.none"]);

    public string Constituency(string category) => say.Or($"floor.category.{category}", say["report.unknown"]);

    public string Kind(string kind) => say.Or($"organizations.kinds.{kind}", kind.Length > 0 ? kind : say["report.noOrganization"]);

    public string Capacity(string account) => say.Or($"account.{account}", say["report.unknown"]);

    public string LanguageOf(string tag) => Language.Find(tag)?.Name ?? (tag.Length > 0 ? tag : say["report.unknown"]);
}
