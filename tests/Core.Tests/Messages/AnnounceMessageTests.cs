using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class AnnounceMessageTests
{
    [Fact]
    public void Who_runs_a_channel_asks_its_organizations_to_read_a_message_of_theirs_and_asks_no_more()
    {
        var (room, topic, message) = Announcing.Said();
        var state = room.When(Officer, To.Announce(message)).Then(new MessageAnnounced(message, On: true, topic));
        Assert.Equal([Desa.Id], Announcements.Of(state).All[message].ReadIn(state).Keys);
        Assert.Empty(
            Announcements.Of(room.When(Officer, To.Announce(message, on: false)).Then(new MessageAnnounced(message, On: false))).All
        );
    }

    [Fact]
    public void Nobody_else_asks_and_nobody_asks_in_the_name_of_another()
    {
        var (room, topic, message) = Announcing.Said();
        room.When(Amina, To.Announce(message)).ThenRefused("right.missing");
        room.When(Officer, To.Announce(room.Has(Amina, To.Post(topic: topic)))).ThenRefused("message.notYours");
        room.When(Officer, To.Announce(message, on: false)).ThenRefused("nothing.changed");
        room.When(Officer, To.Announce(99)).ThenRefused("message.unknown");
    }

    [Fact]
    public void So_many_are_asked_for_at_once_and_what_was_taken_back_is_not()
    {
        var (room, topic, message) = Announcing.Said();
        room.Has(Officer, To.Retract(message));
        room.When(Officer, To.Announce(message)).ThenRefused("message.gone");
        for (var n = 0; n < Announcements.Most; n++)
        {
            room.Has(Officer, To.Announce(room.Has(Officer, To.Post(topic: topic))));
        }
        room.When(Officer, To.Announce(room.Has(Officer, To.Post(topic: topic)))).ThenRefused("announcement.tooMany");
    }

    [Fact]
    public void Where_people_are_protected_nobody_counts_who_has_read()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators));
        var message = room.Has(Officer, To.Post(topic: room.Has(Officer, To.OpenTopic())));
        room.When(Officer, To.Announce(message)).ThenRefused("announcement.notHere");
    }
}

/// <summary>A channel with a message of those who run it; Amina is there for Sahel Water Watch, María for Peru, Boris for himself.</summary>
internal static class Announcing
{
    public static (RoomUnderTest Room, long Topic, long Message) Said()
    {
        var room = Given.Channel(Amina, Boris, Maria);
        var topic = room.Has(Officer, To.OpenTopic("Start here"));
        return (room, topic, room.Has(Officer, To.Post("The forum meets in May", topic)));
    }

    public static (RoomUnderTest Room, long Announcement) Announced()
    {
        var (room, _, message) = Said();
        room.Has(Officer, To.Announce(message));
        return (room, message);
    }
}
