using System.IO.Compression;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Everything that the hub holds of somebody, in their hands and nobody else's; and out of the hub for good.</summary>
[Collection(OneHub.Name)]
public sealed class OwnDataTests(SharedHub shared)
{
    private const string Data = "/api/v1/me/data";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(30);

    private Hub Hub => shared.Hub;

    /// <summary>Asks for it, waits, and opens what is in it.</summary>
    private static async Task<Dictionary<string, string>> ExportAsync(Guest who, bool alsoProtected = false)
    {
        var asked = await who.PostAsync(Data, new { alsoProtected });
        Assert.True(asked.Status == 200, asked.Body);
        await Bounded.UntilAsync(
            async () => (await who.GetAsync(Data)).Json.GetProperty("export").GetProperty("state").ValueEquals("done"),
            "the file is ready",
            Promise
        );
        using var client = new HttpClient { BaseAddress = who.Hub.Address };
        client.DefaultRequestHeaders.Add("Cookie", who.Cookie);
        await using var body = await client.GetStreamAsync(new Uri($"{Data}/file", UriKind.Relative));
        using var zip = new ZipArchive(body);
        return zip.Entries.ToDictionary(entry => entry.FullName, ReadText);
    }

    private static string ReadText(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open());
        return text.ReadToEnd();
    }

    [Fact]
    public async Task Somebody_gets_what_they_wrote_and_what_is_known_of_them_and_nothing_of_others()
    {
        var member = await Member.JoinAsync(Hub);
        var (olga, hers) = (await Guest.EnterAsync(Hub, "olga"), member.Browser.Guest);
        var room = await Convene.ConsultationAsync(olga, hers);
        var number = await hers.NumberInAsync(room);
        await olga.SayAsync(room, "Words of somebody else");
        await hers.DoAsync(room, Commands.Of("participant.leave", new { }));

        var files = await ExportAsync(hers);

        Assert.Contains(member.Mail.Address, files["about-me.json"], StringComparison.Ordinal);
        Assert.Contains("Wanjiru", files["about-me.json"], StringComparison.Ordinal);
        var record = JsonDocument.Parse(files[$"records/{room}.json"]).RootElement;
        Assert.Equal(number, record.GetProperty("number").GetInt32());
        var types = record.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("type").GetString());
        Assert.Equal(["participant.joined", "participant.left"], types);
        Assert.DoesNotContain("somebody else", string.Concat(files.Values), StringComparison.Ordinal);
        foreach (var secret in (string[])["passwordHash", "stamp", "authenticatorKey"])
        {
            Assert.DoesNotContain(secret, files["about-me.json"], StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Rooms_under_numbers_are_in_it_only_where_they_are_asked_for()
    {
        var scene = await ProtectedScene.OpenAsync(Hub, "liveConsultation", "pseudonymous");
        await scene.Others[0].DoAsync(scene.Room, ProtectedScene.Say("The river is poisoned.", 0));
        var usual = await ExportAsync(scene.Others[0]);
        Assert.DoesNotContain(scene.Room, string.Concat(usual.Keys.Concat(usual.Values)), StringComparison.Ordinal);
        Assert.DoesNotContain("The river is poisoned.", string.Concat(usual.Values), StringComparison.Ordinal);
        var whole = await ExportAsync(scene.Others[0], alsoProtected: true);
        Assert.Contains("The river is poisoned.", whole[$"records/{scene.Room}.json"], StringComparison.Ordinal);
        Assert.Contains("The river is poisoned.", whole["my-words.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_the_file_of_somebody_else()
    {
        var (hers, other) = ((await Member.JoinAsync(Hub)).Browser.Guest, (await Member.JoinAsync(Hub)).Browser.Guest);
        await ExportAsync(hers);
        Assert.False((await other.GetAsync(Data)).Json.TryGetProperty("export", out _));
        var refused = await other.GetAsync($"{Data}/file");
        Assert.Equal((404, "file.none"), (refused.Status, refused.Code));
        Assert.Equal(401, (await Guest.Visitor(Hub).GetAsync($"{Data}/file")).Status);
        Assert.Equal(401, (await Guest.Visitor(Hub).GetAsync(Data)).Status);
        Assert.Equal(401, (await Guest.Visitor(Hub).PostAsync(Data, new { })).Status);
    }

    [Fact]
    public async Task Attack_a_screen_left_open_gives_nobody_the_file_and_erases_nobody()
    {
        var member = await Member.JoinAsync(Hub);
        await ExportAsync(member.Browser.Guest);
        await LaterAsync(member.Id, TimeSpan.FromMinutes(16));

        var file = await member.Browser.Guest.GetAsync($"{Data}/file");
        Assert.Equal((403, "session.notFresh"), (file.Status, file.Code));
        Assert.Equal("session.notFresh", (await member.Browser.Guest.PostAsync(Data, new { })).Code);
        Assert.Equal("session.notFresh", (await member.Browser.PostAsync("account/erasure", new { })).Code);
        Assert.NotNull(await member.Browser.WhoAmIAsync());
    }

    /// <summary>As if they had signed in that much earlier: the hub's clock cannot be put forward from outside.</summary>
    private async Task LaterAsync(string person, TimeSpan by)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(Hub.Place.Data, "record.db")};Pooling=False");
        await store.OpenAsync();
        await using var change = store.CreateCommand();
        change.CommandText = "UPDATE signins SET created = created - $by WHERE person = $person";
        change.Parameters.AddWithValue("$by", (long)by.TotalMilliseconds);
        change.Parameters.AddWithValue("$person", person);
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task Whoever_is_erased_is_named_nowhere_and_what_they_said_for_their_organization_stays_its_own()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var (olga, hers) = (await Guest.EnterAsync(Hub, "olga"), cooperative.FocalPoint.Browser.Guest);
        var room = await Convene.ConsultationAsync(olga, hers);
        await hers.SayAsync(room, "For myself: the pumps stand still");
        await hers.DoAsync(room, Commands.Of("message.post", new { text = "For us: the pumps stand still", @as = "organization" }));

        Assert.Equal(200, (await cooperative.FocalPoint.Browser.PostAsync("account/erasure", new { })).Status);

        Assert.Null(await cooperative.FocalPoint.Browser.WhoAmIAsync());
        await Bounded.UntilAsync(
            async () => !(await EverythingAsync(olga, room)).Contains("Wanjiru", StringComparison.Ordinal),
            "nobody names them",
            Promise
        );
        var left = await EverythingAsync(olga, room);
        Assert.Contains("For myself: the pumps stand still", left, StringComparison.Ordinal);
        Assert.Contains(cooperative.Name, left, StringComparison.Ordinal);
        Assert.Contains("Former participant", left, StringComparison.Ordinal);
        var nadia = await Guest.EnterAsync(Hub, "nadia");
        await Bounded.UntilAsync(
            async () =>
                (
                    await nadia.GetAsync(
                        $"/api/v1/administration/people?q={Uri.EscapeDataString(cooperative.FocalPoint.Mail.Address)}&why=Looking"
                    )
                )
                    .Json.GetProperty("items")
                    .GetArrayLength() == 0,
            "no account has their address",
            Promise
        );
        var people = await nadia.GetAsync($"/api/v1/organizations/{cooperative.Number}/affiliations?why=Looking");
        Assert.DoesNotContain("Wanjiru", people.Body, StringComparison.Ordinal);
        var again = new Browser(Hub);
        await again.PostAsync("sign-in/codes", new { email = cooperative.FocalPoint.Mail.Address });
        Assert.Null(await again.WhoAmIAsync());
    }

    [Fact]
    public async Task An_administrator_erases_somebody_who_asked_by_letter_with_a_reason_that_is_kept_and_nobody_else_does()
    {
        var member = await Member.JoinAsync(Hub);
        var path = $"/api/v1/people/{member.Id}";
        var (nadia, olga) = (await Guest.EnterAsync(Hub, "nadia"), await Guest.EnterAsync(Hub, "olga"));
        Assert.Equal("right.missing", (await olga.SendAsync(HttpMethod.Delete, $"{path}?why=Because", null, Hub.Origin)).Code);
        Assert.Equal("reason.missing", (await nadia.SendAsync(HttpMethod.Delete, path, null, Hub.Origin)).Code);
        var done = await nadia.SendAsync(HttpMethod.Delete, $"{path}?why=Asked%20by%20letter", null, Hub.Origin);
        Assert.True(done.Status == 200, done.Body);
        await Bounded.UntilAsync(
            async () =>
                (await nadia.GetAsync($"/api/v1/administration/people?q={Uri.EscapeDataString(member.Mail.Address)}&why=Looking"))
                    .Json.GetProperty("items")
                    .GetArrayLength() == 0,
            "they are erased",
            Promise
        );
        var log = (await nadia.GetAsync("/api/v1/administration/audit?what=person.erased")).Body;
        Assert.Contains("Asked by letter", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanjiru", log, StringComparison.Ordinal);
    }

    private static async Task<string> EverythingAsync(Guest reader, string room) =>
        string.Concat(
            (
                await Task.WhenAll(
                    new[]
                    {
                        $"/api/v1/rooms/{room}",
                        $"/api/v1/rooms/{room}/entries?after=0&limit=500&proof=1",
                        $"/api/v1/rooms/{room}/messages",
                        $"/api/v1/rooms/{room}/members",
                        $"/rooms/{room}?lang=en",
                        $"/rooms/{room}/people",
                    }.Select(reader.GetAsync)
                )
            ).Select(reply => reply.Body)
        );
}
