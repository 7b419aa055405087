using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RoomTemplateTests
{
    [Fact]
    public void Staff_opens_dialogues_consultations_and_channels_and_a_focal_point_a_caucus()
    {
        Assert.Equal(["nationalDialogue", "liveConsultation", "chathamHouse", "regionalChannel"], For(Officer));
        Assert.Equal(["nationalDialogue", "liveConsultation", "chathamHouse", "regionalChannel"], For(Admin));
        Assert.Equal(["caucus"], For(Amina));
        Assert.All([Boris, Maria, Observer], who => Assert.Empty(For(who)));
    }

    [Fact]
    public void Whatever_is_offered_is_opened_with_what_it_says()
    {
        foreach (var (template, who) in RoomTemplate.All.Select(one => (one, one.Circle == Circle.CivilSociety ? Amina : Officer)))
        {
            var room = Given.NoRoom();
            room.Has(who, template.Open(Guid.NewGuid(), "Water", "The wells of Turkana"));
            Assert.Equal(
                (
                    template.Kind,
                    template.Visibility,
                    template.Admission,
                    template.Identity,
                    template.Circle,
                    template.Attribution,
                    "The wells of Turkana"
                ),
                (
                    room.State.Kind,
                    room.State.Visibility,
                    room.State.Admission,
                    room.State.Identity,
                    room.State.Circle,
                    room.State.Attribution,
                    room.State.Purpose
                )
            );
        }
    }

    [Fact]
    public void No_way_of_being_known_is_offered_that_a_room_of_its_kind_could_not_keep()
    {
        foreach (var (template, identity) in RoomTemplate.All.SelectMany(one => one.Identities, (one, identity) => (one, identity)))
        {
            var who = template.Circle == Circle.CivilSociety ? Amina : Officer;
            Assert.NotNull(Given.NoRoom().When(who, template.Open(Guid.NewGuid(), "Water", purpose: null, identity)).Event);
        }
        Assert.DoesNotContain(IdentityPolicy.AggregateOnly, RoomTemplate.All.Single(one => one.Name == "liveConsultation").Identities);
    }

    private static IEnumerable<string> For(Actor who) => RoomTemplate.All.Where(one => one.IsFor(who)).Select(one => one.Name);
}
