using CsoNet.Collab.Dialogues;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

public sealed class RemindRoundTests
{
    private static readonly Dictionary<long, Entry> Nothing = [];

    [Fact]
    public void Who_takes_part_for_an_organization_that_is_silent_is_reminded_and_nobody_else()
    {
        var (room, closes) = WithAmina();
        room.When(Caller.System, RemindRound(1, closes, Boris.Number)).Then(new RoundReminded(1, closes, [Amina.Number]));
        var told = new RoundNotices().Tell(room.State, room.Entries[^1], new RoundReminded(1, closes, [Amina.Number]), Nothing);
        Assert.Equal((Amina.Number, RoundNotices.Reminder), (Assert.Single(told).Participant, told.Single().Kind));
    }

    [Fact]
    public void Where_all_have_contributed_nobody_is() =>
        WithAmina(out var closes).When(Caller.System, RemindRound(1, closes, Amina.Number)).ThenRefused("nothing.changed");

    [Fact]
    public void What_a_colleague_contributed_is_their_organizations()
    {
        var (room, closes) = WithAmina();
        var colleague = With(AccountRole.CsoMember);
        room.Has(colleague, To.Join());
        room.When(Caller.System, RemindRound(1, closes, colleague.Number)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void A_round_that_was_extended_has_closed_or_is_ahead_reminds_nobody_and_nobody_does_it_by_hand()
    {
        var (room, closes) = WithAmina();
        room.When(Caller.System, RemindRound(2, closes)).ThenRefused("round.state");
        room.When(Officer, RemindRound(1, closes)).ThenRefused("right.missing");
        room.Has(Officer, Extend(1, closes + 1));
        room.When(Caller.System, RemindRound(1, closes)).ThenRefused("nothing.changed");
        room.Later(TimeSpan.FromDays(9)).When(Caller.System, RemindRound(1, closes + 1)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Where_people_are_protected_nobody_is_told_and_so_nobody_is_reminded()
    {
        var (room, closes) = WithAmina();
        var hidden = room.State with { Identity = IdentityPolicy.Pseudonymous };
        Assert.Equal("nothing.changed", RemindRound(1, closes).Decide(hidden, null, Caller.System, room.Now).Refusal?.Code);
    }

    [Fact]
    public void It_is_due_two_days_before_the_round_closes_and_not_once_that_has_passed()
    {
        var (room, closes) = WithAmina();
        var due = Assert.Single(DialogueClock.Dues(room.State), one => one.Thing == "round/1/remind");
        Assert.Equal(closes - (48 * 3_600_000L), due.At);
        room.After(5);
        Assert.Single(room.Entries, entry => entry.Type == "dialogue.roundReminded");
        Assert.DoesNotContain(DialogueClock.Dues(room.State), one => one.Thing == "round/1/remind");
        var short1 = Opened(one => Plan(one, new Round("Quickly", one.In(1), one.In(2.5), [1, 2, 3]))).After(1.2);
        Assert.DoesNotContain(DialogueClock.Dues(short1.State), one => one.Thing == "round/1/remind");
    }

    private static RoomUnderTest WithAmina(out long closes)
    {
        (var room, closes) = WithAmina();
        return room;
    }

    /// <summary>In the first round, in which Amina contributes.</summary>
    private static (RoomUnderTest Room, long Closes) WithAmina()
    {
        var room = InRound();
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        return (room, room.Programme().Plan!.Rounds[0].Closes);
    }
}

public sealed class RoundNoticesTests
{
    private static readonly Dictionary<long, Entry> Nothing = [];

    [Fact]
    public void Everybody_who_takes_part_is_told_that_a_round_opens_and_until_when_it_is_open()
    {
        var room = InRound();
        room.Has(Chen, To.Leave());
        var told = Tell(room, new RoundOpened(1));
        Assert.Equal([Officer.Number, Amina.Number, Boris.Number], told.Select(one => one.Participant).Order());
        Assert.All(
            told,
            one => Assert.Equal(("Diagnose", $"{room.Programme().Plan!.Rounds[0].Closes}"), (one.With!["round"], one.With["closes"]))
        );
        Assert.Equal(RoundNotices.Closed, Tell(room, new RoundClosed(1))[0].Kind);
    }

    [Fact]
    public void That_it_closes_later_all_are_told_but_who_did_it()
    {
        var room = InRound();
        room.Has(Officer, Extend(1, room.In(20)));
        var told = Tell(room, new RoundExtended(1, room.In(20)));
        Assert.DoesNotContain(told, one => one.Participant == Officer.Number);
        Assert.All(told, one => Assert.Equal(RoundNotices.Extended, one.Kind));
    }

    [Fact]
    public void Of_a_reminder_that_was_overtaken_nobody_hears()
    {
        var room = InRound();
        var closes = room.Programme().Plan!.Rounds[0].Closes;
        room.Has(Officer, Extend(1, closes + 1));
        Assert.Empty(Tell(room, new RoundReminded(1, closes, [Amina.Number])));
        Assert.Single(Tell(room, new RoundReminded(1, closes + 1, [Amina.Number])));
    }

    private static List<Telling> Tell(RoomUnderTest room, Event happened) =>
        [.. new RoundNotices().Tell(room.State, room.Entries[^1], happened, Nothing)];
}
