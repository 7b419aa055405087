using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class PostMessageTests
{
    [Fact]
    public void A_participant_says_something_in_the_own_language()
    {
        var outcome = Given.Direct(Boris).When(Boris, To.Post("Доброе утро", lang: "ru"));
        outcome.Then(new MessagePosted("Доброе утро", Lang: "ru"));
        Assert.Equal("""{"by":23}""", System.Text.Encoding.UTF8.GetString(outcome.Entry!.By.Utf8!));
    }

    [Fact]
    public void Every_message_of_a_channel_belongs_to_a_topic()
    {
        var room = Given.Channel(Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        room.When(Amina, To.Post("The wells are dry", topic)).Then(new MessagePosted("The wells are dry", topic));
        room.When(Amina, To.Post()).ThenRefused("topic.required");
        room.When(Amina, To.Post(topic: 99)).ThenRefused("topic.unknown");
        room.Has(Officer, To.CloseTopic(topic));
        room.When(Amina, To.Post(topic: topic)).ThenRefused("topic.closed");
    }

    [Fact]
    public void A_room_without_topics_takes_none() => Given.Direct(Amina).When(Amina, To.Post(topic: 2)).ThenRefused("topic.notHere");

    [Fact]
    public void A_reply_names_a_message_of_this_room()
    {
        var room = Given.Direct(Amina, Boris);
        var first = room.Has(Amina, To.Post());
        room.When(Boris, To.Post("Bonjour", replyTo: first)).Then(new MessagePosted("Bonjour", ReplyTo: first));
        room.When(Boris, To.Post(replyTo: 99)).ThenRefused("message.unknown");
        room.When(Boris, To.Post(replyTo: 1)).ThenRefused("message.unknown");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void A_message_needs_words(string text) => Given.Direct(Amina).When(Amina, To.Post(text)).ThenRefused("message.empty");

    [Fact]
    public void The_length_is_counted_in_bytes()
    {
        Assert.NotNull(Given.Direct(Amina).When(Amina, To.Post(new string('x', 16 * 1024))).Event);
        Given.Direct(Amina).When(Amina, To.Post(new string('x', (16 * 1024) + 1))).ThenRefused("message.tooLong");
        Given.Direct(Amina).When(Amina, To.Post(new string('ع', (8 * 1024) + 1))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void Characters_that_are_none_are_refused()
    {
        foreach (var text in new[] { "a\0b", "\ud83d alone", "alone \udc4d" })
        {
            Given.Direct(Amina).When(Amina, To.Post(text)).ThenRefused("command.malformed");
        }
    }

    [Theory]
    [InlineData("f")]
    [InlineData("fr_FR")]
    [InlineData("français")]
    [InlineData("zh--Hans")]
    public void A_language_is_a_tag(string lang) => Given.Direct(Amina).When(Amina, To.Post(lang: lang)).ThenRefused("command.malformed");

    [Fact]
    public void Observers_and_those_who_only_read_say_nothing()
    {
        var room = Given.Direct(Observer, Amina);
        room.When(Observer, To.Post()).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.ReadOnly, Amina));
        room.When(Amina, To.Post()).ThenRefused("right.missing");
    }

    [Fact]
    public void Nobody_writes_before_joining() => Given.Direct().When(Amina, To.Post()).ThenRefused("participant.notJoined");

    public static TheoryData<AccountRole, SpeakingCapacity> Speakers =>
        new()
        {
            { AccountRole.CsoFocalPoint, SpeakingCapacity.Organization },
            { AccountRole.MemberStateDelegate, SpeakingCapacity.State },
            { AccountRole.UnStaff, SpeakingCapacity.UnEntity },
            { AccountRole.UnStaff, SpeakingCapacity.Secretariat },
            { AccountRole.PlatformAdmin, SpeakingCapacity.Secretariat },
        };

    [Fact]
    public void Each_account_speaks_in_its_own_capacities_and_in_no_other()
    {
        var allowed = Speakers.Select(row => ((AccountRole)row[0], (SpeakingCapacity)row[1])).ToHashSet();
        foreach (var account in Enum.GetValues<AccountRole>().Where(account => account != AccountRole.Observer))
        {
            foreach (var capacity in Enum.GetValues<SpeakingCapacity>())
            {
                var who = With(account);
                var accepted = Given.Direct(who).When(who, To.Post(speaking: capacity)).Event is not null;
                Assert.Equal(capacity == SpeakingCapacity.Personal || allowed.Contains((account, capacity)), accepted);
            }
        }
    }

    [Fact]
    public void The_chair_speaks_as_chair_and_nobody_in_the_name_of_an_organization_that_they_have_not()
    {
        var alone = new Actor(Amina.Person with { Organization = null }, Amina.Number);
        var room = Given.Direct(alone);
        room.When(alone, To.Post(speaking: SpeakingCapacity.Organization)).ThenRefused("right.missing");
        room.When(alone, To.Post(speaking: SpeakingCapacity.Chair)).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.ViceChair, alone));
        var outcome = room.When(alone, To.Post(speaking: SpeakingCapacity.Chair));
        Assert.Equal("""{"by":17,"as":"chair"}""", System.Text.Encoding.UTF8.GetString(outcome.Entry!.By.Utf8!));
    }
}
