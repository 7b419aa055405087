using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class EraseParticipantTests
{
    [Fact]
    public void The_system_erases_who_somebody_is_and_they_are_gone()
    {
        var room = Given.Direct(Amina);
        var state = room.When(Caller.System, To.Erase(Amina)).Then(new ParticipantErased(Amina.Number));
        var amina = state.Participants[Amina.Number];
        Assert.Equal((null, null, Standing.Left), (amina.Name, amina.Organization, amina.Standing));
    }

    [Fact]
    public void Nobody_else_erases_anybody()
    {
        var room = Given.Direct(Amina);
        room.When(Amina, To.Erase(Amina)).ThenRefused("right.missing");
        room.When(Officer, To.Erase(Amina)).ThenRefused("right.missing");
    }

    [Fact]
    public void Who_is_not_there_cannot_be_erased() =>
        Given.Direct().When(Caller.System, To.Erase(Amina)).ThenRefused("participant.unknown");

    [Fact]
    public void Who_was_erased_is_not_erased_again()
    {
        var room = Given.Direct(Amina);
        room.Has(Caller.System, To.Erase(Amina));
        room.When(Caller.System, To.Erase(Amina)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void The_convener_can_be_erased_and_the_room_stays_what_it_is()
    {
        var room = Given.Channel(Amina);
        room.Has(Caller.System, To.Erase(Officer));
        AssertNameless(room, Officer);
        Assert.Equal((RoomKind.RegionalChannel, "Water and sanitation"), (room.State.Kind, room.State.Title));
    }

    [Fact]
    public void Whoever_left_and_came_back_is_erased_from_each_entry_that_names_them()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Leave());
        room.Has(Amina, To.Join());
        room.Has(Caller.System, To.Erase(Amina));
        AssertNameless(room, Amina);
        Assert.All(room.Entries.Where(entry => entry.Type == "participant.joined"), entry => Assert.True(entry.Names!.IsErased));
    }

    [Fact]
    public void That_somebody_was_removed_is_not_forgotten()
    {
        var room = Given.Direct(Amina);
        var removal = room.Has(Officer, To.Remove(Amina));
        room.Has(Caller.System, To.Erase(Amina));
        AssertNameless(room, Amina);
        Assert.Equal(
            (Standing.Removed, removal),
            (room.State.Participants[Amina.Number].Standing, room.State.Participants[Amina.Number].Removed)
        );
        room.When(Amina, To.Join()).ThenRefused("room.unknown");
    }

    [Fact]
    public void The_name_of_the_organization_stays_where_they_spoke_for_it()
    {
        var room = Given.Direct(Amina);
        var state = room.When(Caller.System, To.Erase(Amina, Watch)).Then(new ParticipantErased(Amina.Number, Watch));
        Assert.Equal((null, Watch), (state.Participants[Amina.Number].Name, state.Participants[Amina.Number].Organization));
    }

    [Fact]
    public void At_the_end_of_a_retention_people_stay_in_and_read_on()
    {
        var room = Given.Direct(Amina);
        var state = room.When(Caller.System, To.Erase(Amina, stays: true)).Then(new ParticipantErased(Amina.Number, Stays: true));
        Assert.Equal((null, Standing.In), (state.Participants[Amina.Number].Name, state.Participants[Amina.Number].Standing));
    }

    [Fact]
    public void Whoever_waits_at_the_door_waits_no_more_and_their_words_go_with_their_name()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed));
        var asked = room.Has(Amina, To.Ask("We run the wells of Turkana"));
        Assert.Contains(
            "Turkana",
            System.Text.Encoding.UTF8.GetString(room.Entries[(int)asked - 1].Names!.Utf8!),
            StringComparison.Ordinal
        );
        var state = room.When(Caller.System, To.Erase(Amina)).Then(new ParticipantErased(Amina.Number));
        Assert.Empty(state.Requests);
        AssertNameless(room, Amina);
    }

    [Fact]
    public void Whoever_was_let_in_is_let_in_still_and_has_no_name()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed));
        room.Has(Amina, To.Ask());
        room.Has(Officer, To.Approve(Amina));
        room.Has(Caller.System, To.Erase(Amina));
        var request = room.State.Requests[Amina.Number];
        Assert.Equal((RequestStatus.Approved, null, null), (request.Status, request.Name, request.Words));
    }

    [Fact]
    public void Erasing_works_in_a_closed_room()
    {
        var room = Given.Direct(Amina);
        room.Has(Officer, To.Close());
        room.When(Caller.System, To.Erase(Amina)).Then(new ParticipantErased(Amina.Number));
    }

    /// <summary>Not at any door, before the store is blanked and after; and a replay of either ends in the same state.</summary>
    private static void AssertNameless(RoomUnderTest room, Actor whom)
    {
        for (var blanked = 0; blanked < 2; blanked++)
        {
            Assert.Equal(Bytes(room.State), Bytes(room.Replay()));
            Assert.DoesNotContain(whom.Person.Name, Bytes(room.State), StringComparison.Ordinal);
            foreach (var audience in Handed.Audiences)
            {
                Assert.DoesNotContain(whom.Person.Name, Handed.Text(Handed.Runs(room, audience)), StringComparison.Ordinal);
            }
            room.Blank(whom);
        }
        Assert.All(
            room.Entries,
            entry =>
                Assert.DoesNotContain(
                    whom.Person.Name,
                    System.Text.Encoding.UTF8.GetString(EntryBytes.Write(entry)),
                    StringComparison.Ordinal
                )
        );
    }

    private static string Bytes(RoomState state) => System.Text.Encoding.UTF8.GetString(SnapshotBytes.Write(state, "epoch-1").Bytes);
}
