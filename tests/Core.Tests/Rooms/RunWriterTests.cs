using System.Text;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RunWriterTests
{
    [Fact]
    public void A_run_has_its_room_its_entries_and_the_mark_of_the_last()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Post("صباح الخير"));
        var run = Handed.Runs(room, Audience.Public)[^1];
        var text = Encoding.UTF8.GetString(run.Json.Span);
        Assert.StartsWith("""{"room":"room-1","entries":[{"seq":3,""", text);
        Assert.EndsWith($$"""],"mark":"{{room.State.Mark}}"}""", text);
        Assert.Contains("صباح الخير", text);
        Assert.Equal((2L, 3L), (run.After, run.Last));
    }

    [Fact]
    public void A_run_ends_at_each_entry_after_which_somebody_may_read_differently()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Post());
        room.Has(Amina, To.Post());
        room.Has(Officer, To.Remove(Amina));
        room.Has(Officer, To.Post());
        Assert.Equal([1, 2, 5, 6], Handed.Runs(room, Audience.Public).Select(run => run.Last));
    }

    [Fact]
    public void Runs_follow_each_other_without_hole_or_double()
    {
        var room = Given.Direct(Amina);
        for (var i = 0; i < 450; i++)
        {
            room.Has(Amina, To.Post("ok"));
        }
        var numbers = Handed.Runs(room, Audience.Public).SelectMany(Handed.Entries).Select(entry => entry.GetProperty("seq").GetInt64());
        Assert.Equal(Enumerable.Range(1, 452).Select(number => (long)number), numbers);
        Assert.All(Handed.Runs(room, Audience.Public), run => Assert.InRange(Handed.Entries(run).Count(), 1, 200));
    }

    [Theory]
    [InlineData("ع", 8000)]
    [InlineData("水", 5000)]
    [InlineData("x", 16_000)]
    [InlineData("\"", 16_000)]
    [InlineData("\n", 15_000)]
    [InlineData("👩🏽‍🌾", 900)]
    public void No_frame_is_bigger_than_16_KB_whatever_is_said(string letter, int times)
    {
        var room = Given.Direct(Amina);
        for (var length = times / 8; length <= times; length += times / 8)
        {
            room.Has(Amina, To.Post("." + string.Concat(Enumerable.Repeat(letter, length))));
        }
        var runs = Handed.Runs(room, Audience.Podium);
        Assert.All(runs, run => Assert.InRange(run.Json.Length, 1, Run.MaxBytes));
        Assert.Equal(room.Entries.Count, runs.SelectMany(Handed.Entries).Count());
    }

    [Fact]
    public void An_entry_that_is_too_big_for_a_frame_says_that_it_is_to_be_fetched()
    {
        var room = Given.Direct(Amina);
        var seq = room.Has(Amina, To.Post(new string('\n', 10_000) + "."));
        var entry = Handed.Entries(Handed.Runs(room, Audience.Public)[^1]).Single();
        Assert.Equal(seq, entry.GetProperty("seq").GetInt64());
        Assert.True(entry.GetProperty("fetch").GetBoolean());
        Assert.False(entry.TryGetProperty("data", out _));
    }

    [Fact]
    public void Big_HTML_makes_an_entry_to_be_fetched_too()
    {
        var room = Given.Direct(Amina);
        var entry = room.When(Amina, To.Post("*x*")).Entry!;
        var big = entry with { Rendering = new CsoNet.Collab.Record.Rendering(1, new string('é', 9000)) };
        var run = new RunWriter("room-1", Given.Wire, new View(Given.Wire)).Write([big], room.State, Audience.Public);
        Assert.True(Handed.Entries(run).Single().GetProperty("fetch").GetBoolean());
    }

    [Fact]
    public void A_message_of_200_characters_costs_less_than_450_bytes()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Post(new string('x', 200), lang: "en"));
        Assert.InRange(Handed.Runs(room, Audience.Public)[^1].Json.Length, 200, 450);
    }

    [Fact]
    public void A_text_that_was_taken_back_at_80_is_in_no_run_replay_from_1_included()
    {
        var room = Given.Direct(Amina);
        var message = room.Has(Amina, To.Post("the secret"));
        room.Has(Amina, To.Edit(message, "the other secret"));
        while (room.State.Seq < 79)
        {
            room.Has(Amina, To.Post("ok"));
        }
        Assert.Contains("the secret", Handed.Text(Handed.Runs(room, Audience.Public)));
        Assert.Equal(80, room.Has(Amina, To.Retract(message)));
        Assert.All(Handed.Audiences, audience => Assert.DoesNotContain("secret", Handed.Text(Handed.Runs(room, audience))));
    }

    [Fact]
    public void What_a_kind_of_line_makes_of_a_run_is_made_once()
    {
        var (run, made) = (new Run("room-1", 0, 1, "{}"u8.ToArray()), 0);
        string Frame(Run of) => $"{of.Room} {++made}";
        Assert.Same(run.Framed(Frame), run.Framed(Frame));
        Assert.Equal(1, made);
    }
}
