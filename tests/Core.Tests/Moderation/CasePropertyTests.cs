using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>The machine of reports, rulings and appeals, explored: people do what comes to their minds, and what the rules refuse does not happen.</summary>
public sealed class CasePropertyTests
{
    private const int Seeds = 150;
    private static readonly Actor[] People = [Officer, Amina, Boris, Chen, Maria, Observer];

    /// <summary>Where a case may stand after it has stood there; null: there is none.</summary>
    private static readonly Dictionary<string, CaseState[]> Ways = new(StringComparer.Ordinal)
    {
        [""] = [CaseState.Reported, CaseState.Removed],
        ["Reported"] = [CaseState.Kept, CaseState.Removed],
        ["Kept"] = [CaseState.Reported, CaseState.Removed],
        ["Removed"] = [CaseState.Appealed],
        ["Appealed"] = [CaseState.Upheld, CaseState.Restored],
        ["Upheld"] = [],
        ["Restored"] = [CaseState.Reported, CaseState.Removed],
    };

    [Fact]
    public void It_goes_only_where_the_machine_leads_and_everywhere_there()
    {
        HashSet<(string From, CaseState To)> gone = [];
        Explore((before, room, message) => gone.Add(($"{Desk.Of(before).Find(message)?.State}", room.StateOf(message)!.Value)));
        var expected = Ways.SelectMany(way => way.Value.Select(to => (way.Key, to))).Order();
        Assert.Equal(expected, gone.Where(step => step.From != $"{step.To}").Order());
    }

    [Fact]
    public void What_is_seen_is_what_was_ruled() =>
        Explore(
            (_, room, message) =>
            {
                var one = Desk.Of(room.State).Find(message)!;
                // What was taken back stays away, whatever was ruled before.
                Assert.True(!one.IsAway || room.State.Gone.Contains(message));
                Assert.True(one.State != CaseState.Appealed || one.Appeal > one.Ruling);
            }
        );

    [Fact]
    public void Every_end_tells_its_author_and_those_who_reported_and_nobody_who_they_are() =>
        Explore(
            (_, room, message) =>
            {
                var (entry, one) = (room.Entries[^1], Desk.Of(room.State).Find(message)!);
                var told = new ModerationNotices()
                    .Tell(room.State, entry, Tests.Given.Wire.ReadEvent(entry)!, new Dictionary<long, Entry>())
                    .ToList();
                Assert.All(told, telling => Assert.Equal((null, entry.Seq), (telling.By, telling.About)));
                Assert.All(told, telling => Assert.Equal(NoticeWeight.Own, telling.Kind.Weight));
                if (one.State is CaseState.Removed or CaseState.Upheld or CaseState.Restored && entry.Type != "message.reported")
                {
                    Assert.Contains(told, telling => telling.Participant == one.Author);
                }
                if (one.State is CaseState.Kept or CaseState.Removed or CaseState.Restored && entry.Type != "message.reported")
                {
                    Assert.All(one.Reports.Keys, reporter => Assert.Contains(told, telling => telling.Participant == reporter));
                }
            }
        );

    /// <summary>Somebody can always do something, save where it has come to an end that was told.</summary>
    [Fact]
    public void No_state_is_without_a_way_out() =>
        Explore(
            (_, room, message) =>
            {
                var one = Desk.Of(room.State).Find(message)!;
                Command? act = one.State switch
                {
                    CaseState.Reported when !room.State.Gone.Contains(message) => Keep(message),
                    CaseState.Removed => Appeal(message),
                    CaseState.Appealed => Lapse(message, one.Appeal),
                    _ => null,
                };
                var callers = People.Select(actor => (Caller)actor).Append(Caller.System);
                Assert.True(
                    act is null || callers.Any(who => Tests.Given.Rules.Decide(room.State, act, null, who, room.Now).Event is not null),
                    $"{one.State} has no way out"
                );
            }
        );

    [Fact]
    public void Whoever_reads_the_record_from_its_first_entry_finds_the_same_desk()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var room = Explore(seed, (_, _, _) => { });
            Assert.Equal(
                Desk.Of(room.State).Cases.Values.Select(one => one.ToString()),
                Desk.Of(room.Replay()).Cases.Values.Select(one => one.ToString())
            );
            Assert.Equal(room.State.Gone.Numbers(), room.Replay().Gone.Numbers());
        }
    }

    private static void Explore(Action<RoomState, RoomUnderTest, long> look)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            Explore(seed, look);
        }
    }

    /// <summary>Looks after each step that changed something at the desk.</summary>
    private static RoomUnderTest Explore(int seed, Action<RoomState, RoomUnderTest, long> look)
    {
        var random = new Random(seed);
        var (room, first) = Cases.Given();
        long[] messages = [first, room.Has(Chen, To.Post("A second one", first - 1)), room.Has(Boris, To.Post("A third", first - 1))];
        for (var step = 0; step < 60; step++)
        {
            var (before, message) = (room.State, messages[random.Next(messages.Length)]);
            var (who, act) = Next(room, random, message);
            var outcome = room.When(who, act);
            room.Later(TimeSpan.FromHours(random.Next(30)));
            if (outcome.Event is not (null or MessageRetracted) && Desk.Of(room.State).Find(message) is not null)
            {
                look(before, room, message);
            }
        }
        return room;
    }

    private static (Caller Who, Command Act) Next(RoomUnderTest room, Random random, long message)
    {
        Caller who = People[random.Next(People.Length)];
        return random.Next(14) switch
        {
            0 or 1 or 2 => (who, Report(message)),
            3 => (who, Keep(message)),
            4 or 5 or 12 or 13 => (who, Remove(message)),
            6 or 7 => (who, Appeal(message)),
            8 => (who, Decide(message, restore: random.Next(2) == 0)),
            9 => (Caller.System, Lapse(message, Desk.Of(room.State).Find(message)?.Appeal ?? 0)),
            10 when random.Next(6) == 0 => (who, To.Retract(message)),
            _ => (who, Decide(message, restore: false)),
        };
    }
}
