using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Operations;

internal sealed record ImportError(int Line, string Text);

/// <summary>What became of the lines so far. <paramref name="Unchanged"/>: registered by an earlier import, and the same still.</summary>
internal sealed record ImportReport(int Read, int Registered, int Unchanged, IReadOnlyList<ImportError> Errors);

/// <summary>
/// Registers the organizations of a table. What a line registers has an id made of the organization's number with the Council, or of its name and country: an import that
/// was broken off is simply done again, and registers nothing twice.
/// </summary>
internal sealed class OrganizationImport(Func<Command, Task<Answer>> submit, long headBefore, TimeProvider time)
{
    private const int AtOnce = 250;
    private const int Tries = 30;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<ImportError> errors = [];
    private int read;
    private int registered;
    private int unchanged;

    /// <param name="text">The table.</param>
    /// <param name="dryRun">Looks at every line and registers nothing.</param>
    /// <param name="progress">Is told after some hundred lines.</param>
    /// <param name="cancel">Breaks off after the lines that are under way.</param>
    public async Task<ImportReport> RunAsync(TextReader text, bool dryRun, Func<ImportReport, Task> progress, CancellationToken cancel)
    {
        await foreach (var some in OrganizationCsv.ReadAsync(text).Chunk(AtOnce).WithCancellation(cancel))
        {
            var good = some.Where(IsGood).ToList();
            await Task.WhenAll(dryRun ? [] : good.Select(RegisterAsync));
            read += some.Length;
            await progress(Report());
        }
        return Report();
    }

    public ImportReport Report() => new(read, registered, unchanged, [.. errors.OrderBy(error => error.Line)]);

    private bool IsGood(CsvLine line)
    {
        var wrong =
            line.Wrong
            ?? ProfileRules.Refuses(line.Profile!, Countries.Here, time.GetUtcNow().Year)?.Detail
            ?? (
                lines.TryAdd(KeyOf(line.Profile!), line.Number)
                    ? null
                    : $"The same organization stands in line {lines[KeyOf(line.Profile!)]}."
            );
        if (wrong is not null)
        {
            errors.Add(new ImportError(line.Number, wrong));
        }
        return wrong is null;
    }

    private async Task RegisterAsync(CsvLine line)
    {
        var command = new RegisterOrganization(line.Profile!) { Id = NameBasedId.Of("import", "organization", KeyOf(line.Profile!)) };
        var answer = await PatientlyAsync(command);
        lock (errors)
        {
            Count(line, answer);
        }
    }

    private void Count(CsvLine line, Answer answer)
    {
        switch (answer)
        {
            case Answer.Accepted accepted when accepted.Seq > headBefore:
                registered++;
                break;
            case Answer.Accepted:
                unchanged++;
                break;
            case Answer.Refused { Refusal.Code: "command.reused" }:
                errors.Add(
                    new ImportError(line.Number, "It was registered before and said something else then: change it in the directory.")
                );
                break;
            case Answer.Refused refused:
                errors.Add(new ImportError(line.Number, refused.Refusal.Detail));
                break;
            default:
                errors.Add(new ImportError(line.Number, "The store did not answer: import again."));
                break;
        }
    }

    private async Task<Answer> PatientlyAsync(Command command)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await submit(command) is not Answer.Busy and var answer)
            {
                return answer;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), time);
        }
        return await submit(command);
    }

    private static string KeyOf(OrganizationProfile profile) =>
        profile.Accreditation?.Number is { Length: > 0 } number
            ? string.Create(CultureInfo.InvariantCulture, $"{profile.Accreditation.Status} {number}")
            : $"{profile.Country} {NameWords.Order(profile.Name)}";
}
