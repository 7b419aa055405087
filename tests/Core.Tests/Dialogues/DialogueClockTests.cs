using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

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
            await Task.WhenAll(nodes.Select(node => LookAsync(node)));
        }
        var room = await Node.Desk.StateAsync("room-1", (await Node.Record())[^1].Seq);
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

    [Fact]
    public async Task Two_days_before_it_closes_two_nodes_remind_once_whose_organization_is_silent()
    {
        var closes = await InRoundAsync();
        Node[] nodes = [Node, new Node(Storage, Store)];
        for (var look = 0; look < 2; look++)
        {
            await Task.WhenAll(nodes.Select(node => LookAsync(node, closes - 47 * 3_600_000L)));
        }
        var reminded = Assert.Single(await Node.Record(), entry => entry.Type == "dialogue.roundReminded");
        await Node.Listeners.BringUpAsync("room-1", reminded.Seq);
        Assert.Contains("roundReminder", await ToldAsync(Amina));
        Assert.Equal(["roundOpened"], await ToldAsync(Boris));
    }

    [Fact]
    public async Task Whose_organization_has_contributed_is_not_reminded_until_that_is_taken_back()
    {
        var closes = await InRoundAsync();
        var topic = (await Node.Desk.StateAsync("room-1", 1)).Part<Topics>()!.All.Keys.First();
        var said = await Node.Has(Amina, To.Post("The pump broke.", topic));
        await LookAsync(Node, closes - 47 * 3_600_000L);
        Assert.DoesNotContain(await Node.Record(), entry => entry.Type == "dialogue.roundReminded");
        await Node.Has(Amina, To.Retract(said));
        await Node.Desk.SubmitAsSystemAsync("room-1", RemindRound(1, closes));
        Assert.Single(await Node.Record(), entry => entry.Type == "dialogue.roundReminded");
    }

    [Fact]
    public async Task Whose_words_wait_to_be_looked_at_or_posted_is_not_silent()
    {
        var closes = await InRoundAsync();
        var topic = (await Node.Desk.StateAsync("room-1", 1)).Part<Topics>()!.All.Keys.First();
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var waiting = await Node.Has(Amina, To.Post("The pump broke.", topic));
        var refused = Assert.IsType<Answer.Refused>(await Node.Desk.SubmitAsSystemAsync("room-1", RemindRound(1, closes)));
        Assert.Equal("nothing.changed", refused.Refusal.Code);
        await Node.Has(Officer, Approve(waiting));
        Assert.IsType<Answer.Refused>(await Node.Desk.SubmitAsSystemAsync("room-1", RemindRound(1, closes)));
    }

    [Fact]
    public async Task Whose_words_were_declined_has_said_nothing()
    {
        var closes = await InRoundAsync();
        var topic = (await Node.Desk.StateAsync("room-1", 1)).Part<Topics>()!.All.Keys.First();
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        await Node.Has(Officer, Decline(await Node.Has(Amina, To.Post("The pump broke.", topic))));
        Assert.IsType<Answer.Accepted>(await Node.Desk.SubmitAsSystemAsync("room-1", RemindRound(1, closes)));
    }

    [Fact]
    public async Task A_node_that_looks_late_puts_the_reminder_on_the_schedule_whatever_was_said_meanwhile()
    {
        var closes = await InRoundAsync();
        foreach (var due in (await Storage.Schedule.DueAsync(long.MaxValue, 100)).Where(due => due.Thing == "round/1/remind"))
        {
            await Storage.Schedule.RemoveAsync(due);
        }
        var later = new Node(Storage, Store, new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(closes).AddHours(-40)));
        var topic = (await Node.Desk.StateAsync("room-1", 1)).Part<Topics>()!.All.Keys.First();
        await later.Has(Boris, To.Post("The tap broke.", topic));
        await LookAsync(later, closes - 40 * 3_600_000L);
        Assert.Single(await Node.Record(), entry => entry.Type == "dialogue.roundReminded");
    }

    /// <summary>The round closes in five days; Amina contributes for Sahel Water Watch.</summary>
    private async Task<long> InRoundAsync()
    {
        await Storage.People.PutAsync(Amina.Person);
        await Storage.People.PutAsync(Boris.Person);
        var usual = DialoguesOnNodes.Plan();
        var plan = usual with { Rounds = [usual.Rounds[0] with { Closes = usual.Rounds[0].Closes + (4 * 86_400_000L) }] };
        await DialoguesOnNodes.OpenedAsync(Node, plan);
        await Node.Has(Officer, To.MakeA(RoomRole.Participant, await Node.Seated(Amina)));
        await LookAsync(Node);
        await LookAsync(Node);
        return plan.Rounds[0].Closes;
    }

    private async Task<IEnumerable<string>> ToldAsync(Actor who)
    {
        var record = await Storage.Records.ReadAsync(RoomName.OfPerson(who.Person.Id), 0, 100);
        return record.Select(Given.Wire.ReadEvent).OfType<NoticeGiven>().Select(given => given.Code);
    }

    /// <summary>What a node does each second: its listener hears what is new, and then what is due is done.</summary>
    private async Task LookAsync(Node node, long? at = null)
    {
        var clock = new DialogueClock(Storage.Schedule, () => node.Desk);
        await clock.FoldAsync("room-1", await Store.ReadAsync("room-1", 0, 100), CancellationToken.None);
        var now = at ?? TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var due in await Storage.Schedule.DueAsync(now, 100))
        {
            Assert.True(await new DueCommands(node.Desk, Given.Wire).DoAsync(due));
            await Storage.Schedule.RemoveAsync(due);
        }
    }
}
