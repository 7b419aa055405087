using System.Collections.Immutable;
using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>What every policy promises, over many lists that chance has made.</summary>
public sealed class OrderPropertyTests
{
    private const int Item = 1;

    public static TheoryData<OrderPolicy> Policies => [.. Enum.GetValues<OrderPolicy>()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_list_is_complete_and_the_same_however_it_is_computed(OrderPolicy policy)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var floor = Any(seed, policy);
            var line = Order.Of(floor);
            var waiting = floor.Requests.Values.Where(one => one.State == RequestState.Queued).Select(one => one.Number);
            Assert.Equal(waiting.Order(), line.Select(place => place.Request).Order());
            var read = JsonSerializer.Deserialize<Floor>(JsonSerializer.Serialize(floor, Given.Wire.Json), Given.Wire.Json)!;
            Assert.Equal(line, Order.Of(read));
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Calling_whoever_is_first_ends_with_an_empty_list(OrderPolicy policy)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var floor = Any(seed, policy);
            var count = Order.Of(floor).Count;
            for (var called = 0; called < count; called++)
            {
                floor = CallFirst(floor, 1000 + called);
            }
            Assert.Empty(Order.Of(floor));
        }
    }

    [Theory]
    [InlineData(OrderPolicy.Balanced)]
    [InlineData(OrderPolicy.Interleaved)]
    public void Nobody_is_passed_over_for_ever_however_many_newcomers_would_come_first(OrderPolicy policy)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var floor = Any(seed, policy, unmoved: true);
            for (var step = 0; step < 120; step++)
            {
                floor = CallFirst(floor.With(Newcomer(random, 1000 + (2 * step))), 1001 + (2 * step));
                Assert.All(
                    floor.Requests.Values,
                    one => Assert.True(one.State != RequestState.Queued || one.Overtaken <= Order.MostOvertaken, $"{seed}: {one}")
                );
            }
            Assert.DoesNotContain(floor.Requests.Values, one => one.State == RequestState.Queued && one.Number < 100);
        }
    }

    [Fact]
    public void Nobodys_sex_is_asked_kept_or_given_as_a_reason()
    {
        var words = typeof(FloorRequest)
            .GetProperties()
            .Concat(typeof(Place).GetProperties())
            .Concat(typeof(RequestFloor).GetProperties())
            .Select(property => property.Name)
            .Concat(Enum.GetNames<PlaceReason>());
        string[] forbidden = ["sex", "gender", "woman", "female"];
        Assert.DoesNotContain(words, word => forbidden.Any(part => word.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static Floor CallFirst(Floor floor, long seq)
    {
        var first = floor.Requests[Order.Of(floor)[0].Request];
        var passed = floor.Requests.Values.Where(one => one.State == RequestState.Queued && one.Since < first.Since);
        return passed.Aggregate(
            floor.Leave(first.Number, RequestState.Delivered).Change(first.Number, one => one with { Started = seq }),
            (before, one) => before.With(one with { Overtaken = one.Overtaken + 1 })
        );
    }

    private static Floor Any(int seed, OrderPolicy policy, bool unmoved = false)
    {
        var random = new Random(seed);
        var item = new AgendaItem(Item, "Water", 60, 120, 180, ItemState.Open, ListOpen: true);
        var floor = new Floor
        {
            Phase = SessionPhase.InSession,
            Policy = policy,
            Seed = "0123456789abcdef",
            Agenda = [item],
        };
        var requests = Enumerable.Range(10, random.Next(1, 30)).Select(number => Newcomer(random, number));
        floor = floor with { Requests = requests.ToImmutableSortedDictionary(one => one.Number, one => one) };
        var keys = floor.Requests.Keys.ToList();
        for (var move = 0; !unmoved && move < keys.Count / 4; move++)
        {
            var (who, before) = (keys[random.Next(keys.Count)], keys[random.Next(keys.Count)]);
            floor = floor.Unanchor(who).Change(who, one => one with { Moved = 200 + move, Before = before == who ? null : before });
        }
        return floor;
    }

    private static FloorRequest Newcomer(Random random, long number) =>
        new(number, random.Next(0, 12), Item, number)
        {
            Joint = random.Next(5) == 0,
            Category = (SpeakerCategory)random.Next(4),
            Region = random.Next(4) == 0 ? null : (VotingGroup)random.Next(5),
            Kind = $"kind-{random.Next(3)}",
            Lang = random.Next(2) == 0 ? "en" : "fr",
        };
}
