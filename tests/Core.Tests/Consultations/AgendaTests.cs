using CsoNet.Collab.Consultations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class AddItemTests
{
    [Fact]
    public void A_point_is_named_by_its_entry_and_stands_last()
    {
        var room = Draft();
        var floor = room.When(Officer, Add("Energy", 30, 90, 150)).Then(new ItemAdded("Energy", 30, 90, 150)).Floor();
        Assert.Equal(new AgendaItem(room.State.Seq, "Energy", 30, 90, 150), floor.Agenda[^1]);
    }

    [Fact]
    public void A_point_needs_a_title_and_times_that_make_sense()
    {
        var room = Draft(Amina);
        room.When(Officer, Add(" ")).ThenRefused("title.empty");
        room.When(Officer, Add(minutes: 0)).ThenRefused("command.malformed");
        room.When(Officer, Add(seconds: 5)).ThenRefused("command.malformed");
        room.When(Amina, Add()).ThenRefused("right.missing");
        Over(Open()).When(Officer, Add()).ThenRefused("session.phase");
    }

    [Fact]
    public void An_agenda_has_an_end()
    {
        var room = Draft();
        for (var point = 1; point < 100; point++)
        {
            room.Has(Officer, Add());
        }
        room.When(Officer, Add()).ThenRefused("agenda.full");
    }
}

public sealed class ChangeItemTests
{
    [Fact]
    public void Whoever_speaks_keeps_the_time_that_they_were_given()
    {
        var (room, _) = Speaking(Amina);
        room.When(Officer, Change(room.Item())).Then(new ItemChanged(room.Item(), "Water and sanitation", 45, 90, 180));
        Assert.Equal((90, 120_000L), (room.Floor().Agenda[0].Seconds, room.Floor().Turn!.Limit));
    }

    [Fact]
    public void What_is_not_there_is_over_or_the_same_is_not_changed()
    {
        var room = Draft();
        room.When(Officer, Change(99)).ThenRefused("item.unknown");
        room.Has(Officer, Change(room.Item()));
        room.When(Officer, Change(room.Item())).ThenRefused("nothing.changed");
        var open = Open();
        open.Has(Officer, Finish(open.Item()));
        open.When(Officer, Change(open.Item())).ThenRefused("item.state");
    }
}

public sealed class MoveItemTests
{
    [Fact]
    public void A_point_is_put_before_another_or_last()
    {
        var room = Draft();
        var (first, second) = (room.Item(), room.Has(Officer, Add("Energy")));
        room.When(Officer, MoveItem(second, first)).Then(new ItemMoved(second, first));
        Assert.Equal([second, first], room.Floor().Agenda.Select(item => item.Number));
        room.Has(Officer, MoveItem(second));
        Assert.Equal([first, second], room.Floor().Agenda.Select(item => item.Number));
    }

    [Fact]
    public void What_has_begun_or_stands_there_is_not_moved()
    {
        var room = Open();
        var last = room.Has(Officer, Add("Energy"));
        room.When(Officer, MoveItem(last)).ThenRefused("nothing.changed");
        room.When(Officer, MoveItem(last, last)).ThenRefused("nothing.changed");
        room.When(Officer, MoveItem(room.Item())).ThenRefused("item.state");
        room.When(Officer, MoveItem(last, 99)).ThenRefused("item.unknown");
    }
}

public sealed class StartItemTests
{
    [Fact]
    public void The_next_point_concludes_the_one_before()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        var next = room.Has(Officer, Add("Energy"));
        var floor = room.When(Officer, Start(next)).Then(new ItemStarted(next)).Floor();
        Assert.Equal(RequestState.NotReached, room.StateOf(request));
        Assert.Equal((next, true), (floor.Active!.Number, floor.Active.ListOpen));
        Assert.Equal(ItemState.Concluded, floor.Agenda[0].State);
    }

    [Fact]
    public void Not_while_somebody_speaks_not_twice_and_not_outside_the_session()
    {
        var (room, _) = Speaking(Amina);
        room.When(Officer, Start(room.Item())).ThenRefused("item.state");
        room.When(Officer, Start(99)).ThenRefused("item.unknown");
        room.When(Officer, Start(room.Has(Officer, Add("Energy")))).ThenRefused("floor.taken");
        var lobby = Lobby();
        lobby.When(Officer, Start(lobby.Item())).ThenRefused("session.phase");
    }
}

public sealed class FinishItemTests
{
    [Fact]
    public void A_point_is_concluded_and_its_list_with_it()
    {
        var room = Open(Amina);
        var request = room.Has(Amina, Ask());
        room.When(Officer, Finish(room.Item())).Then(new ItemFinished(room.Item()));
        Assert.Equal(RequestState.NotReached, room.StateOf(request));
        Assert.Null(room.Floor().Active);
        room.When(Amina, Ask(room.Item())).ThenRefused("item.state");
    }

    [Fact]
    public void What_is_not_being_dealt_with_is_not_concluded()
    {
        var (room, _) = Speaking(Amina);
        room.When(Officer, Finish(room.Item())).ThenRefused("floor.taken");
        room.When(Officer, Finish(99)).ThenRefused("item.unknown");
        room.When(Officer, Finish(room.Has(Officer, Add("Energy")))).ThenRefused("item.state");
        Lobby().When(Officer, Finish(3)).ThenRefused("session.phase");
    }
}
