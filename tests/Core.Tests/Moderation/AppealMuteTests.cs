using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Mutes;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class AppealMuteTests
{
    private const int Month = 30 * 24 * Hour;

    [Fact]
    public void Whoever_is_muted_appeals_once_and_says_nothing_meanwhile()
    {
        var (room, topic) = Muted();
        room.When(Amina, Appeal(" I was quoting ")).Then(new MuteAppealed("I was quoting"));
        room.When(Amina, To.Post("So?", topic)).ThenRefused("mute.on");
        room.When(Amina, Appeal("Once more")).ThenRefused("appeal.closed");
    }

    [Fact]
    public void If_nobody_else_decides_in_three_days_it_ends()
    {
        var (room, topic) = Appealed(Month);
        room.Later(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(5)).When(Amina, To.Post("Now?", topic)).ThenRefused("mute.on");
        room.Later(TimeSpan.FromSeconds(5)).Has(Amina, To.Post("Now", topic));
        room.When(Chen, Uphold(Amina)).ThenRefused("mute.unknown");
    }

    [Fact]
    public void A_short_one_is_not_made_longer_by_it()
    {
        var (room, topic) = Appealed();
        room.Later(TimeSpan.FromHours(1)).Has(Amina, To.Post("It is over", topic));
    }

    [Fact]
    public void Nobody_appeals_who_is_not_muted_or_says_no_word()
    {
        var (room, _) = Muted();
        room.When(Boris, Appeal()).ThenRefused("mute.unknown");
        room.When(Amina, Appeal(" ")).ThenRefused("reason.missing");
        room.When(Amina, Appeal(new string('x', 1_001))).ThenRefused("message.tooLong");
        room.Later(TimeSpan.FromHours(1)).When(Amina, Appeal()).ThenRefused("mute.unknown");
    }

    [Fact]
    public void Also_in_a_room_that_was_closed_meanwhile_and_when_their_organization_is_suspended()
    {
        var (room, _) = Muted();
        room.Has(Officer, To.Close());
        room.When(Silenced(Amina), Appeal()).Then(new MuteAppealed("I was quoting"));
    }

    /// <summary>What was said for oneself goes with whoever said it; that they were muted stays.</summary>
    [Fact]
    public void The_words_of_an_appeal_are_erased_with_the_person()
    {
        var (room, _) = Appealed();
        room.Has(Caller.System, To.Erase(Amina));
        room.Blank(Amina);
        Assert.All(room.Entries, entry => Assert.DoesNotContain("quoting", System.Text.Encoding.UTF8.GetString(entry.Facts ?? [])));
        Assert.Equal(room.State.Mutes[Amina.Number], room.Replay().Mutes[Amina.Number]);
        Assert.True(room.State.Mutes[Amina.Number] is Mute { IsAppealed: true });
    }
}
