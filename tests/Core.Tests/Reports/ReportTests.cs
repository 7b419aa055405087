using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Core.Tests.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Reports;

public sealed class ReportTests
{
    private static Report Of(RoomUnderTest room) => ReportFold.Of(room.State, room.Entries, Given.Wire);

    /// <summary>A session with everything in it.</summary>
    private static RoomUnderTest Held(RoomUnderTest room)
    {
        var (amina, boris) = (room.Has(Amina, Ask()), room.Has(Boris, Ask()));
        var prepared = room.Has(Boris, Prepare(boris, "What Boris prepared"));
        room.Has(Officer, Call(amina));
        room.Has(Amina, Speak(amina));
        room.Later(TimeSpan.FromSeconds(59)).Has(Amina, Yield(amina));
        room.Has(Officer, Call(boris));
        room.Has(Officer, Deliver(boris, prepared));
        room.Has(Maria, Ask());
        var (pumps, wells) = (room.Has(Amina, Question()), room.Has(Boris, Question("Wells?")));
        room.Has(Officer, Merge(wells, pumps));
        room.Has(Officer, AnsweredLive(pumps));
        room.Has(Chen, To.Post("A remark of Chen"));
        room.Has(Officer, Adjourn());
        return room;
    }

    [Fact]
    public void It_says_who_spoke_for_how_long_what_was_asked_and_what_became_of_it()
    {
        var room = Held(Open(Amina, Boris, Chen, Maria));
        var late = room.Has(
            Maria,
            Write(room.Floor().Requests.Values.Single(one => one.By == Maria.Number).Number, "What Maria would have said")
        );
        var report = Of(room);
        Assert.Equal(new FloorAccount(3, Delivered: 2, NotReached: 1, 0, 0, 0), report.Floor);
        Assert.Equal(["Amina Diallo", "Борис Иванов"], report.Speeches.Select(speech => speech.By.Name));
        Assert.Equal([60_000L, 0], report.Speeches.Select(speech => speech.Request.Used));
        Assert.Equal([new SpeakingTime("african", 1, 60_000), new SpeakingTime("", 1, 0)], report.ByRegion);
        Assert.Equal([new SpeakingTime("civilSociety", 2, 60_000)], report.ByConstituency);
        Assert.Equal(new QuestionsAccount(2, Live: 1, 0, Merged: 1, 0, 0, 0), report.Asked);
        Assert.Equal(["What Boris prepared", "What Maria would have said"], report.Statements.Select(said => said.Text));
        Assert.Equal(["Борис Иванов", "María Quispe"], report.Statements.Select(said => said.By.Name));
        Assert.Equal(late, report.Statements[^1].Seq);
        Assert.Equal(["A remark of Chen"], report.Messages.Select(said => said.Text));
        Assert.True(report.Agenda[0].Item is { Started: not null, Finished: not null });
    }

    [Fact]
    public void Attack_a_report_of_a_session_among_ourselves_names_nobody()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, attribution: Attribution.ChathamHouse), Amina, Boris, Chen, Maria);
        room.Has(Officer, Add());
        room.Has(Officer, OpenLobby());
        room.Has(Officer, OpenSession());
        room.Has(Officer, Start(room.Item()));
        var text = JsonSerializer.Serialize(Of(Held(room)), Given.Wire.Json);
        foreach (var who in new[] { Amina, Boris, Chen, Maria })
        {
            Assert.DoesNotContain(who.Person.Name, text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Watch.Name, text, StringComparison.Ordinal);
        Assert.Contains("What Boris prepared", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_or_held_is_in_no_report_and_an_edited_remark_is_as_it_was_put_last()
    {
        var room = Open(Amina, Boris, Chen, Maria);
        var (slip, remark) = (room.Has(Chen, To.Post("A slip")), room.Has(Chen, To.Post("A remrk")));
        room.Has(Chen, To.Retract(slip));
        room.Has(Chen, To.Edit(remark, "A remark"));
        room.Has(Officer, Hold());
        room.Has(Amina, Question("Never shown"));
        room.Has(Officer, DeclineRest());
        var report = Of(Over(room));
        Assert.Equal(["A remark"], report.Messages.Select(said => said.Text));
        Assert.Equal(remark, report.Messages[0].Seq);
        Assert.Equal((1, 1), (report.Asked.Asked, report.Asked.Declined));
        Assert.Empty(report.Questions);
    }

    [Fact]
    public void The_approved_summary_and_what_was_marked_stand_in_it_and_a_draft_does_not()
    {
        var room = Open(Amina, Boris, Chen, Maria);
        var (remark, slip) = (room.Has(Chen, To.Post("A remrk")), room.Has(Chen, To.Post("A slip")));
        var question = room.Has(Amina, Question());
        foreach (var entry in new[] { question, remark, slip })
        {
            room.Has(Officer, Results.Mark(entry));
        }
        room.Has(Chen, To.Edit(remark, "A remark"));
        room.Has(Chen, To.Retract(slip));
        room.Has(Officer, DeclineRest());
        var version = room.Has(Officer, Results.Draft("Agreed."));
        Assert.Null(Of(Over(room)).Summary);
        var approval = room.Has(Officer, Results.Approve(version));
        room.Has(Officer, Results.Draft("Not agreed yet.", version));
        var report = Of(room);
        Assert.Equal((approval, "Agreed.", Officer.Person.Name), (report.Summary!.Seq, report.Summary.Text, report.Summary.By.Name));
        Assert.Equal(["A remark", "Who pays for the pumps?"], report.Quoted.Select(said => said.Text));
        Assert.Equal("Amina Diallo", report.Quoted[1].By.Name);
    }

    [Fact]
    public void Attack_who_reads_the_published_report_is_told_no_more_than_the_room_tells_everybody()
    {
        var room = Given.Room(To.Open(RoomKind.LiveConsultation, attribution: Attribution.ChathamHouse), Amina, Boris);
        room.Has(Officer, OpenLobby());
        room.Has(Officer, OpenSession());
        var question = room.Has(Amina, Question());
        room.Has(Officer, Results.Mark(question));
        room.Has(Officer, DeclineRest());
        room.Has(Officer, Results.Draft("A draft for the podium"));
        var report = ReportFold.Of(Over(room).State, room.Entries, Given.Wire, Audience.Public);
        var text = JsonSerializer.Serialize(report, Given.Wire.Json);
        Assert.DoesNotContain(Amina.Person.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("A draft for the podium", text, StringComparison.Ordinal);
        Assert.Equal(Voiced.Nobody, report.Quoted.Single().By);
        Assert.Equal(Voiced.Nobody, ReportFold.Cite(room.State, room.Entries[(int)question - 1], Given.Wire, Audience.Public)!.By);
    }

    [Fact]
    public void It_is_for_those_who_preside_and_the_secretariat()
    {
        var room = Open(Amina, Boris, Staff);
        Assert.True(Report.IsFor(room.State, Officer));
        Assert.False(Report.IsFor(room.State, Amina));
        Assert.False(Report.IsFor(room.State, Caller.Visitor));
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Boris));
        Assert.True(Report.IsFor(room.State, Staff));
        Assert.True(Report.IsFor(room.State, Boris));
        room.Has(Boris, To.Leave());
        Assert.False(Report.IsFor(room.State, Boris));
    }

    /// <summary>The sums once more, from nothing but the entries as anybody gets them in an export.</summary>
    [Fact]
    public void Its_totals_are_those_of_the_record_whoever_adds_them_up()
    {
        var told = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var room = RandomFloor.Make(seed);
            var report = Of(room);
            var fates = Fates(room.Entries);
            Assert.Equal(fates.Count, report.Floor.Requests);
            Assert.Equal(fates.Values.Count(fate => fate.Word == "delivered"), report.Floor.Delivered);
            Assert.Equal(fates.Values.Count(fate => fate.Word == "withdrawn"), report.Floor.Withdrawn);
            Assert.Equal(fates.Values.Count(fate => fate.Word == "declined"), report.Floor.Declined);
            Assert.Equal(
                fates.Values.Where(fate => fate.Word == "delivered").Sum(fate => fate.Used),
                report.ByRegion.Sum(time => time.Used)
            );
            Assert.Equal(report.ByRegion.Sum(time => time.Used), report.ByConstituency.Sum(time => time.Used));
            Assert.Equal(report.Speeches.Count, report.Floor.Delivered);
            var asked = report.Asked;
            Assert.Equal(room.Entries.Count(entry => entry.Type is "question.asked" or "question.held"), asked.Asked);
            Assert.Equal(asked.Asked, asked.Live + asked.InWriting + asked.Merged + asked.Declined + asked.Withdrawn + asked.Open);
            Assert.Equal(room.Entries.Count(entry => entry.Type == "question.answeredLive"), asked.Live);
            Assert.Equal(room.Entries.Count(entry => entry.Type == "question.answered"), asked.InWriting);
            Assert.Equal(room.Entries.Count(entry => entry.Type == "question.withdrawn"), asked.Withdrawn);
            Assert.Equal(room.Entries.Count(entry => entry.Type == "poll.opened"), report.Polls.Count);
            Assert.Equal(room.Entries.Count(entry => entry.Type is "floor.delivered" or "floor.written"), report.Statements.Count);
            told += report.Floor.Delivered;
        }
        Assert.True(told > 50, $"Only {told} spoke: this proves nothing.");
    }

    /// <summary>What became last of each request, by its number.</summary>
    private static Dictionary<long, (string Word, long Used)> Fates(IEnumerable<Entry> entries)
    {
        Dictionary<long, (string, long)> fates = [];
        foreach (var entry in entries)
        {
            using var json = JsonDocument.Parse(entry.Data.Utf8!);
            var request =
                json.RootElement.TryGetProperty("request", out var number) && number.ValueKind == JsonValueKind.Number
                    ? number.GetInt64()
                    : 0;
            switch (entry.Type)
            {
                case "floor.requested" or "floor.added":
                    fates[entry.Seq] = ("open", 0);
                    break;
                case "floor.yielded" or "floor.wasCut" or "floor.delivered":
                    fates[request] = ("delivered", json.RootElement.GetProperty("used").GetInt64());
                    break;
                case "floor.withdrawn" or "floor.declined":
                    fates[request] = (entry.Type["floor.".Length..], 0);
                    break;
            }
        }
        return fates;
    }
}
