using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Holds;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>The machine of texts that wait, explored: held, then approved and posted, declined or withdrawn.</summary>
public sealed class HeldPropertyTests
{
    private static readonly Dictionary<string, HeldState[]> Ways = new(StringComparer.Ordinal)
    {
        [""] = [HeldState.Waiting],
        ["Waiting"] = [HeldState.Approved, HeldState.Declined, HeldState.Withdrawn],
        ["Approved"] = [],
        ["Declined"] = [],
        ["Withdrawn"] = [],
    };

    [Fact]
    public void A_text_goes_only_where_the_machine_leads_everywhere_there_and_each_end_tells_its_author()
    {
        HashSet<(string From, HeldState To)> gone = [];
        for (var seed = 1; seed <= 60; seed++)
        {
            Explore(
                seed,
                (before, room) =>
                {
                    foreach (var one in HeldMessages.Of(room.State).All.Values)
                    {
                        var from = HeldMessages.Of(before).All.GetValueOrDefault(one.Number)?.State;
                        if (from != one.State)
                        {
                            gone.Add(($"{from}", one.State));
                            Assert.True(one.State != HeldState.Declined || Told(room, one.By));
                        }
                    }
                    if (Tests.Given.Wire.ReadEvent(room.Entries[^1]) is MessagePosted { Held: not null })
                    {
                        Assert.True(Told(room, room.Entries[^1].Author));
                    }
                }
            );
        }
        Assert.Equal(Ways.SelectMany(way => way.Value.Select(to => (way.Key, to))).Order(), gone.Order());
    }

    [Fact]
    public void However_it_went_the_record_read_anew_ends_in_the_same_state_and_nothing_was_shown_that_was_not_approved()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var room = Explore(seed, (_, _) => { });
            Assert.Equal(HeldMessages.Of(room.State).All.Values, HeldMessages.Of(room.Replay()).All.Values);
            var approved = room.Entries.Select(Tests.Given.Wire.ReadEvent).OfType<HeldApproved>().Select(one => one.Held).ToHashSet();
            var shown = room.Entries.Select(Tests.Given.Wire.ReadEvent).OfType<MessagePosted>().Select(one => one.Held).OfType<long>();
            Assert.All(shown, held => Assert.Contains(held, approved));
        }
    }

    private static bool Told(RoomUnderTest room, int author)
    {
        var (entry, happened) = (room.Entries[^1], Tests.Given.Wire.ReadEvent(room.Entries[^1])!);
        var notices = new HeldNotices();
        var needed = notices.Needs(happened).ToDictionary(number => number, number => room.Entries[(int)number - 1]);
        return notices.Hears(happened) && notices.Tell(room.State, entry, happened, needed).Any(telling => telling.Participant == author);
    }

    private static RoomUnderTest Explore(int seed, Action<RoomState, RoomUnderTest> look)
    {
        var random = new Random(seed);
        var (room, topic) = Holds.Given();
        Actor[] people = [Amina, Boris, Chen];
        for (var step = 0; step < 40; step++)
        {
            var before = room.State;
            var all = HeldMessages.Of(room.State).All.Values.ToList();
            var one = all.Count > 0 ? all[random.Next(all.Count)] : null;
            Caller who = people[random.Next(people.Length)];
            (Caller Who, Command Act) next = random.Next(7) switch
            {
                0 => (Officer, Approve(one?.Number ?? 0)),
                1 => (Officer, Decline(one?.Number ?? 0)),
                2 => (who, Withdraw(one?.Number ?? 0)),
                3 or 4 when one is not null => (Caller.System with { Number = one.By }, room.Post(one.Number)),
                5 when random.Next(5) == 0 => (Officer, To.Set(posting: (Posting)random.Next(4))),
                _ => (who, To.Post($"Text {step}", topic)),
            };
            if (room.When(next.Who, next.Act).Event is not null)
            {
                look(before, room);
            }
        }
        return room;
    }
}
