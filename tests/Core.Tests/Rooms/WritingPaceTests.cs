using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>How fast people write in a channel, where it is set.</summary>
public sealed class WritingPaceTests
{
    private const int Seeds = 100;
    private static readonly Actor Fatou = new(new Person("p-fatou", "Fatou Sow", AccountRole.CsoMember, Watch), 61);
    private static readonly Actor Colleague = new(new Person("p-colleague", "Sven Lund", AccountRole.UnStaff, Desa), 62);

    [Fact]
    public void Between_two_texts_of_one_person_lies_the_pause_and_it_is_told_when_it_is_over()
    {
        var (room, topic) = Channel(slow: 60);
        room.Has(Amina, To.Post("Who pays?", topic));
        var until = room.State.At + 60_000;
        var refused = room.When(Amina, To.Post("And when?", topic));
        refused.ThenRefused("pace.tooSoon");
        Assert.Equal(until, refused.Refusal!.Until);
        room.When(Amina, To.OpenTopic("And when?")).ThenRefused("pace.tooSoon");
        room.Has(Boris, To.Post("Who indeed?", topic));
        room.Later(TimeSpan.FromMilliseconds(until) - TimeSpan.FromMilliseconds(room.Now.ToUnixTimeMilliseconds()));
        room.Has(Amina, To.Post("And when?", topic));
    }

    [Fact]
    public void What_was_said_is_changed_taken_back_and_answered_with_signs_without_a_pause()
    {
        var (room, topic) = Channel(slow: 60);
        var message = room.Has(Amina, To.Post("Who pays?", topic));
        room.Has(Amina, To.Edit(message, "Who pays for it?"));
        room.Has(Amina, To.React(message, "👍"));
        room.Has(Amina, To.Retract(message));
    }

    [Fact]
    public void Of_one_organization_so_many_texts_a_day_whoever_of_it_writes_them()
    {
        var (room, topic) = Channel(daily: 2);
        room.Has(Amina, To.Post("One", topic));
        room.Has(Fatou, To.OpenTopic("Two"));
        var refused = room.When(Amina, To.Post("Three", topic));
        refused.ThenRefused("pace.daily");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), refused.Refusal!.Until);
        room.Has(Boris, To.Post("I am of none", topic));
        room.Later(TimeSpan.FromHours(15)).Has(Fatou, To.Post("A new day", topic));
        room.Has(Amina, To.Post("Two", topic));
        room.When(Fatou, To.Post("Three", topic)).ThenRefused("pace.daily");
    }

    [Fact]
    public void Whoever_presides_is_bound_by_neither()
    {
        var (room, topic) = Channel(slow: 60, daily: 1);
        room.Has(Officer, To.Post("One", topic));
        room.Has(Officer, To.Post("Two", topic));
        room.Has(Amina, To.Post("One", topic));
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Amina, To.Post("Two", topic));
    }

    [Fact]
    public void What_whoever_presides_writes_takes_nothing_from_the_day_of_their_colleagues()
    {
        var (room, topic) = Channel(daily: 2);
        room.Has(Colleague, To.Join());
        room.Has(Officer, To.Post("One", topic));
        room.Has(Officer, To.Post("Two", topic));
        room.Has(Officer, To.OpenTopic("Three"));
        room.Has(Colleague, To.Post("One", topic));
        room.Has(Colleague, To.Post("Two", topic));
        room.When(Colleague, To.Post("Three", topic)).ThenRefused("pace.daily");
    }

    [Fact]
    public void Whoever_is_of_no_organization_is_counted_by_themselves()
    {
        var (room, topic) = Channel(daily: 2);
        room.Has(Boris, To.Post("One", topic));
        room.Has(Boris, To.OpenTopic("Two"));
        var refused = room.When(Boris, To.Post("Three", topic));
        refused.ThenRefused("pace.ownDaily");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), refused.Refusal!.Until);
        room.Has(Chen, To.Post("One", topic));
        room.Later(TimeSpan.FromHours(15)).Has(Boris, To.Post("A new day", topic));
    }

    [Fact]
    public void Whoever_comes_back_with_another_nameplate_or_none_has_written_what_they_have_and_so_has_the_organization()
    {
        foreach (var nameplate in new[] { null, Statements.Signing.Youth })
        {
            var (room, topic) = Channel(daily: 2);
            room.Has(Amina, To.Post("One", topic));
            room.Has(Amina, To.Post("Two", topic));
            room.Has(Amina, To.Leave());
            var other = Amina with { Person = Amina.Person with { Organization = nameplate } };
            room.Has(other, To.Join());
            Assert.Equal(nameplate, room.State.Participants[Amina.Number].Organization);
            room.When(other, To.Post("Three", topic)).ThenRefused("pace.ownDaily");
            room.When(Fatou, To.Post("Three", topic)).ThenRefused("pace.daily");
        }
    }

    [Fact]
    public void Of_whoever_is_hidden_or_erased_it_is_forgotten_for_whom_they_wrote_and_not_how_much()
    {
        var (room, topic) = Channel(daily: 2);
        room.Has(Amina, To.Post("One", topic));
        room.Has(Fatou, To.Post("Two", topic));
        room.Has(Caller.System, To.Hide(Amina));
        room.Has(Caller.System, To.Erase(Fatou, Watch, stays: true));
        room.Blank(Fatou);
        foreach (var state in new[] { room.State, room.Replay() })
        {
            Assert.Equal([(Amina.Number, "", 1), (Fatou.Number, "", 1)], Written(state));
        }
        room.Has(Amina, To.Join());
        room.Has(Amina, To.Post("Two", topic));
        room.When(Amina, To.Post("Three", topic)).ThenRefused("pace.ownDaily");
    }

    [Fact]
    public void Taken_off_it_holds_no_more_and_set_anew_it_begins_anew()
    {
        var (room, topic) = Channel(slow: 3_600, daily: 1);
        room.Has(Amina, To.Post("One", topic));
        room.Has(Officer, To.Set(slow: 0, daily: 0));
        room.Has(Amina, To.Post("Two", topic));
        room.Has(Officer, To.Set(slow: 3_600, daily: 1));
        room.Has(Amina, To.Post("Three", topic));
        room.When(Amina, To.Post("Four", topic)).ThenRefused("pace.daily");
        Assert.Empty(WritingPace.Of(room.State).Last.Keys.Except([Amina.Number]));
    }

    [Fact]
    public void A_text_that_is_held_counts_when_it_is_posted()
    {
        var (room, topic) = Channel(daily: 1);
        room.Has(Officer, To.Set(posting: Posting.AllHeld));
        var held = room.Has(Amina, To.Post("One", topic));
        Assert.Empty(WritingPace.Of(room.State).Written);
        room.Has(Officer, Moderation.Holds.Approve(held));
        room.Has(Moderation.Holds.HubFor(Amina), Moderation.Holds.Post(room, held));
        room.When(Amina, To.Post("Two", topic)).ThenRefused("pace.daily");
    }

    [Fact]
    public void Whatever_people_do_nobody_is_faster_and_a_replay_knows_the_same()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var (room, topic) = Channel(slow: 60, daily: 3);
            Actor[] people = [Amina, Boris, Chen, Fatou];
            for (var step = 0; step < 60; step++)
            {
                var who = people[random.Next(people.Length)];
                room.When(who, random.Next(4) == 0 ? To.OpenTopic($"Topic {step}") : To.Post("Who pays?", topic));
                room.Later(TimeSpan.FromSeconds(random.Next(step % 10 == 0 ? 20_000 : 90)));
            }
            Holds(room);
            var (now, replayed) = (WritingPace.Of(room.State), WritingPace.Of(room.Replay()));
            Assert.Equal(now.Last, replayed.Last);
            Assert.Equal(Written(room.State), Written(room.Replay()));
        }
    }

    private static void Holds(RoomUnderTest room)
    {
        var written = room
            .Entries.Where(entry => entry.Type is "message.posted" or "topic.opened" && entry.Author != Officer.Number)
            .ToList();
        foreach (var own in written.GroupBy(entry => entry.Author))
        {
            Assert.All(own.Zip(own.Skip(1)), two => Assert.True(two.Second.At - two.First.At >= 60_000));
        }
        Assert.All(written.GroupBy(entry => (entry.Author, entry.At / 86_400_000)), own => Assert.InRange(own.Count(), 1, 3));
        var ofWatch = written.Where(entry => entry.Author == Amina.Number || entry.Author == Fatou.Number);
        Assert.All(ofWatch.GroupBy(entry => entry.At / 86_400_000), day => Assert.InRange(day.Count(), 1, 3));
    }

    private static IEnumerable<(int, string, int)> Written(RoomState state) =>
        WritingPace.Of(state).Written.SelectMany(who => who.Value.Select(of => (who.Key, of.Key, of.Value)));

    private static (RoomUnderTest Room, long Topic) Channel(int slow = 0, int daily = 0)
    {
        var room = Given.Channel(Amina, Boris, Chen, Fatou);
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Officer, To.Set(slow: slow == 0 ? null : slow, daily: daily == 0 ? null : daily));
        return (room, topic);
    }
}
