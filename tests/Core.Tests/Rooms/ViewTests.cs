using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class ViewTests
{
    [Fact]
    public void Where_names_are_given_everybody_sees_who_speaks_in_which_capacity()
    {
        var room = Given.Direct(Amina);
        var entry = room.When(Amina, To.Post("Bonjour", lang: "fr", speaking: SpeakingCapacity.Organization)).Entry!;
        var expected =
            $$$"""{"seq":3,"at":{{{entry.At}}},"by":17,"as":"organization","type":"message.posted","data":{"text":"Bonjour","lang":"fr"}}""";
        Assert.All(Handed.Audiences, audience => Assert.Equal(expected, Handed.Entry(entry, room.State, audience)));
    }

    [Fact]
    public void Under_the_Chatham_House_Rule_only_the_podium_sees_who_spoke()
    {
        var room = Given.Room(To.Open(attribution: Attribution.ChathamHouse), Amina);
        var entry = room.When(Amina, To.Post(speaking: SpeakingCapacity.Organization)).Entry!;
        foreach (var audience in Handed.Audiences)
        {
            var json = Handed.Parsed(entry, room.State, audience);
            Assert.Equal(audience == Audience.Podium, json.TryGetProperty("by", out _));
            Assert.Equal(audience == Audience.Podium, json.TryGetProperty("as", out _));
            Assert.Equal("Good morning", json.GetProperty("data").GetProperty("text").GetString());
        }
    }

    [Fact]
    public void The_Chatham_House_Rule_hides_speakers_and_not_who_has_left()
    {
        var room = Given.Room(To.Open(attribution: Attribution.ChathamHouse), Amina);
        var left = room.When(Amina, To.Leave()).Entry!;
        Assert.All(Handed.Audiences, audience => Assert.Equal(17, Handed.Parsed(left, room.State, audience).GetProperty("by").GetInt32()));
    }

    [Fact]
    public void Nothing_under_the_Chatham_House_Rule_leads_from_a_text_to_its_author()
    {
        var room = Given.Room(To.Open(attribution: Attribution.ChathamHouse), Amina, Boris);
        var message = room.Has(Amina, To.Post());
        room.Has(Amina, To.Edit(message));
        room.Has(Boris, To.React(message));
        room.Has(Amina, To.Retract(message));
        var handed = room.Entries.Skip(3).Select(entry => Handed.Entry(entry, room.State, Audience.Participants));
        Assert.All(
            handed,
            json => Assert.False(json.Contains("17", StringComparison.Ordinal) && json.Contains("\"by\"", StringComparison.Ordinal))
        );
        Assert.All(handed, json => Assert.DoesNotContain("\"by\"", json));
    }

    [Fact]
    public void Why_somebody_was_removed_is_told_to_the_podium_only()
    {
        var room = Given.Direct(Amina);
        var entry = room.When(Officer, To.Remove(Amina, "Insults")).Entry!;
        foreach (var audience in Handed.Audiences)
        {
            var data = Handed.Parsed(entry, room.State, audience).GetProperty("data");
            Assert.Equal(17, data.GetProperty("participant").GetInt32());
            Assert.Equal(audience == Audience.Podium, data.TryGetProperty("reason", out _));
        }
    }

    [Fact]
    public void Which_consent_somebody_gave_is_told_to_the_podium_only()
    {
        var room = Given.Direct(Amina);
        Assert.DoesNotContain("2026-01", Handed.Entry(room.Entries[1], room.State, Audience.Public));
        Assert.Contains("Amina Diallo", Handed.Entry(room.Entries[1], room.State, Audience.Public));
        Assert.Contains("2026-01", Handed.Entry(room.Entries[1], room.State, Audience.Podium));
    }

    [Fact]
    public void A_text_that_was_taken_back_is_in_no_answer_its_edits_neither()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post("first words"));
        room.Has(Amina, To.Edit(message, "second words"));
        room.Has(Amina, To.Retract(message));
        foreach (var audience in Handed.Audiences)
        {
            var text = string.Concat(room.Entries.Select(entry => Handed.Entry(entry, room.State, audience)));
            Assert.DoesNotContain("words", text);
            Assert.Equal(2, text.Split("\"gone\":true").Length - 1);
        }
    }

    [Fact]
    public void A_gone_message_still_says_in_which_topic_it_was_until_it_is_erased()
    {
        var room = Given.Channel(Amina);
        var topic = room.Has(Officer, To.OpenTopic());
        var message = room.Has(Amina, To.Post(topic: topic));
        room.Has(Amina, To.Retract(message));
        var entry = room.Entries[3];
        Assert.Equal($$"""{"seq":4,"at":{{entry.At}},"by":17,"type":"message.posted","topic":3,"gone":true}""", Seen(entry));
        Assert.Equal($$"""{"seq":4,"at":{{entry.At}},"by":17,"type":"message.posted","gone":true}""", Seen(entry.WithoutData()));

        string Seen(CsoNet.Collab.Record.Entry what) => Handed.Entry(what, room.State, Audience.Participants);
    }

    [Fact]
    public void An_erased_name_is_in_no_answer_from_the_very_entry_on()
    {
        var room = Given.Direct(Amina);
        room.Has(Caller.System, To.Erase(Amina));
        Assert.All(Handed.Audiences, audience => Assert.DoesNotContain("Amina", Handed.Text(Handed.Runs(room, audience))));
    }

    [Fact]
    public void What_this_hub_does_not_know_is_withheld_so_that_numbers_have_no_holes()
    {
        var room = Given.Direct();
        var unknown = room.Entries[0] with { Type = "floor.given" };
        Assert.All(
            Handed.Audiences,
            audience => Assert.Equal("""{"seq":1,"type":"withheld"}""", Handed.Entry(unknown, room.State, audience))
        );
    }

    [Fact]
    public void Rendered_HTML_goes_beside_the_text_and_goes_with_it()
    {
        var room = Given.Direct(Amina);
        var entry = room.When(Amina, To.Post("*now*")).Entry! with
        {
            Rendering = new CsoNet.Collab.Record.Rendering(1, "<em>now</em> “é”"),
        };
        Assert.Contains("\"html\":\"<em>now</em> “é”\"", Handed.Entry(entry, room.State, Audience.Public));
        room.Has(Amina, To.Retract(entry.Seq));
        Assert.DoesNotContain("html", Handed.Entry(entry, room.State, Audience.Podium));
    }
}
