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
    public void Those_who_preside_set_a_pace_and_take_it_off_again()
    {
        var room = Given.Channel(Amina);
        var set = room.When(Officer, To.Set(slow: 60, daily: 3)).Then(new SettingsChanged(Slow: 60, Daily: 3));
        Assert.Equal((60, 3), (WritingPace.Of(set).Slow, WritingPace.Of(set).Daily));
        room.When(Officer, To.Set(slow: 60)).ThenRefused("nothing.changed");
        Assert.False(WritingPace.Of(room.When(Officer, To.Set(slow: 0, daily: 0)).Then(new SettingsChanged(Slow: 0, Daily: 0))).IsSet);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(-1, null)]
    [InlineData((24 * 60 * 60) + 1, null)]
    [InlineData(null, -1)]
    [InlineData(null, 1_001)]
    public void A_pause_is_five_seconds_to_a_day_and_an_organization_has_a_thousand_texts_at_most(int? slow, int? daily) =>
        Given.Channel().When(Officer, To.Set(slow: slow, daily: daily)).ThenRefused("pace.wrong");

    [Fact]
    public void Among_a_few_people_and_where_people_are_protected_there_is_no_pace()
    {
        Given.Direct(Amina).When(Officer, To.Set(slow: 60)).ThenRefused("pace.notHere");
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.Pseudonymous), Amina);
        room.When(Officer, To.Set(slow: 60)).ThenRefused("pace.notHere");
        room.When(Officer, To.Set(daily: 3)).ThenRefused("pace.notHere");
    }

    [Fact]
    public void A_participant_sets_nothing() => Given.Direct(Amina).When(Amina, To.Set("Mine")).ThenRefused("right.missing");

    [Fact]
    public void A_purpose_is_short() => Given.Direct().When(Officer, To.Set(new string('x', 501))).ThenRefused("message.tooLong");
}
