using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>The clock of a dialogue on real storage and two nodes.</summary>
public sealed class DialogueClockTests : OnRealStorage
{
    [Fact]
    public async Task A_round_opens_and_its_questions_are_asked_once_on_two_nodes_that_look_at_once()
    {
        await DialoguesOnNodes.OpenedAsync(Node, DialoguesOnNodes.Plan());
        Node[] nodes = [Node, new Node(Storage, Store)];
        for (var look = 0; look < 3; look++)
        {
            await Task.WhenAll(nodes.Select(LookAsync));
        }
        var room = await Node.Desk.StateAsync("room-1", 1);
        Assert.Equal(DialoguePhase.Rounds, room.Programme().Phase);
        Assert.Equal([1, 2, 3], room.Part<Topics>()!.All.Values.Select(topic => topic.Call!.Question).Order());
        var types = (await Store.ReadAsync("room-1", 0, 100)).Select(entry => entry.Type).ToList();
        Assert.Single(types, "dialogue.roundOpened");
        Assert.Equal(3, types.Count(type => type == "topic.opened"));
    }

    [Fact]
    public async Task What_was_put_off_is_due_then_and_not_before()
    {
        var plan = DialoguesOnNodes.Plan();
        await DialoguesOnNodes.OpenedAsync(Node, plan);
        await LookAsync(Node);
        await Node.Has(Officer, Extend(1, plan.Rounds[0].Closes + 3_600_000));
        await LookAsync(Node);
        var due = await Storage.Schedule.DueAsync(long.MaxValue, 100);
        Assert.Equal(plan.Rounds[0].Closes + 3_600_000, Assert.Single(due, one => one.Thing == "round/1/close").At);
    }

    /// <summary>What a node does each second: its listener hears what is new, and then what is due is done.</summary>
    private async Task LookAsync(Node node)
    {
        var clock = new DialogueClock(Storage.Schedule, () => node.Desk);
        await clock.FoldAsync("room-1", await Store.ReadAsync("room-1", 0, 100), CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var due in await Storage.Schedule.DueAsync(now, 100))
        {
            Assert.True(await new DueCommands(node.Desk, Given.Wire).DoAsync(due));
            await Storage.Schedule.RemoveAsync(due);
        }
    }
}
