using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;
using static CsoNet.Collab.Server.Tests.Running.Found;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Questions of a session are found with what became of them, as soon as everybody there may read them and no longer.</summary>
[Collection(OneHub.Name)]
public sealed class QuestionSearchTests(SharedHub shared) : IAsyncLifetime
{
    private readonly string word = $"qanat{Guid.NewGuid().ToString("N")[..10]}";
    private Guest olga = null!;
    private Guest amina = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        (olga, room) = await Session.OpenAsync(shared.Hub, Convene.NewName("asked"));
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        await amina.DoAsync(room, Commands.Join());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_question_is_found_with_who_asked_and_what_became_of_it_until_it_is_taken_back()
    {
        var question = await AskAsync(amina, $"Who repairs the {word}?");

        var hit = Assert.Single(HitsOf(await Found.AskAsync(olga, $"q={word}&kind=question")));
        Assert.Equal((question, "question", "open"), (NumberIn(hit, "number"), TextIn(hit, "kind"), TextIn(hit, "state")));
        Assert.Equal("Amina Wanjiku", TextIn(hit.GetProperty("who"), "name"));
        Assert.Equal([question], await FoundAsync(olga, $"q={word}&person=amina"));
        Assert.Empty(await FoundAsync(olga, $"q={word}&kind=message"));
        var page = (await amina.GetAsync($"/search?q={word}&kind=question&lang=en")).Body;
        Assert.Contains($"href=\"/rooms/{room}/questions?lang=en#q{question}\"", page, StringComparison.Ordinal);
        Assert.Contains("Question · Open", PageGuest.TextOf(page));

        await olga.DoAsync(room, Commands.Of("question.answerLive", new { question, note = "The county." }));
        Assert.Equal("answeredLive", TextIn(Assert.Single(HitsOf(await Found.AskAsync(amina, $"q={word}"))), "state"));

        var other = await AskAsync(amina, $"When is the {word} repaired?");
        Assert.Equal(2, (await Found.AskAsync(olga, $"q={word}")).GetProperty("count").GetInt32());
        await amina.DoAsync(room, Commands.Of("question.withdraw", new { question = other }));
        Assert.Equal(1, (await Found.AskAsync(olga, $"q={word}")).GetProperty("count").GetInt32());
        Assert.Equal([question], await FoundAsync(amina, $"q={word}"));
    }

    [Fact]
    public async Task What_is_held_is_found_and_counted_by_nobody_and_once_it_is_approved_by_everybody_without_who_asked()
    {
        await olga.DoAsync(room, Commands.Of("question.hold", new { on = true }));
        var question = await AskAsync(amina, $"Who took the {word}?");
        foreach (var reader in (Guest[])[olga, amina, Guest.Visitor(shared.Hub)])
        {
            Assert.Equal(0, (await Found.AskAsync(reader, $"q={word}")).GetProperty("count").GetInt32());
        }

        await olga.DoAsync(room, Commands.Of("question.approve", new { question }));

        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        await rosa.DoAsync(room, Commands.Join());
        var hit = Assert.Single(HitsOf(await Found.AskAsync(rosa, $"q={word}")));
        Assert.Equal(question, NumberIn(hit, "number"));
        Assert.False(hit.TryGetProperty("by", out _) || hit.TryGetProperty("who", out _));
        Assert.Empty(await FoundAsync(rosa, $"q={word}&person=amina"));
        Assert.Empty(await FoundAsync(olga, $"q={word}&organization=maji"));
    }

    private Task<long> AskAsync(Guest who, string text) => who.DoAsync(room, Commands.Of("question.ask", new { text, lang = "en" }));
}
