using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsvHelper;

namespace CsoNet.Collab.Server.Operations;

/// <summary>A line of a table of organizations: what it says, or what is wrong with it.</summary>
internal sealed record CsvLine(int Number, OrganizationProfile? Profile, string? Wrong = null)
{
    /// <summary>Nothing after it can be read.</summary>
    public bool EndsTheTable { get; init; }
}

/// <summary>
/// Organizations as a table that spreadsheets read and write. Lists stand in one cell with blanks between their tags. A cell that a spreadsheet would take for a
/// formula is written with an apostrophe before it, and read without.
/// </summary>
internal static class OrganizationCsv
{
    private const string Formula = "=+-@\t\r";

    private static readonly string[] Columns =
    [
        "name",
        "latin",
        "kind",
        "country",
        "status",
        "number",
        "year",
        "basis",
        "commissions",
        "home",
        "majorGroups",
        "stakeholders",
        "themes",
        "goals",
        "website",
        "entity",
        "verification",
    ];

    private static readonly CsvReaderOptions Reading = new()
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MaxRecordSize = 64 * 1024,
    };

    private static readonly CsvWriterOptions Writing = new() { Injection = CsvInjection.Escape };

    /// <summary>Every line, also those that are wrong; they say what is wrong with them and where.</summary>
    public static async IAsyncEnumerable<CsvLine> ReadAsync(TextReader text)
    {
        await using var csv = CsvReader.Create(text, Reading, leaveOpen: true);
        while (await NextAsync(csv) is { } line)
        {
            yield return line;
            if (line.EndsTheTable)
            {
                yield break;
            }
        }
    }

    public static async Task WriteAsync(IAsyncEnumerable<Organization> organizations, TextWriter text)
    {
        await using var csv = CsvWriter.Create(text, Writing, leaveOpen: true);
        csv.WriteHeader(Columns);
        await foreach (var organization in organizations)
        {
            await csv.WriteRecordAsync(CellsOf(organization));
        }
    }

    private static async Task<CsvLine?> NextAsync(CsvReader csv)
    {
        try
        {
            return !await csv.ReadAsync() ? null
                : csv.TryGetFieldIndex("name", out _) && csv.TryGetFieldIndex("kind", out _) ? Line(csv)
                : new CsvLine(1, null, "The first line must name the columns; name and kind are needed.") { EndsTheTable = true };
        }
        catch (CsvFormatException wrong)
        {
            return new CsvLine((int)wrong.LineNumber, null, "From here on this is no table in CSV.") { EndsTheTable = true };
        }
    }

    private static CsvLine Line(CsvReader csv)
    {
        var line = (int)csv.LineNumber;
        try
        {
            return new CsvLine(line, ProfileOf(csv));
        }
        catch (FormatException wrong)
        {
            return new CsvLine(line, null, wrong.Message);
        }
    }

    private static OrganizationProfile ProfileOf(CsvReader csv) =>
        new(
            Text(csv, "name") ?? "",
            Value<OrgKind>(csv, "kind") ?? throw new FormatException("kind: It is needed."),
            Text(csv, "country"),
            Text(csv, "latin"),
            AccreditationOf(csv),
            Value<UnEntity>(csv, "entity"),
            Tags<RegionalCommission>(csv, "commissions"),
            Value<RegionalCommission>(csv, "home"),
            Tags<MajorGroup>(csv, "majorGroups"),
            Tags<OtherStakeholder>(csv, "stakeholders"),
            Words(csv, "themes"),
            Words(csv, "goals"),
            Text(csv, "website")
        );

    private static Accreditation? AccreditationOf(CsvReader csv)
    {
        var year = Text(csv, "year");
        var given = (Value<ConsultativeStatus>(csv, "status"), Text(csv, "number"), year, Value<RosterBasis>(csv, "basis"));
        return given is (null or ConsultativeStatus.None, null, null, null) ? null
            : year is null || int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? new Accreditation(
                    given.Item1 ?? ConsultativeStatus.None,
                    given.Item2,
                    year is null ? null : int.Parse(year, CultureInfo.InvariantCulture),
                    given.Item4
                )
            : throw new FormatException($"year: {Shown(year)} is no year.");
    }

    private static TagSet<T>? Tags<T>(CsvReader csv, string column)
        where T : struct, Enum => Words(csv, column) is { } words ? [.. words.Select(word => ValueOf<T>(column, word))] : null;

    private static TagSet<string>? Words(CsvReader csv, string column) =>
        Text(csv, column)?.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } words
            ? [.. words]
            : null;

    private static T? Value<T>(CsvReader csv, string column)
        where T : struct, Enum => Text(csv, column) is { } word ? ValueOf<T>(column, word) : null;

    private static T ValueOf<T>(string column, string word)
        where T : struct, Enum =>
        char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value)
            ? value
            : throw new FormatException(
                $"{column}: {Shown(word)} is not one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}."
            );

    private static string? Text(CsvReader csv, string column)
    {
        var cell = csv.TryGetFieldIndex(column, out var index) ? csv.GetString(index) : null;
        return string.IsNullOrWhiteSpace(cell) ? null
            : cell is ['\'', var sign, ..] && Formula.Contains(sign, StringComparison.Ordinal) ? cell[1..]
            : cell;
    }

    private static string Shown(string text) => text.Length > 20 ? text[..20] + "…" : text;

    private static string[] CellsOf(Organization organization)
    {
        var profile = organization.Profile;
        var accreditation = profile.Accreditation ?? Accreditation.None;
        return
        [
            profile.Name,
            profile.Latin ?? "",
            Word(profile.Kind),
            profile.Country ?? "",
            Word(accreditation.Status),
            accreditation.Number ?? "",
            accreditation.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            WordOrNone(accreditation.Basis),
            All(profile.Commissions),
            WordOrNone(profile.Home),
            All(profile.MajorGroups),
            All(profile.Stakeholders),
            string.Join(' ', profile.Themes ?? []),
            string.Join(' ', profile.Goals ?? []),
            profile.Website ?? "",
            WordOrNone(profile.Entity),
            Word(organization.Verification),
        ];
    }

    private static string All<T>(TagSet<T>? tags)
        where T : struct, Enum => string.Join(' ', (tags ?? []).Select(Word));

    private static string WordOrNone<T>(T? value)
        where T : struct, Enum => value is { } known ? Word(known) : "";

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
