using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What a page costs on a slow and dear line, compressed as it comes: on a hub of its own, since a page names the rooms that stand beside it, and other tests open very many.</summary>
public sealed class PageBudgetTests(SharedHub shared) : IClassFixture<SharedHub>, IAsyncLifetime
{
    private const int Kilobyte = 1024;
    private Guest olga = null!;
    private Guest david = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        david = await Guest.EnterAsync(shared.Hub, "david");
        room = await Convene.ConsultationAsync(olga, david);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("david")]
    public async Task A_page_of_50_messages_has_at_most_20_KB_with_all_that_it_needs(string person)
    {
        await TalkAsync(50);

        var (bytes, page) = await CostAsync($"/rooms/{room}", person);
        var style = Regex
            .Match(page, "<link rel=\"stylesheet\"[^>]*href=\"(?<href>[^\"]+)\"", RegexOptions.None, Bounded.Patience)
            .Groups["href"]
            .Value;

        Assert.InRange(bytes + (await CostAsync(style, person)).Bytes, 5 * Kilobyte, 20 * Kilobyte);
    }

    [Theory]
    [InlineData("")]
    [InlineData("david")]
    public async Task A_page_of_what_was_found_has_at_most_20_KB(string person)
    {
        await TalkAsync(30);
        await Bounded.UntilAsync(
            async () =>
                (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/search?room={room}&kind=message")).Body.Contains(
                    "\"next\"",
                    StringComparison.Ordinal
                ),
            "it is found"
        );

        Assert.InRange((await CostAsync($"/search?kind=message&room={room}", person)).Bytes, 3 * Kilobyte, 20 * Kilobyte);
    }

    [Fact]
    public async Task A_page_of_20_messages_has_at_most_14_KB()
    {
        await TalkAsync(20);

        Assert.InRange((await CostAsync($"/rooms/{room}", "david")).Bytes, 3 * Kilobyte, 14 * Kilobyte);
    }

    [Fact]
    public void The_inlined_style_has_at_most_4_KB_and_is_the_one_that_the_policy_names()
    {
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Pages.Style.Block), Kilobyte, 8 * Kilobyte);
        Assert.InRange(Gzipped(Pages.Style.Block), Kilobyte / 2, 4 * Kilobyte);
    }

    private async Task TalkAsync(int messages)
    {
        foreach (var n in Enumerable.Range(1, messages))
        {
            await (n % 3 == 0 ? olga : david).SayAsync(room, BudgetTests.Text(n));
        }
    }

    private async Task<(int Bytes, string Page)> CostAsync(string path, string person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shared.Hub.Address, path));
        request.Headers.Add("Accept-Encoding", "br");
        if (person.Length > 0)
        {
            request.Headers.Add("Cookie", david.Cookie);
        }
        using var answer = await shared.Hub.Http.SendAsync(request).Soon();
        var bytes = await answer.Content.ReadAsByteArrayAsync().Soon();
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        await using var plain = new System.IO.Compression.BrotliStream(
            new MemoryStream(bytes),
            System.IO.Compression.CompressionMode.Decompress
        );
        return (bytes.Length, await new StreamReader(plain).ReadToEndAsync().Soon());
    }

    private static int Gzipped(string text)
    {
        var output = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(output, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        return (int)output.Length;
    }
}
