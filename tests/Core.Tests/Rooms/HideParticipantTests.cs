using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class HideParticipantTests
{
    private readonly RoomUnderTest room = Given.Room(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public), Amina, Boris);

    [Fact]
    public void Whoever_is_in_danger_is_known_no_more_and_their_words_stay()
    {
        var message = room.Has(Amina, To.Post("The well is dry", speaking: SpeakingCapacity.Organization));
        var state = room.When(Caller.System, To.Hide(Amina)).Then(new ParticipantHidden(Amina.Number));
        var amina = state.Participants[Amina.Number];
        Assert.Equal((null, null, Standing.Left), (amina.Name, amina.Organization, amina.Standing));
        AssertSilent([Amina.Person.Name, Watch.Name]);
        Assert.Equal(
            "The well is dry",
            Handed.Parsed(room.Entries[(int)message - 1], state, Audience.Public).GetProperty("data").GetProperty("text").GetString()
        );
    }

    [Fact]
    public void Nobody_else_hides_anybody_and_nobody_is_hidden_who_is_not_there()
    {
        room.When(Officer, To.Hide(Amina)).ThenRefused("right.missing");
        room.When(Amina, To.Hide(Amina)).ThenRefused("right.missing");
        room.When(Caller.System, To.Hide(Chen)).ThenRefused("participant.unknown");
    }

    [Fact]
    public void It_is_so_from_every_entry_that_ever_named_them_also_in_a_closed_room()
    {
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
        room.Has(Officer, To.Close());
        room.Has(Caller.System, To.Hide(Amina));
        AssertSilent([Amina.Person.Name, Watch.Name]);
        Assert.Equal(Bytes(room.State), Bytes(room.Replay()));
    }

    [Fact]
    public void The_convener_can_be_hidden_and_the_room_stays_what_it_is()
    {
        room.Has(Caller.System, To.Hide(Officer));
        AssertSilent([Officer.Person.Name, Desa.Name]);
        Assert.Equal((RoomKind.LiveConsultation, Visibility.Public), (room.State.Kind, room.State.Visibility));
    }

    [Fact]
    public void Whoever_is_safe_again_comes_in_by_their_name_and_what_was_before_stays_hidden()
    {
        room.Has(Amina, To.Post("Before"));
        var before = room.Entries.Count;
        room.Has(Caller.System, To.Hide(Amina));
        room.Has(Amina, To.Join());
        Assert.Equal(Amina.Person.Name, room.State.Participants[Amina.Number].Name);
        Assert.All(
            room.Entries.Take(before),
            entry => Assert.DoesNotContain(Amina.Person.Name, Handed.Entry(entry, room.State, Audience.Podium), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void While_they_are_hidden_they_come_in_without_a_name()
    {
        room.Has(Caller.System, To.Hide(Amina));
        room.Has(Amina with { Person = Amina.Person with { Hidden = true } }, To.Join());
        AssertSilent([Amina.Person.Name, Watch.Name]);
    }

    [Fact]
    public void A_removal_is_not_forgotten_by_it_and_who_waited_waits_no_more()
    {
        room.Has(Officer, To.Remove(Boris));
        room.Has(Caller.System, To.Hide(Boris));
        Assert.Equal(Standing.Removed, room.State.Participants[Boris.Number].Standing);
        var listed = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed));
        listed.Has(Amina, To.Ask());
        listed.Has(Caller.System, To.Hide(Amina));
        Assert.Empty(listed.State.Requests);
    }

    /// <summary>Everybody else would learn who was in danger when.</summary>
    [Fact]
    public void Whom_others_know_by_their_handle_only_the_podium_sees_hidden_and_its_names_go()
    {
        var shielded = Given.Room(To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.NameVisibleToModerators), Amina);
        var hidden = shielded.When(Caller.System, To.Hide(Amina));
        hidden.Then(new HandleHidden(Amina.Number));
        Assert.Equal(
            $$"""{"seq":{{hidden.Entry!.Seq}},"type":"withheld"}""",
            Handed.Entry(hidden.Entry, shielded.State, Audience.Delegates)
        );
        Assert.DoesNotContain(Amina.Person.Name, Handed.Text(Handed.Runs(shielded, Audience.Podium)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_who_they_are_no_entry_tells_that_they_were_hidden()
    {
        var shielded = Given.Room(To.Open(RoomKind.LiveConsultation, identity: IdentityPolicy.Pseudonymous), Amina);
        shielded.When(Caller.System, To.Hide(Amina)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void At_the_door_of_a_protected_room_their_name_goes_and_only_the_podium_knows()
    {
        var shielded = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed, identity: IdentityPolicy.Pseudonymous));
        var asks = (Caller)Amina with { Door = 517 };
        shielded.Has(asks, To.Ask());
        shielded.When(Caller.System, To.Hide(517)).Then(new HandleHidden(517));
        Assert.DoesNotContain(Amina.Person.Name, Handed.Text(Handed.Runs(shielded, Audience.Podium)), StringComparison.Ordinal);
    }

    /// <summary>In no door's answer and not in the state.</summary>
    private void AssertSilent(string[] names)
    {
        var everything = Everything();
        Assert.All(names, name => Assert.DoesNotContain(name, everything, StringComparison.Ordinal));
    }

    private string Everything() =>
        Bytes(room.State) + string.Concat(Handed.Audiences.Select(audience => Handed.Text(Handed.Runs(room, audience))));

    private static string Bytes(RoomState state) => System.Text.Encoding.UTF8.GetString(SnapshotBytes.Write(state, "epoch-1").Bytes);
}
