using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A report of reprisal goes to the safety officers and to nobody else.</summary>
public sealed class ReprisalTests : IAsyncLifetime
{
    private const string Words = "They came to my office the day after the session.";
    private Hub hub = null!;

    public async Task InitializeAsync() => hub = await Hub.StartAsync();

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_visitor_reports_without_JavaScript_and_gets_a_number_and_the_officer_reads_it()
    {
        var reply = await SendAsync(Guest.Visitor(hub), ("text", Words), ("contact", "Through my sister"), ("room", "ke-water"));
        Assert.Equal(200, reply.Status);
        var receipt = System.Text.RegularExpressions.Regex.Match(reply.Body, "[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}").Value;
        var desk = PageGuest.TextOf((await (await Guest.EnterAsync(hub, "olga")).GetAsync("/safety")).Body);
        Assert.All([Words, "Through my sister", "ke-water", receipt], words => Assert.Contains(words, desk, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nadia")]
    [InlineData("amina")]
    [InlineData("david")]
    [InlineData("")]
    public async Task For_administrators_and_everybody_else_there_is_no_such_address(string person)
    {
        await SendAsync(Guest.Visitor(hub), ("text", Words));
        var guest = person.Length == 0 ? Guest.Visitor(hub) : await Guest.EnterAsync(hub, person);
        var desk = await guest.GetAsync("/safety");
        Assert.Equal((404, (await guest.GetAsync("/nothing/here")).Body), (desk.Status, desk.Body));
    }

    [Fact]
    public async Task A_double_click_is_one_report_and_an_empty_one_is_none()
    {
        var visitor = Guest.Visitor(hub);
        var page = (await visitor.GetAsync("/help/reprisal")).Body;
        await visitor.SendFormAsync("/help/reprisal", page, ("text", Words));
        await visitor.SendFormAsync("/help/reprisal", page, ("text", Words));
        Assert.Equal(422, (await SendAsync(visitor, ("text", "  "))).Status);
        var desk = PageGuest.TextOf((await (await Guest.EnterAsync(hub, "olga")).GetAsync("/safety")).Body);
        Assert.Equal(2, desk.Split(Words).Length);
    }

    [Fact]
    public async Task In_the_files_of_the_store_stand_neither_the_words_nor_who_wrote_them()
    {
        var amina = await Guest.EnterAsync(hub, "amina");
        Assert.Equal(200, (await SendAsync(amina, ("text", Words))).Status);
        foreach (var file in Directory.EnumerateFiles(hub.Place.Data, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("my office", await reader.ReadToEndAsync().Soon(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task That_an_officer_looked_is_in_the_audit_log_and_nothing_of_what_was_read()
    {
        await SendAsync(Guest.Visitor(hub), ("text", Words));
        await (await Guest.EnterAsync(hub, "olga")).GetAsync("/safety");
        var log = (await (await Guest.EnterAsync(hub, "nadia")).GetAsync("/api/v1/administration/audit?what=reports.read")).Body;
        Assert.Contains("Ольга Соколова", log, StringComparison.Ordinal);
        Assert.DoesNotContain("my office", log, StringComparison.Ordinal);
    }

    private static async Task<Reply> SendAsync(Guest guest, params (string, string)[] fields) =>
        await guest.FillInAsync("/help/reprisal", fields);
}
