using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ChangeSettingsTests
{
    [Fact]
    public void Those_who_preside_say_what_a_room_is_for()
    {
        var room = Given.Direct(Amina);
        Assert.Equal("The wells", room.When(Officer, To.Set(" The wells ")).Then(new SettingsChanged("The wells")).Purpose);
        Assert.Null(room.When(Officer, To.Set("")).Then(new SettingsChanged("")).Purpose);
    }

    [Fact]
    public void Only_what_differs_is_changed()
    {
        var room = Given.Direct();
        room.When(Officer, To.Set(visibility: Visibility.Listed, admission: Admission.Open))
            .Then(new SettingsChanged(Visibility: Visibility.Listed));
        room.When(Officer, To.Set(visibility: Visibility.Listed)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void What_was_said_among_members_is_not_made_public() =>
        Given.Direct().When(Officer, To.Set(visibility: Visibility.Public)).ThenRefused("room.notWider");

    [Fact]
    public void Where_only_those_who_preside_write_a_participant_writes_no_more()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Set(posting: Posting.Presiding));
        room.When(Amina, To.Post()).ThenRefused("posting.presiding");
        room.Has(Officer, To.Post());
        room.Has(Officer, To.Set(posting: Posting.Everybody));
        room.Has(Amina, To.Post());
    }

    [Fact]
    public void A_public_room_that_is_narrowed_is_not_there_for_strangers_any_more()
    {
        var room = Given.Room(To.Open(visibility: Visibility.Public), Amina);
        room.Has(Officer, To.Set(visibility: Visibility.Members));
        Assert.Equal(Audience.None, Rights.AudienceOf(room.State, Boris));
        Assert.Equal(Audience.Participants, Rights.AudienceOf(room.State, Amina));
    }

    [Fact]
    public void A_participant_sets_nothing() => Given.Direct(Amina).When(Amina, To.Set("Mine")).ThenRefused("right.missing");

    [Fact]
    public void A_purpose_is_short() => Given.Direct().When(Officer, To.Set(new string('x', 501))).ThenRefused("message.tooLong");
}
