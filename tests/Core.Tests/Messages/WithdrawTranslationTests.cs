using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class WithdrawTranslationTests
{
    [Fact]
    public void Who_gave_it_takes_it_back_and_its_words_are_handed_out_no_more()
    {
        var (room, message, translated) = Translated();
        room.When(Boris, Translating.TakeBack(message)).Then(new TranslationWithdrawn(message, "es"));
        Assert.True(IsGone(room, translated));
        Assert.Equal(0, Translations.Of(room.State).Count);
    }

    [Fact]
    public void Those_who_preside_take_it_back_and_nobody_else()
    {
        var (room, message, _) = Translated(Chen);
        room.When(Chen, Translating.TakeBack(message)).ThenRefused("translation.another");
        room.When(Officer, Translating.TakeBack(message)).Then(new TranslationWithdrawn(message, "es"));
    }

    [Fact]
    public void The_author_of_the_message_takes_back_what_says_their_words_otherwise_but_not_what_is_official()
    {
        var (room, message, _) = Translated();
        room.When(Amina, Translating.TakeBack(message)).Then(new TranslationWithdrawn(message, "es"));
        room.Has(Officer, Translating.Give(message, official: true));
        room.When(Amina, Translating.TakeBack(message)).ThenRefused("translation.another");
    }

    [Fact]
    public void Of_what_was_given_anew_no_earlier_words_are_handed_out_either()
    {
        var (room, message, first) = Translated();
        var second = room.Has(Boris, Translating.Give(message, text: "Buenas"));
        Assert.True(IsGone(room, first));
        Assert.False(IsGone(room, second));
        room.Has(Boris, Translating.TakeBack(message));
        Assert.True(IsGone(room, second));
    }

    [Fact]
    public void Whoever_only_reads_by_now_is_muted_or_finds_the_room_closed_still_takes_back_what_they_gave()
    {
        var (room, message, _) = Translated();
        room.Has(Officer, To.MakeA(RoomRole.ReadOnly, Boris));
        room.Has(Officer, To.Close());
        room.When(Boris, Translating.TakeBack(message)).Then(new TranslationWithdrawn(message, "es"));
    }

    [Fact]
    public void What_was_removed_and_comes_back_comes_without_them()
    {
        var (room, message, translated) = Translated(Chen);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        room.Has(Officer, Moderation.Cases.Remove(message));
        Assert.True(IsGone(room, translated));
        room.Has(Amina, Moderation.Cases.Appeal(message));
        room.Has(Chen, Moderation.Cases.Decide(message, restore: true));
        Assert.False(IsGone(room, message));
        Assert.True(IsGone(room, translated));
    }

    [Fact]
    public void What_is_not_there_cannot_be_taken_back()
    {
        var (room, message, _) = Translated();
        room.When(Boris, Translating.TakeBack(message, "ru")).ThenRefused("translation.unknown");
        room.Has(Boris, Translating.TakeBack(message));
        room.When(Boris, Translating.TakeBack(message)).ThenRefused("translation.unknown");
    }

    [Fact]
    public void It_is_gone_with_a_message_that_has_gone()
    {
        var (room, message, _) = Translated();
        room.Has(Amina, To.Retract(message));
        room.When(Boris, Translating.TakeBack(message)).ThenRefused("translation.unknown");
    }

    private static bool IsGone(RoomUnderTest room, long entry) => new View(Given.Wire).IsGone(room.Entries[(int)entry - 1], room.State);

    private static (RoomUnderTest Room, long Message, long Translated) Translated(params Actor[] others)
    {
        var room = Given.Channel([Amina, Boris, .. others]);
        var message = room.Has(Amina, To.Post("Bonsoir", room.Has(Officer, To.OpenTopic()), "fr"));
        return (room, message, room.Has(Boris, Translating.Give(message)));
    }
}
