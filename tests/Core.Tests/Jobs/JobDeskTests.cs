using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace CsoNet.Collab.Core.Tests.Jobs;

/// <summary>Work that takes longer than anybody waits at a door: on several nodes, with nodes that die in the middle of it.</summary>
public sealed class JobDeskTests : OnRealStorage
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly List<Exception> faults = [];

    private JobDesk Desk => new(Storage.Jobs, clock);

    private Task RoundAsync(IWork work) => Desk.RoundAsync([work], (_, fault) => faults.Add(fault), CancellationToken.None).Soon();

    private async Task<Job> JobAsync() => (await Desk.FindAsync("work", "p-1"))!;

    private async Task<string> ResultAsync()
    {
        var text = new System.Text.StringBuilder();
        await foreach (var part in Desk.ReadAsync(await JobAsync()))
        {
            text.Append(System.Text.Encoding.UTF8.GetString(part));
        }
        return text.ToString();
    }

    [Fact]
    public async Task What_was_asked_for_is_done_and_kept_for_a_week()
    {
        await Desk.AskAsync("work", "p-1", "wish");
        await RoundAsync(
            new Work(async job => await job.AddAsync("one "u8.ToArray(), default), job => job.AddAsync("two"u8.ToArray(), default))
        );
        Assert.True(await JobAsync() is { State: JobState.Done, Wish: "wish", Parts: 2, Bytes: 7 });
        Assert.Equal("one two", await ResultAsync());
        clock.Advance(TimeSpan.FromDays(6.9));
        await RoundAsync(new Work());
        Assert.NotNull(await JobAsync());
        clock.Advance(TimeSpan.FromDays(0.2));
        await RoundAsync(new Work());
        Assert.Null(await Desk.FindAsync("work", "p-1"));
    }

    [Fact]
    public async Task Asked_for_twice_at_once_it_is_one_and_asked_for_again_later_the_former_result_goes()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Desk.AskAsync("work", "p-1"))));
        Assert.All(asked, job => Assert.Equal(asked[0], job));
        await RoundAsync(new Work(job => job.AddAsync("one"u8.ToArray(), default)));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await Desk.AskAsync("work", "p-1") is { State: JobState.Waiting, Parts: 0 });
    }

    [Fact]
    public async Task Somebody_sees_how_far_it_has_come()
    {
        await Desk.AskAsync("work", "p-1");
        var seen = new List<(int, int)>();
        async Task Step(JobAtHand job, int done)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await job.ProgressAsync(done, 3, default);
            seen.Add(((await JobAsync()).Done, (await JobAsync()).Of));
        }
        await RoundAsync(new Work(job => Step(job, 1), job => Step(job, 2)));
        Assert.Equal([(1, 3), (2, 3)], seen);
        Assert.True(await JobAsync() is { State: JobState.Done, Done: 3 });
    }

    [Fact]
    public async Task A_node_that_dies_is_followed_by_another_and_what_it_still_says_is_not_heard()
    {
        await Desk.AskAsync("work", "p-1");
        await RoundAsync(
            new Work(async slow =>
            {
                await slow.AddAsync("half"u8.ToArray(), default);
                clock.Advance(JobAtHand.Patience);
                await RoundAsync(new Work(job => job.AddAsync("whole"u8.ToArray(), default)));
                await Assert.ThrowsAsync<JobLostException>(() => slow.AddAsync("and more"u8.ToArray(), default));
                await slow.ProgressAsync(1, 5, default);
            })
        );
        Assert.True(await JobAsync() is { State: JobState.Done, Turn: 2 });
        Assert.Equal("whole", await ResultAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_fails_is_tried_again_a_few_times_and_then_told()
    {
        await Desk.AskAsync("work", "p-1");
        for (var turn = 1; turn <= 5; turn++)
        {
            Assert.True((await JobAsync()).IsUnderWay);
            await RoundAsync(new Work(_ => throw new InvalidOperationException("no")));
            await RoundAsync(new Work());
            clock.Advance(TimeSpan.FromMinutes(3));
        }
        Assert.True(await JobAsync() is { State: JobState.Failed, Turn: 5 });
        Assert.Equal(5, faults.Count);
        Assert.True((await Desk.AskAsync("work", "p-1")).IsUnderWay);
    }

    private sealed class Work(params Func<JobAtHand, Task>[] steps) : IWork
    {
        public string Kind => "work";

        public async Task DoAsync(JobAtHand job, CancellationToken cancel)
        {
            foreach (var step in steps)
            {
                await step(job);
            }
        }
    }
}
