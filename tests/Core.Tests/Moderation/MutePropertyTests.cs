using System.Runtime.CompilerServices;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Mutes;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>What holds of every mute, whatever people do, in whatever order.</summary>
public sealed class MutePropertyTests
{
    private const int Seeds = 150;
    private static readonly Actor[] People = [Officer, Chen, Amina, Boris, Maria];

    /// <summary>All doors ask one rule. Which verbs it lets through is written down here a second time, so that a new verb is refused until somebody has thought of it.</summary>
    [Theory]
    [InlineData(RoomKind.RegionalChannel)]
    [InlineData(RoomKind.LiveConsultation)]
    [InlineData(RoomKind.NationalDialogue)]
    public void Whoever_is_muted_does_nothing_but_this(RoomKind kind)
    {
        string[] quiet =
        [
            "participant.leave",
            "participant.acceptRules",
            "message.retract",
            "translation.withdraw",
            "message.report",
            "removal.appeal",
            "held.withdraw",
            "mute.appeal",
            "announcement.read",
            "recommendation.sponsor",
            "floor.withdraw",
            "floor.yield",
            "question.vote",
            "question.withdraw",
            "poll.vote",
            "jointStatement.sign",
        ];
        var room = Tests.Given.Room(kind, Amina, Chen);
        room.Has(Officer, Silence(Amina));
        var verbs = Tests.Given.Rules.Of(kind).Verbs.Where(verb => !IsOfTheDoor(verb.Type) && MayOtherwise(room, verb)).ToList();
        Assert.Contains(verbs, verb => verb.Type == "message.post");
        Assert.Equal(
            verbs.Select(verb => verb.Type).Where(quiet.Contains).Order(),
            verbs.Where(verb => !IsMuted(room, verb)).Select(verb => verb.Type).Order()
        );
    }

    [Fact]
    public void Nobody_is_silent_longer_than_they_were_told() =>
        Explore(
            (room, who, before, outcome) =>
            {
                if (outcome.Refusal is { Code: "mute.on" } refusal)
                {
                    Assert.Equal(before?.Ends, refusal.Until);
                    Assert.True(refusal.Until <= before!.Until);
                    Assert.True(before.Until - room.Now.ToUnixTimeMilliseconds() <= MuteParticipant.Longest.TotalMilliseconds);
                }
                Assert.True(before is null || outcome.Event is not (MessagePosted or TopicOpened), $"{who.Number} spoke while muted");
            }
        );

    [Fact]
    public void What_decides_on_an_appeal_is_never_done_by_who_muted_them() =>
        Explore(
            (room, who, _, outcome) =>
            {
                if (outcome.Event is MuteUpheld upheld)
                {
                    Assert.NotEqual(room.State.Mutes[upheld.Participant].By, who.Number);
                }
            }
        );

    [Fact]
    public void Every_step_tells_whom_it_concerns_and_nobody_who_did_it() =>
        Explore(
            (room, _, _, outcome) =>
            {
                if (outcome.Event is not (ParticipantMuted or MuteAppealed or MuteUpheld or MuteLifted))
                {
                    return;
                }
                var told = new MuteNotices().Tell(room.State, outcome.Entry!, outcome.Event, new Dictionary<long, Entry>()).ToList();
                Assert.All(told, telling => Assert.Equal((null, outcome.Entry!.Seq), (telling.By, telling.About)));
                Assert.All(told, telling => Assert.Equal(NoticeWeight.Own, telling.Kind.Weight));
                var muter = room.State.Mutes.GetValueOrDefault(outcome.Entry!.Author)?.By;
                Assert.DoesNotContain(told, telling => outcome.Event is MuteAppealed && telling.Participant == muter);
                Assert.True(outcome.Event is MuteAppealed || told.Count == 1);
            }
        );

    [Fact]
    public void Whoever_reads_the_record_from_its_first_entry_finds_the_same_mutes()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var room = Explore(seed, (_, _, _, _) => { });
            Assert.Equal(room.State.Mutes, room.Replay().Mutes);
        }
    }

    private static bool IsOfTheDoor(string verb) => verb is "room.open" or "participant.join" or "request.make" or "request.withdraw";

    private static bool MayOtherwise(RoomUnderTest room, Verb verb) =>
        Rights.Refuses(room.State, Amina, verb.Type, room.State.Kind) is null;

    /// <summary>The rule is asked before anything of the command is looked at, so that one without any words will do.</summary>
    private static bool IsMuted(RoomUnderTest room, Verb verb)
    {
        try
        {
            var command = (Command)RuntimeHelpers.GetUninitializedObject(verb.Command);
            return Tests.Given.Rules.Decide(room.State, command, null, Amina, room.Now).Refusal?.Code == "mute.on";
        }
        catch (Exception fault) when (fault is NullReferenceException or ArgumentNullException)
        {
            return false;
        }
    }

    private static void Explore(Action<RoomUnderTest, Actor, Mute?, Outcome> look)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            Explore(seed, look);
        }
    }

    private static RoomUnderTest Explore(int seed, Action<RoomUnderTest, Actor, Mute?, Outcome> look)
    {
        var random = new Random(seed);
        var (room, topic) = Mutes.Given();
        for (var step = 0; step < 60; step++)
        {
            var (who, whom) = (People[random.Next(People.Length)], People[random.Next(People.Length)]);
            var before = room.MuteOf(who);
            look(room, who, before, room.When(who, Next(random, whom, topic)));
            room.Later(TimeSpan.FromMinutes(random.Next(600)));
        }
        return room;
    }

    private static Command Next(Random random, Actor whom, long topic) =>
        random.Next(12) switch
        {
            0 or 1 or 2 => Silence(
                whom,
                minutes: random.Next(5) switch
                {
                    0 => 9,
                    1 => 50_000,
                    _ => random.Next(10, 20_000),
                }
            ),
            3 => Lift(whom),
            4 or 5 => Appeal(),
            6 or 7 => Uphold(whom),
            8 => To.OpenTopic(),
            9 when whom != Officer => To.MakeA(random.Next(3) == 0 ? RoomRole.Moderator : RoomRole.Participant, whom),
            _ => To.Post("Who pays?", topic),
        };
}
