using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The directory as a table, in and out, by the administrators' door and by the command line.</summary>
public sealed class OrganizationFilesTests : IAsyncLifetime
{
    private const string Head = "name,kind,country,status,number,year,goals\n";
    private Hub hub = null!;
    private Guest administrator = null!;

    public async Task InitializeAsync()
    {
        hub = await Hub.StartAsync();
        administrator = await Guest.EnterAsync(hub, "nadia");
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task Six_and_a_half_thousand_organizations_come_in_within_a_minute_with_progress_and_are_found()
    {
        var table = new StringBuilder(Head);
        for (var n = 1; n <= 6500; n++)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"\"Association {n} pour l’eau, Sahel\",nationalNgo,NE,special,E-{n},2001,sdg6 sdg13\n"
            );
        }
        var since = Stopwatch.GetTimestamp();
        var said = await ImportAsync(table.ToString());
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.True(said.Count > 20, "There is progress.");
        Assert.Equal((6500, 6500, 0), Counts(said[^1]));
        Assert.Empty(said[^1].GetProperty("errors").EnumerateArray());
        await Bounded.UntilAsync(async () => (await FindAsync("eau 6499")).Count == 1, "the last one is found");
        Assert.Equal((6500, 0, 6500), Counts((await ImportAsync(table.ToString()))[^1]));
    }

    [Fact]
    public async Task Each_wrong_line_is_told_by_its_number_and_the_others_come_in()
    {
        const string table =
            Head
            + "Good One,nationalNgo,KE,,,,\n"
            + "No Such Country,nationalNgo,ZZ,,,,\n"
            + "No Such Kind,club,KE,,,,\n"
            + "Wrong Goal,nationalNgo,KE,,,,sdg18\n"
            + "Wrong Year,nationalNgo,KE,special,E-1,last year,\n"
            + "good one,nationalNgo,KE,,,,\n"
            + ",nationalNgo,KE,,,,\n"
            + "\u202Eeno dooG,nationalNgo,KE,,,,\n";
        var report = (await ImportAsync(table))[^1];
        var errors = report.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("line").GetInt32());
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], errors);
        Assert.Equal((8, 1, 0), Counts(report));
        Assert.Equal(["Good One"], await FindAsync("good"));
    }

    [Fact]
    public async Task A_dry_run_looks_at_every_line_and_changes_nothing()
    {
        var report = (await ImportAsync(Head + "Only Tried,nationalNgo,KE,,,,\nX,nationalNgo,ZZ,,,,\n", dryRun: true))[^1];
        Assert.Equal((2, 0, 0), Counts(report));
        Assert.Single(report.GetProperty("errors").EnumerateArray());
        Assert.Empty(await FindAsync("only tried"));
    }

    [Fact]
    public async Task A_cell_that_is_a_formula_goes_out_as_text_and_comes_back_as_it_was()
    {
        await ImportAsync(Head + "\"=HYPERLINK(\"\"http://x\"\")\",other,KE,,,,\n@ngo,other,KE,,,,\n");
        await Bounded.UntilAsync(async () => (await FindAsync("ngo")).Count == 1, "it is found");
        var table = (await administrator.GetAsync("/api/v1/organizations/export.csv?why=Yearly%20count")).Body;
        Assert.Contains("'=HYPERLINK", table, StringComparison.Ordinal);
        Assert.Contains("'@ngo", table, StringComparison.Ordinal);
        var own = string.Join(
            '\n',
            table
                .Split('\n')
                .Where((line, number) => number == 0 || line.StartsWith('\'') || line.StartsWith("\"'", StringComparison.Ordinal))
        );
        Assert.Equal((2, 0, 2), Counts((await ImportAsync(own))[^1]));
    }

    [Theory]
    [InlineData("amina")]
    [InlineData("olga")]
    [InlineData("grace")]
    public async Task Nobody_else_finds_these_doors(string person)
    {
        var guest = await Guest.EnterAsync(hub, person);
        Assert.Equal(404, (await guest.GetAsync("/api/v1/organizations/export.csv?why=Yearly%20count")).Status);
        Assert.Equal(404, (await guest.SendAsync(HttpMethod.Post, "/api/v1/organizations/import", Head, hub.Origin, "text/csv")).Status);
    }

    [Fact]
    public async Task The_command_line_imports_and_exports_while_the_hub_is_stopped()
    {
        var file = Path.Combine(hub.Place.Data, "table.csv");
        await File.WriteAllTextAsync(file, Head + "By Hand,nationalNgo,KE,,,,\nX,nationalNgo,ZZ,,,,\n");
        await hub.KillAsync();
        var (code, said) = await hub.RunAsync("import-organizations", file);
        Assert.Equal(1, code);
        Assert.Contains("line 3: country", said, StringComparison.Ordinal);
        Assert.Contains("2 lines, 1 registered, 0 unchanged, 1 wrong", said, StringComparison.Ordinal);
        Assert.Contains("By Hand", (await hub.RunAsync("export-organizations")).Output, StringComparison.Ordinal);
        await hub.StartAgainAsync();
        Assert.Equal(["By Hand"], await FindAsync("by hand"));
    }

    private async Task<List<JsonElement>> ImportAsync(string table, bool dryRun = false)
    {
        var path = $"/api/v1/organizations/import?dryRun={(dryRun ? "true" : "false")}";
        var reply = await administrator.SendAsync(HttpMethod.Post, path, table, hub.Origin, "text/csv");
        Assert.True(reply.Status == 200, reply.Body);
        return [.. reply.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<List<string>> FindAsync(string name)
    {
        var found = (await Guest.Visitor(hub).GetAsync($"/api/v1/organizations?q={Uri.EscapeDataString(name)}")).Json;
        return [.. found.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
    }

    private static (int Read, int Registered, int Unchanged) Counts(JsonElement report) =>
        (report.GetProperty("read").GetInt32(), report.GetProperty("registered").GetInt32(), report.GetProperty("unchanged").GetInt32());
}
