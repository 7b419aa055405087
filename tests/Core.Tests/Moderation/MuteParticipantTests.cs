using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Mutes;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class MuteParticipantTests
{
    [Fact]
    public void Whoever_presides_mutes_somebody_by_a_rule_for_a_time_and_nobody_else_hears_of_it()
    {
        var (room, topic) = Mutes.Given();
        var until = room.Now.AddHours(1).ToUnixTimeMilliseconds();
        room.When(Officer, Silence(Amina, words: " Say it without the insult "))
            .Then(new ParticipantMuted(Amina.Number, HouseRule.Courtesy, until, "Say it without the insult"));
        var view = new View(Tests.Given.Wire);
        Assert.All(Enum.GetValues<Audience>(), audience => Assert.False(view.For(room.Entries[^1], room.State, audience).Whole));
        var refused = room.When(Amina, To.Post("But I will", topic));
        refused.ThenRefused("mute.on");
        Assert.Equal(until, refused.Refusal!.Until);
        room.Has(Boris, To.Post("I go on", topic));
    }

    [Fact]
    public void It_ends_by_itself()
    {
        var (room, topic) = Muted();
        room.Later(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(3)).When(Amina, To.Post("Now?", topic)).ThenRefused("mute.on");
        room.Later(TimeSpan.FromSeconds(3)).Has(Amina, To.Post("Now", topic));
    }

    [Fact]
    public void It_stays_with_whoever_leaves_and_comes_back()
    {
        var (room, topic) = Muted();
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
        room.When(Amina, To.Post("I am back", topic)).ThenRefused("mute.on");
    }

    [Fact]
    public void Whoever_presides_is_not_muted_and_who_comes_to_preside_speaks()
    {
        var (room, topic) = Muted();
        room.When(Officer, Silence(Chen)).ThenRefused("mute.presides");
        room.When(Officer, Silence(Officer)).ThenRefused("mute.presides");
        room.Has(Chen, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Amina, To.Post("Let us go on", topic));
        room.Has(Chen, To.MakeA(RoomRole.Participant, Amina));
        room.When(Amina, To.Post("And on", topic)).ThenRefused("mute.on");
    }

    [Fact]
    public void Nobody_else_mutes_and_nobody_who_is_not_there_is_muted()
    {
        var (room, _) = Mutes.Given();
        room.When(Boris, Silence(Amina)).ThenRefused("right.missing");
        room.When(Maria, Silence(Amina)).ThenRefused("right.missing");
        room.When(Officer, Silence(Admin)).ThenRefused("participant.unknown");
        room.Has(Amina, To.Leave());
        room.When(Officer, Silence(Amina)).ThenRefused("participant.unknown");
    }

    [Fact]
    public void Of_a_handle_that_has_said_nothing_nobody_knows()
    {
        var room = Tests.Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.Pseudonymous), Boris);
        var topic = room.Has(Officer, To.OpenTopic());
        room.When(Officer, Silence(Boris)).ThenRefused("participant.unknown");
        room.Has(Boris, To.Post("They are all thieves", topic));
        room.Has(Officer, Silence(Boris));
        room.When(Boris, To.Post("All of them", topic)).ThenRefused("mute.on");
    }

    [Theory]
    [InlineData(9)]
    [InlineData((30 * 24 * 60) + 1)]
    [InlineData(-60)]
    public void It_lasts_from_ten_minutes_to_thirty_days(int minutes)
    {
        var (room, _) = Mutes.Given();
        room.When(Officer, Silence(Amina, minutes)).ThenRefused("mute.time");
    }

    [Fact]
    public void One_mute_at_a_time_with_words_of_a_thousand_characters_at_most()
    {
        var (room, _) = Muted();
        room.When(Chen, Silence(Amina, 2 * Hour)).ThenRefused("mute.already");
        room.When(Officer, Silence(Boris, words: new string('x', 1_001))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void Whose_mute_was_lifted_on_appeal_does_not_mute_them_again_before_its_time_was_over()
    {
        var (room, _) = Appealed();
        room.Has(Chen, Lift(Amina, "It was a quotation"));
        room.When(Officer, Silence(Amina)).ThenRefused("appeal.sameRuler");
        room.Has(Chen, Silence(Amina));
        room.Has(Officer, Lift(Amina));
        room.Later(TimeSpan.FromHours(2)).Has(Officer, Silence(Amina));
    }

    [Fact]
    public void Who_muted_does_not_go_round_an_appeal_by_lifting_the_mute_or_by_waiting_until_nobody_has_decided()
    {
        var (lifted, _) = Appealed();
        lifted.Has(Officer, Lift(Amina));
        lifted.When(Officer, Silence(Amina)).ThenRefused("appeal.sameRuler");
        lifted.Has(Chen, Silence(Amina));

        var (lapsed, _) = Appealed((int)TimeSpan.FromDays(20).TotalMinutes);
        lapsed.Later(Mute.DecisionTime + TimeSpan.FromMinutes(1)).When(Officer, Silence(Amina)).ThenRefused("appeal.sameRuler");
        lapsed.Later(TimeSpan.FromDays(20)).Has(Officer, Silence(Amina));
    }
}
