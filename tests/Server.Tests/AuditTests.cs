using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Privileged views and actions: nothing is shown before it is written down who looks, at what, and why.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private Hub hub = null!;
    private Guest administrator = null!;

    public async Task InitializeAsync()
    {
        hub = await Hub.StartAsync();
        administrator = await Guest.EnterAsync(hub, "nadia");
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/organizations/export.csv", "organizations.exported")]
    [InlineData("/api/v1/organizations/14/affiliations", "organization.people")]
    public async Task A_privileged_view_without_a_reason_shows_nothing_and_with_one_is_in_the_log(string path, string what)
    {
        var refused = await administrator.GetAsync(path);
        Assert.Equal((422, "reason.missing"), (refused.Status, refused.Code));
        Assert.Empty(await LogAsync(what));
        Assert.Equal(200, (await administrator.GetAsync($"{path}?why=A%20complaint")).Status);
        var line = Assert.Single(await LogAsync(what));
        Assert.Equal(("Nadia Haddad", "A complaint"), (line.GetProperty("name").GetString(), line.GetProperty("why").GetString()));
        Assert.InRange(
            line.GetProperty("at").GetInt64(),
            TimeProvider.System.GetUtcNow().AddMinutes(-2).ToUnixTimeMilliseconds(),
            long.MaxValue
        );
    }

    [Fact]
    public async Task What_an_administrator_decides_is_in_the_log_with_its_reason_and_what_it_is_about()
    {
        await administrator.DoAsync("house", Commands.House("organization.suspend", 14));
        var line = Assert.Single(await LogAsync("organization.suspended"));
        Assert.Equal("Red de Mujeres Indígenas", line.GetProperty("aboutName").GetString());
        Assert.Equal("As the Committee decided", line.GetProperty("why").GetString());
        Assert.Equal("Nadia Haddad", line.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Whoever_reads_the_log_stands_in_it()
    {
        await LogAsync("");
        var lines = await LogAsync("");
        Assert.Contains(lines, line => line.GetProperty("what").ValueEquals("audit.read"));
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_and_no_line_twice()
    {
        for (var n = 0; n < 60; n++)
        {
            await administrator.GetAsync($"/api/v1/organizations/export.csv?why=Number%20{n}");
        }
        var first = (await administrator.GetAsync("/api/v1/administration/audit?what=organizations.exported")).Json;
        var next = first.GetProperty("next").GetString();
        var second = (await administrator.GetAsync($"/api/v1/administration/audit?what=organizations.exported&before={next}")).Json;
        var reasons = Items(first).Concat(Items(second)).Select(line => line.GetProperty("why").GetString()).ToList();
        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(n => $"Number {n}"), reasons);
    }

    [Theory]
    [InlineData("amina")]
    [InlineData("olga")]
    [InlineData("grace")]
    [InlineData("")]
    public async Task Administration_is_an_address_that_never_was_for_everybody_else(string person)
    {
        var guest = person.Length == 0 ? Guest.Visitor(hub) : await Guest.EnterAsync(hub, person);
        foreach (var path in (string[])["", "/tables", "/seats", "/audit"])
        {
            var page = await guest.GetAsync("/administration" + path);
            Assert.Equal((404, (await guest.GetAsync("/nothing/here")).Body), (page.Status, page.Body));
        }
        foreach (var path in (string[])["administration/audit", "administration/seats", "organizations/export.csv?why=x"])
        {
            var door = await guest.GetAsync($"/api/v1/{path}");
            Assert.Equal((404, (await guest.GetAsync("/api/v1/nothing")).Code), (door.Status, door.Code));
        }
    }

    [Fact]
    public async Task Nobody_writes_into_the_log_by_themselves()
    {
        var note = new
        {
            type = "privilege.note",
            id = Guid.NewGuid(),
            person = 1,
            what = "audit.read",
        };
        Assert.Equal(403, (await administrator.SubmitAsync("house", note)).Status);
    }

    private async Task<List<JsonElement>> LogAsync(string what) =>
        [.. Items((await administrator.GetAsync($"/api/v1/administration/audit?what={what}")).Json)];

    private static JsonElement.ArrayEnumerator Items(JsonElement page) => page.GetProperty("items").EnumerateArray();
}
