using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

/// <summary>
/// People write, read, mark as unread, take back; topics are split and messages moved: whatever happens, unread for somebody are exactly the messages by others that are there and that
/// they have not seen. Beside the hub goes a list that remembers each message and each reader one by one.
/// </summary>
public sealed class UnreadPropertyTests : OnRealStorage
{
    private static readonly Actor[] Readers = [Amina, Boris, Chen];
    private readonly SortedDictionary<long, Remembered> said = [];
    private readonly List<long> topics = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Moving_splitting_and_removing_keep_what_is_unread(int seed)
    {
        var random = new Random(seed);
        await Node.Open(To.Open(RoomKind.RegionalChannel), Readers);
        topics.AddRange([await Node.Has(Officer, To.OpenTopic("A")), await Node.Has(Officer, To.OpenTopic("B"))]);
        for (var step = 0; step < 120; step++)
        {
            await Step(random);
            if (step % 10 == 9)
            {
                await Agree(seed, step);
            }
        }
        await Node.Listeners.RebuildAsync("messages").Soon();
        await Agree(seed, step: -1);
    }

    private async Task Step(Random random)
    {
        var (who, topic) = (Readers[random.Next(Readers.Length)], topics[random.Next(topics.Count)]);
        switch (random.Next(12))
        {
            case < 5:
                said[await Node.Has(who, To.Post(topic: topic))] = new Remembered(who, topic);
                break;
            case 5 when Own(who) is { } own:
                await Node.Has(who, To.Retract(own));
                said.Remove(own);
                break;
            case 6 when Some(random, topic) is { Length: > 0 } some:
                await Move(random, topic, some);
                break;
            case 7 when Some(random, topic) is { Length: > 0 } some && topics.Count < 6:
                var split = await Node.Has(Officer, To.Split(topic, $"Apart {topics.Count}", some));
                topics.Add(split);
                Stand(some, split);
                break;
            case 8 when In(topic) is { Length: > 0 } all:
                var from = all[random.Next(all.Length)];
                await Node.Unread.UnreadAsync(who.Person.Id, await See(who), topic, from);
                Array.ForEach(all.Where(seq => seq >= from).ToArray(), seq => said[seq].SeenBy.Remove(who));
                break;
            case 9 when random.Next(4) == 0:
                await Node.Unread.ReadAsync(who.Person.Id, await See(who), topic: null, long.MaxValue);
                said.Values.ToList().ForEach(one => one.SeenBy.Add(who));
                break;
            default:
                await Read(random, who, topic);
                break;
        }
    }

    private async Task Move(Random random, long topic, long[] some)
    {
        var to = topics[random.Next(topics.Count)];
        if (to != topic)
        {
            await Node.Has(Officer, To.Move(topic, to, some));
            Stand(some, to);
        }
    }

    /// <summary>They scroll to some message of the topic: it and what stands above it has been seen.</summary>
    private async Task Read(Random random, Actor who, long topic)
    {
        if (In(topic) is { Length: > 0 } all)
        {
            var upTo = all[random.Next(all.Length)];
            await Node.Unread.ReadAsync(who.Person.Id, await See(who), topic, upTo);
            Array.ForEach(all.Where(seq => seq <= upTo).ToArray(), seq => said[seq].SeenBy.Add(who));
        }
    }

    private async Task Agree(int seed, int step)
    {
        foreach (var who in Readers)
        {
            var counted = (await Node.Unread.CountAsync(who.Person.Id, await See(who)).Soon()).Topics;
            var expected = said.Where(one => one.Value.By != who && !one.Value.SeenBy.Contains(who))
                .GroupBy(one => one.Value.Topic)
                .Select(topic => $"{topic.Key}: {topic.Count()} from {topic.Min(one => one.Key)}");
            var found = counted.Values.Select(topic => $"{topic.Topic}: {topic.Count} from {topic.First}");
            Assert.True(
                expected.Order().SequenceEqual(found.Order()),
                $"seed {seed}, step {step}, {who.Person.Name}: {string.Join(", ", expected.Order())} but {string.Join(", ", found.Order())}"
            );
        }
    }

    private long[] In(long topic) => [.. said.Where(one => one.Value.Topic == topic).Select(one => one.Key)];

    private long[] Some(Random random, long topic) => [.. In(topic).Where(_ => random.Next(2) == 0).Take(5)];

    private long? Own(Actor who) => said.Where(one => one.Value.By == who).Select(one => (long?)one.Key).LastOrDefault();

    private void Stand(long[] some, long topic) => Array.ForEach(some, seq => said[seq].Topic = topic);

    private async Task<Sighting> See(Actor who) => (await Node.Desk.OpenAsync(who.Person, "room-1"))!;

    private sealed record Remembered(Actor By, long Topic)
    {
        public long Topic { get; set; } = Topic;
        public HashSet<Actor> SeenBy { get; } = [];
    }
}
