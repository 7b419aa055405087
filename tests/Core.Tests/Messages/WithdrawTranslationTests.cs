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
        Assert.True(new View(Given.Wire).IsGone(room.Entries[(int)translated - 1], room.State));
        Assert.Equal(0, Translations.Of(room.State).Count);
    }

    [Fact]
    public void Those_who_preside_take_it_back_and_nobody_else()
    {
        var (room, message, _) = Translated();
        room.When(Amina, Translating.TakeBack(message)).ThenRefused("translation.another");
        room.When(Officer, Translating.TakeBack(message)).Then(new TranslationWithdrawn(message, "es"));
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

    private static (RoomUnderTest Room, long Message, long Translated) Translated()
    {
        var room = Given.Channel(Amina, Boris);
        var message = room.Has(Amina, To.Post("Bonsoir", room.Has(Officer, To.OpenTopic()), "fr"));
        return (room, message, room.Has(Boris, Translating.Give(message)));
    }
}
