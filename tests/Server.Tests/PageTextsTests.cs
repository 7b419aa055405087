using System.Diagnostics;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Plural forms, numbers and days, as the browser's own tables have them.</summary>
public sealed class PageTextsTests
{
    private const string Asked = """
        const numbers = [...Array(1001).keys(), 0.5, 1.5, 1.25, 2.5, 11.5, 100.5, 1e6, 2e6, 1000001, 1234567, 9999, 10000, 12345];
        const times = [...Array(60).keys()].map((n) => Date.UTC(2025, n % 12, 1 + (n * 7) % 28, (n * 5) % 24, n));
        const answer = {};
        for (const code of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) {
          const rules = new Intl.PluralRules(code);
          const number = new Intl.NumberFormat(code);
          const day = new Intl.DateTimeFormat(code, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
          const time = new Intl.DateTimeFormat(code, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
          answer[code] = {
            plurals: numbers.map((n) => [n, rules.select(n), number.format(n)]),
            times: times.map((at) => [at, day.format(at), time.format(at)]),
          };
        }
        process.stdout.write(JSON.stringify(answer));
        """;

    [Fact]
    public async Task Plural_forms_numbers_days_and_times_are_those_of_the_browser()
    {
        var intl = await AskAsync();
        foreach (var language in Language.All)
        {
            var (theirs, calendar) = (intl.GetProperty(language.Code), Calendar.Of(language));
            foreach (var row in theirs.GetProperty("plurals").EnumerateArray())
            {
                var n = row[0].GetDouble();
                Assert.Equal(
                    $"{language} {n} {row[1]} {row[2]}",
                    $"{language} {n} {PluralRules.Of(language.Code, n)} {calendar.Number(n)}"
                );
            }
            foreach (var row in theirs.GetProperty("times").EnumerateArray())
            {
                var at = DateTimeOffset.FromUnixTimeMilliseconds(row[0].GetInt64());
                Assert.Equal((row[1].GetString(), Spaced(row[2].GetString()!)), (calendar.Day(at), Spaced(calendar.Time(at))));
            }
        }
    }

    [Theory]
    [InlineData("ar", 0, "لا أحد")]
    [InlineData("ar", 2, "شخصان")]
    [InlineData("ru", 1, "1 человек")]
    [InlineData("en", 1, "1 person")]
    [InlineData("en", 1234, "1,234 people")]
    public void A_text_takes_the_form_of_its_number(string language, int number, string text) =>
        Assert.Equal(text, new Words(Language.Find(language)!).Say("people.count", ("n", number)));

    [Fact]
    public void A_name_set_into_a_text_never_turns_it_around() =>
        Assert.Equal("\u2068ليلى\u2069, \u2068now\u2069", new Words(Language.English).Say("list.last", ("name", "ليلى"), ("when", "now")));

    /// <summary>One table writes a narrow space before AM, another a plain one.</summary>
    private static string Spaced(string time) => time.Replace('\u202f', ' ').Replace('\u00a0', ' ');

    private static async Task<JsonElement> AskAsync()
    {
        using var node = Processes.Start(
            new ProcessStartInfo("node", ["-e", Asked])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        );
        var output = await node.StandardOutput.ReadToEndAsync().Soon();
        await Processes.GoneAsync(node);
        return JsonDocument.Parse(output).RootElement;
    }
}
