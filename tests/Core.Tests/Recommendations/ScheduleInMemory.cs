using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>What is due, in order, for tests that move the clock themselves.</summary>
internal sealed class ScheduleInMemory : ISchedule
{
    public List<Due> All { get; } = [];

    public Task PutAsync(Due due, CancellationToken cancel = default)
    {
        All.RemoveAll(one => one.Thing == due.Thing);
        All.Add(due);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Due>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<Due>>([.. All.Where(one => one.At <= now).OrderBy(one => one.At)]);

    public Task RemoveAsync(Due due, CancellationToken cancel = default) => Task.FromResult(All.Remove(due));

    public Due[] TakeDue(long now)
    {
        Due[] due = [.. All.Where(one => one.At <= now).OrderBy(one => one.At)];
        All.RemoveAll(due.Contains);
        return due;
    }

    public static Command CommandOf(Due due)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(due.Command)!.AsObject();
        json["id"] = Guid.NewGuid();
        var (command, refusal) = Given.Wire.ReadCommand(System.Text.Json.JsonSerializer.SerializeToElement(json));
        Assert.Null(refusal);
        return command!;
    }
}
