using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MessageFoldTests
{
    private readonly RoomUnderTest room = Given.Channel(Amina, Boris);
    private readonly long topic;

    public MessageFoldTests() => topic = room.Has(Officer, To.OpenTopic());

    [Fact]
    public void A_message_has_what_was_said_by_whom_and_where()
    {
        var seq = room.Has(Amina, To.Post("Bonjour", topic, "fr", speaking: SpeakingCapacity.Organization));
        var message = Fold(seq)!;
        Assert.Equal(("Bonjour", "fr", topic, 17), (message.Text, message.Lang, message.Topic, message.By));
        Assert.Equal((SpeakingCapacity.Organization, seq), (message.As, message.ChangedAt));
    }

    [Fact]
    public void An_edit_replaces_the_words_and_keeps_the_language_unless_another_is_given()
    {
        var seq = room.Has(Amina, To.Post("Bonjour", topic, "fr"));
        var edit = room.Has(Amina, To.Edit(seq, "Bonsoir"));
        Assert.Equal(("Bonsoir", "fr", edit), (Fold(seq)!.Text, Fold(seq)!.Lang, Fold(seq)!.Edited));
        room.Has(Amina, To.Edit(seq, "Good evening", "en"));
        Assert.Equal("en", Fold(seq)!.Lang);
    }

    [Fact]
    public void The_address_of_an_author_stays_when_those_who_preside_correct_the_mark_and_goes_with_the_mark()
    {
        var seq = room.Has(Amina, To.Post(topic: topic));
        room.Has(Amina, To.Mark(seq, email: "amina@example.org"));
        room.Has(Officer, To.Mark(seq, To.APractice(MarkKind.PartnershipOffer)));
        Assert.Equal((MarkKind.PartnershipOffer, "amina@example.org"), (Fold(seq)!.Mark!.Kind, Fold(seq)!.Email));
        room.Has(Officer, To.Unmark(seq));
        Assert.Equal((null, null), (Fold(seq)!.Mark, Fold(seq)!.Email));
    }

    [Fact]
    public void Reactions_are_counted_once_per_person_and_vanish_with_the_last()
    {
        var seq = room.Has(Amina, To.Post(topic: topic));
        room.Has(Boris, To.React(seq));
        room.Has(Boris, To.React(seq));
        room.Has(Amina, To.React(seq));
        Assert.Equal([17, 23], Fold(seq)!.Reactions["👍"]);
        room.Has(Amina, To.React(seq, on: false));
        room.Has(Boris, To.React(seq, on: false));
        Assert.Empty(Fold(seq)!.Reactions);
    }

    [Fact]
    public void A_pin_goes_up_and_down()
    {
        var seq = room.Has(Amina, To.Post(topic: topic));
        room.Has(Officer, To.Pin(seq));
        Assert.True(Fold(seq)!.Pinned);
        room.Has(Officer, To.Pin(seq, on: false));
        Assert.False(Fold(seq)!.Pinned);
    }

    [Fact]
    public void Of_a_message_that_was_taken_back_number_time_author_with_their_capacity_and_topic_are_left()
    {
        var seq = room.Has(Amina, To.Post("Bonjour", topic, "fr", speaking: SpeakingCapacity.Organization));
        var at = Fold(seq)!.At;
        room.Has(Boris, To.React(seq));
        var gone = room.Has(Amina, To.Retract(seq));
        var expected = new Message
        {
            Seq = seq,
            At = at,
            By = 17,
            As = SpeakingCapacity.Organization,
            Topic = topic,
            Gone = true,
            ChangedAt = gone,
        };
        Assert.Equal(expected, Fold(seq));
    }

    [Fact]
    public void An_erased_message_ends_the_same_before_and_after_it_was_blanked_in_the_store()
    {
        var (kept, taken) = (room.Has(Amina, To.Post(topic: topic)), room.Has(Amina, To.Post(topic: topic)));
        room.Has(Amina, To.Retract(taken));
        room.Has(Caller.System, To.Erase(kept));
        room.Has(Caller.System, To.Erase(taken));
        var before = (Fold(kept), Fold(taken));
        room.Blank(kept);
        room.Blank(taken);
        Assert.Equal(before, (Fold(kept), Fold(taken)));
        Assert.True(before is ({ Gone: true, Topic: null }, { Gone: true, Topic: null }));
    }

    [Fact]
    public void Folding_an_entry_twice_or_late_does_no_harm()
    {
        var seq = room.Has(Amina, To.Post(topic: topic));
        room.Has(Amina, To.Edit(seq, "one"));
        room.Has(Amina, To.Edit(seq, "two"));
        var message = Fold(seq);
        foreach (var entry in room.Entries.Skip((int)seq - 1))
        {
            Assert.Same(message, MessageFold.Fold(message, Given.Wire.ReadEvent(entry), entry, seq));
        }
    }

    private Message? Fold(long seq) =>
        room
            .Entries.Select(entry => (Entry: entry, Event: Given.Wire.ReadEvent(entry)))
            .Where(x => MessageFold.About(x.Event, x.Entry).Contains(seq))
            .Aggregate((Message?)null, (message, x) => MessageFold.Fold(message, x.Event, x.Entry, seq));
}
