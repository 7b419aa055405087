using System.Text;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Tests;

/// <summary>Order, numbers, looks and names. Retries, erasure and writers at once are in classes of their own.</summary>
public abstract class RecordStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IRecordStore Records => Storage.Records;

    [Fact]
    public async Task An_entry_comes_back_as_it_was_given()
    {
        var entry = Draft.Entry("room-1", text: "Здравствуйте") with { Rendering = new Rendering(3, "<p>Здравствуйте</p>") };
        Assert.Equal(new Appended(AppendOutcome.Whole, 1), await Records.AppendAsync("room-1", [entry], Soon));
        var read = Assert.Single(await Records.ReadAsync("room-1", 0, 10, Soon));
        Assert.Equal(EntryBytes.Write(entry), EntryBytes.Write(read));
        Assert.Equal(("room-1", 1), (read.Record, read.Seq));
        Assert.Equal("Здравствуйте", Encoding.UTF8.GetString(read.Data.Utf8!));
    }

    [Fact]
    public async Task Entries_are_read_in_the_order_of_their_numbers_without_a_hole()
    {
        var run = Draft.Run("room-1", 1200);
        await Records.AppendAsync("room-1", run[..500], Soon);
        await Records.AppendAsync("room-1", run[500..], Soon);
        Draft.AssertContinuous(await Records.ReadAsync("room-1", 0, 2000, Soon));
    }

    [Fact]
    public async Task Reading_starts_after_the_number_given_and_stops_at_the_limit()
    {
        await Records.AppendAsync("room-1", Draft.Run("room-1", 20), Soon);
        var read = await Records.ReadAsync("room-1", 8, 5, Soon);
        Assert.Equal([9L, 10, 11, 12, 13], read.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task Nothing_comes_after_the_head_and_from_a_record_that_does_not_exist()
    {
        await Records.AppendAsync("room-1", Draft.Run("room-1", 3), Soon);
        Assert.Empty(await Records.ReadAsync("room-1", 3, 10, Soon));
        Assert.Empty(await Records.ReadAsync("room-1", 300, 10, Soon));
        Assert.Empty(await Records.ReadAsync("room-2", 0, 10, Soon));
    }

    [Fact]
    public async Task A_long_text_in_Arabic_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("السلام عليكم ", 700));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 16_000, 17_000);
        await Records.AppendAsync("room-1", [Draft.Entry("room-1", text: text)], Soon);
        Assert.Equal(text, Encoding.UTF8.GetString((await Records.ReadAsync("room-1", 0, 1, Soon))[0].Data.Utf8!));
    }

    [Fact]
    public async Task A_batch_of_256_long_texts_is_stored_whole()
    {
        var run = Draft.Run("room-1", 256);
        var texts = run.Select(entry => entry with { Rendering = new Rendering(1, new string('ض', 8000)) }).ToArray();
        Assert.Equal(new Appended(AppendOutcome.Whole, 256), await Records.AppendAsync("room-1", texts, Soon));
        Draft.AssertContinuous(await Records.ReadAsync("room-1", 0, 256, Soon));
    }

    [Fact]
    public async Task Records_whose_names_begin_alike_never_see_each_other()
    {
        string[] names = ["a", "a:b", "a/desk", "a-", "a/desk:2", "b", "a:0000000001"];
        for (var i = 0; i < names.Length; i++)
        {
            await Records.AppendAsync(names[i], Draft.Run(names[i], i + 2), Soon);
        }
        for (var i = 0; i < names.Length; i++)
        {
            var read = await Records.ReadAsync(names[i], 0, 100, Soon);
            Assert.Equal(i + 2, read.Count);
            Assert.All(read, entry => Assert.Equal(names[i], entry.Record));
            Draft.AssertContinuous(read);
            Assert.Equal(i + 2, (await Records.HeadAsync(names[i], Soon))!.Seq);
        }
    }

    [Fact]
    public async Task The_head_is_the_last_entry()
    {
        Assert.Null(await Records.HeadAsync("room-1", Soon));
        var run = Draft.Run("room-1", 12);
        await Records.AppendAsync("room-1", run, Soon);
        var head = await Records.HeadAsync("room-1", Soon);
        Assert.Equal(("room-1", 12), (head!.Record, head.Seq));
        Assert.Equal(run[11].Hash, head.Hash);
    }

    [Fact]
    public async Task Heads_are_listed_in_the_order_of_names_page_by_page()
    {
        foreach (var name in (string[])["house", "a/desk", "b", "a", "a:b"])
        {
            await Records.AppendAsync(name, Draft.Run(name, name.Length), Soon);
        }
        var first = await Records.HeadsAsync("", 3, Soon);
        Assert.Equal(["a", "a/desk", "a:b"], first.Select(head => head.Record));
        var rest = await Records.HeadsAsync(first[^1].Record, 10, Soon);
        Assert.Equal([("b", 1L), ("house", 5)], rest.Select(head => (head.Record, head.Seq)));
        Assert.Equal((await Records.HeadAsync("b", Soon))!.Hash, rest[0].Hash);
    }

    [Fact]
    public async Task A_look_names_the_records_that_have_moved_on()
    {
        await Records.AppendAsync("moved", Draft.Run("moved", 5), Soon);
        await Records.AppendAsync("still", Draft.Run("still", 5), Soon);
        var heads = new Dictionary<string, long>
        {
            ["moved"] = 4,
            ["still"] = 5,
            ["ahead"] = 7,
            ["unborn"] = 0,
        };
        Assert.Equal(["moved"], await Records.MovedAsync(heads, Soon));
        await Records.AppendAsync("unborn", Draft.Run("unborn", 1), Soon);
        Assert.Equal(["moved", "unborn"], (await Records.MovedAsync(heads, Soon)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_look_at_ten_thousand_records_is_answered()
    {
        await Records.AppendAsync("room-7", Draft.Run("room-7", 3), Soon);
        var heads = Enumerable.Range(0, 10_000).ToDictionary(i => $"room-{i}", _ => 2L);
        Assert.Equal(["room-7"], await Records.MovedAsync(heads, Soon));
        Assert.Empty(await Records.MovedAsync(new Dictionary<string, long>(), Soon));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Room")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a$b")]
    [InlineData("é")]
    [InlineData("a\n")]
    public async Task A_name_out_of_other_characters_is_refused(string name) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Records.AppendAsync(name, [Draft.Entry(name)], Soon));

    [Fact]
    public async Task A_name_has_at_most_128_characters()
    {
        var longest = new string('a', 128);
        Assert.Equal(AppendOutcome.Whole, (await Records.AppendAsync(longest, [Draft.Entry(longest)], Soon)).Outcome);
        var longer = new string('a', 129);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Records.AppendAsync(longer, [Draft.Entry(longer)], Soon));
    }

    [Fact]
    public async Task A_batch_that_is_not_one_run_of_one_record_is_refused_whole()
    {
        var run = Draft.Run("room-1", 3);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Records.AppendAsync("room-1", [], Soon));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Records.AppendAsync("room-1", [run[0], run[2]], Soon));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Records.AppendAsync("room-2", run, Soon));
        Assert.Null(await Records.HeadAsync("room-1", Soon));
        Assert.Null(await Records.HeadAsync("room-2", Soon));
    }

    [Fact]
    public async Task What_is_stored_and_the_epoch_outlive_a_restart()
    {
        var run = Draft.Run("room-1", 30);
        await Records.AppendAsync("room-1", run, Soon);
        var epoch = await Records.EpochAsync(Soon);
        Assert.NotEmpty(epoch);
        await Storage.ReopenAsync();
        Assert.Equal(epoch, await Records.EpochAsync(Soon));
        Draft.AssertContinuous(await Records.ReadAsync("room-1", 0, 100, Soon));
        Assert.Equal(AppendOutcome.Whole, (await Records.AppendAsync("room-1", [Draft.Entry("room-1", run[^1])], Soon)).Outcome);
    }

    [Fact]
    public async Task A_renewed_epoch_is_another_word_and_outlives_a_restart()
    {
        var before = await Records.EpochAsync(Soon);
        var renewed = await Records.RenewEpochAsync(Soon);
        Assert.NotEqual(before, renewed);
        await Storage.ReopenAsync();
        Assert.Equal(renewed, await Records.EpochAsync(Soon));
    }
}
