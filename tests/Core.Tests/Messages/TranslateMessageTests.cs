using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class TranslateMessageTests
{
    [Fact]
    public void Somebody_translates_what_another_said_and_gives_it_anew()
    {
        var (room, message) = Said();
        room.When(Boris, Translating.Give(message)).Then(new MessageTranslated(message, "es", "Buenas tardes", message));
        room.When(Boris, Translating.Give(message, text: "Buenas noches"))
            .Then(new MessageTranslated(message, "es", "Buenas noches", message));
    }

    [Theory]
    [InlineData(RoomKind.NationalDialogue)]
    [InlineData(RoomKind.LiveConsultation)]
    public void It_is_done_in_dialogues_and_consultations_too(RoomKind kind)
    {
        var room = Given.Room(kind, Amina, Boris);
        var topic = kind == RoomKind.NationalDialogue ? room.Has(Officer, To.OpenTopic()) : (long?)null;
        var message = room.Has(Officer, To.Post("Bonsoir", topic, "fr"));
        room.When(Boris, Translating.Give(message)).Then(new MessageTranslated(message, "es", "Buenas tardes", message));
    }

    [Fact]
    public void Between_two_people_nothing_is_translated()
    {
        var room = Given.Direct(Amina, Boris);
        room.When(Boris, Translating.Give(room.Has(Amina, To.Post("Bonsoir", lang: "fr")))).ThenRefused("command.unknown");
    }

    [Fact]
    public void Another_one_does_not_put_theirs_in_its_place_but_the_author_an_interpreter_and_who_presides_do()
    {
        var (room, message) = Said(Chen, Maria);
        room.Has(Boris, Translating.Give(message));
        room.When(Chen, Translating.Give(message)).ThenRefused("translation.another");
        room.When(Amina, Translating.Give(message, text: "Buenas")).Then(new MessageTranslated(message, "es", "Buenas", message));
        room.Has(Officer, To.MakeA(RoomRole.Interpreter, Chen));
        room.Has(Chen, Translating.Give(message));
        room.Has(Officer, Translating.Give(message));
    }

    [Fact]
    public void Only_interpreters_un_staff_and_those_who_preside_say_that_it_is_official()
    {
        var (room, message) = Said(Chen);
        room.When(Boris, Translating.Give(message, official: true)).ThenRefused("translation.official");
        room.Has(Officer, To.MakeA(RoomRole.Interpreter, Chen));
        room.When(Chen, Translating.Give(message, official: true))
            .Then(new MessageTranslated(message, "es", "Buenas tardes", message, Official: true));
        room.Has(Officer, Translating.Give(message, official: true));
    }

    [Fact]
    public void An_unofficial_one_never_takes_the_place_of_an_official_one()
    {
        var (room, message) = Said();
        room.Has(Officer, Translating.Give(message, official: true));
        room.When(Amina, Translating.Give(message)).ThenRefused("translation.official");
        room.When(Officer, Translating.Give(message)).ThenRefused("translation.official");
    }

    [Fact]
    public void It_is_in_one_of_the_six_languages_and_not_in_that_of_the_message()
    {
        var (room, message) = Said();
        room.When(Boris, Translating.Give(message, "sw", "Habari")).ThenRefused("translation.language");
        room.When(Boris, Translating.Give(message, "fr", "Bonsoir")).ThenRefused("translation.language");
        room.When(Boris, Translating.Give(message, text: " ")).ThenRefused("message.empty");
        room.When(Boris, Translating.Give(message, text: new string('x', MessageText.MaxBytes + 1))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void It_says_which_version_it_translates()
    {
        var (room, message) = Said();
        var edited = room.Has(Amina, To.Edit(message, "Bonne nuit"));
        room.When(Boris, Translating.Give(message, version: edited)).Then(new MessageTranslated(message, "es", "Buenas tardes", edited));
        room.When(Boris, Translating.Give(message, version: message - 1)).ThenRefused("command.malformed");
        room.When(Boris, Translating.Give(message, version: edited + 99)).ThenRefused("command.malformed");
    }

    [Fact]
    public void What_has_gone_or_is_no_message_is_not_translated_and_who_only_reads_translates_nothing()
    {
        var (room, message) = Said();
        room.When(Observer, Translating.Give(message)).ThenRefused("participant.notJoined");
        room.When(Boris, Translating.Give(2)).ThenRefused("message.unknown");
        room.Has(Amina, To.Retract(message));
        room.When(Boris, Translating.Give(message)).ThenRefused("message.gone");
    }

    [Fact]
    public void Where_texts_are_looked_at_first_those_who_preside_translate_and_where_only_they_write_interpreters_beside_them()
    {
        var (room, message) = Said(Chen);
        room.Has(Officer, To.MakeA(RoomRole.Interpreter, Chen));
        room.Has(Officer, To.Set(posting: Posting.AllHeld));
        room.When(Boris, Translating.Give(message)).ThenRefused("translation.held");
        room.Has(Officer, To.Set(posting: Posting.Presiding));
        room.When(Boris, Translating.Give(message)).ThenRefused("posting.presiding");
        room.Has(Chen, Translating.Give(message));
        room.Has(Officer, Translating.Give(message, "en", "Good evening"));
    }

    [Fact]
    public void The_words_go_with_the_message()
    {
        var (room, message) = Said();
        var translated = room.Has(Boris, Translating.Give(message));
        room.Has(Amina, To.Retract(message));
        Assert.Null(Translations.Of(room.State).Find(message, "es"));
        Assert.True(new View(Given.Wire).IsGone(room.Entries[(int)translated - 1], room.State));
    }

    private static (RoomUnderTest Room, long Message) Said(params Actor[] others)
    {
        var room = Given.Channel([Amina, Boris, .. others]);
        return (room, room.Has(Amina, To.Post("Bonsoir", room.Has(Officer, To.OpenTopic()), "fr")));
    }
}
