using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>A synthesis on real storage, through the rights of whoever looks. Amina answers for Sahel Water Watch, Boris and Chen for themselves.</summary>
public sealed class SynthesisReadingTests : OnRealStorage
{
    private const string Said = "Our cooperative repairs pumps. It needs parts.";
    private long topic;
    private long amina;
    private long boris;
    private long chen;
    private long point;

    private SynthesisReading Reading => new(new SourceReading(Node.Reading, Store), Storage.Messages, Node.Reading, Store, Given.Wire);

    private Contributions Contributions => new(Storage.Messages, Node.Reading, Node.Listeners, Store, Given.Wire);

    [Fact]
    public async Task A_point_shows_the_very_sentence_and_who_supports_it_and_who_dissents()
    {
        await ProposedAsync();
        var seen = Assert.Single((await LastAsync(Boris))!.Points);
        Assert.Equal((1, "Pumps stand still.", "en"), (seen.Place, seen.Text, seen.Lang));
        Assert.Equal(["It needs parts.", "Nobody pays."], seen.Sources.Select(one => one.Source.Words));
        Assert.Equal([Watch], seen.Supporting);
        Assert.Empty(seen.Dissenting);
        Assert.True(seen.Sources[1].Dissents);
    }

    [Fact]
    public async Task What_was_taken_back_or_erased_since_is_gone_from_it()
    {
        await ProposedAsync();
        await Node.Has(Boris, To.Retract(boris));
        await Node.Desk.SubmitAsSystemAsync("room-1", To.Erase(amina));
        var seen = Assert.Single((await LastAsync(Boris))!.Points);
        Assert.All(seen.Sources, one => Assert.Null(one.Source.Words));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_it_names_nobody_below_the_podium()
    {
        await ProposedAsync(Attribution.ChathamHouse);
        var seen = Assert.Single((await LastAsync(Boris))!.Points);
        Assert.Equal("It needs parts.", seen.Sources[0].Source.Words);
        Assert.All(seen.Sources, one => Assert.Null(one.Source.By));
        Assert.Empty(seen.Supporting);
        Assert.Equal([Watch], Assert.Single((await LastAsync(Officer))!.Points).Supporting);
    }

    [Fact]
    public async Task Whoever_contributed_reads_which_points_cite_them_or_why_none_does()
    {
        await ProposedAsync();
        var mine = Assert.Single(await OwnAsync(Boris));
        Assert.Equal((boris, 1), (mine.Message.Seq, Assert.Single(mine.Places)));
        var unused = Assert.Single(await OwnAsync(Chen));
        Assert.Equal((chen, Summing.Reason), (unused.Message.Seq, unused.Reason));
        Assert.Empty(unused.Places);
        Assert.Empty(await OwnAsync(Officer));
    }

    [Fact]
    public async Task They_are_told_so_once_in_their_own_record()
    {
        foreach (var actor in (Actor[])[Boris, Chen])
        {
            await Storage.People.PutAsync(actor.Person);
        }
        await ProposedAsync();
        await Node.Listeners.BringUpAsync("room-1", (await Node.Record())[^1].Seq);
        Assert.Equal(("synthesisToCheck", "1"), await ToldAsync(Boris));
        Assert.Equal(("synthesisToCheckUnused", null), await ToldAsync(Chen));
    }

    [Fact]
    public async Task A_remark_is_read_by_who_made_it_and_by_those_who_write()
    {
        await ProposedAsync();
        var remark = await Node.Has(Boris, Summing.Remark());
        await Node.Has(Officer, Summing.Answer(remark));
        Assert.Equal("Corrected.", Assert.Single(await Reading.RemarksAsync(await RoomAsync(Boris))).Answer?.Text);
        Assert.Single(await Reading.RemarksAsync(await RoomAsync(Officer)));
        Assert.Empty(await Reading.RemarksAsync(await RoomAsync(Chen)));
    }

    [Fact]
    public async Task Those_who_write_see_question_by_question_what_no_point_cites()
    {
        await AnsweredAsync();
        var room = await RoomAsync(Officer);
        Assert.Equal([new CoverageOf(topic, 3, 3)], await Contributions.CoveredAsync(room.State));
        await WrittenAsync();
        room = await RoomAsync(Officer);
        Assert.Equal([new CoverageOf(topic, 3, 0)], await Contributions.CoveredAsync(room.State));
        var (cited, count, next) = await Contributions.PageAsync(room, Coverage.Cited, topic, 0, 1);
        Assert.Equal((amina, 2, amina), (Assert.Single(cited).Message.Seq, count, next));
        var (aside, _, _) = await Contributions.PageAsync(room, Coverage.SetAside, null, 0, 10);
        Assert.Equal((chen, Summing.Reason), (aside[0].Message.Seq, aside[0].Reason));
    }

    [Fact]
    public async Task What_those_say_who_run_it_is_no_contribution_unless_they_say_it_for_an_institution()
    {
        await AnsweredAsync();
        await Node.Has(Officer, To.Post("Please say where it happens.", topic));
        await Node.Has(Officer, To.MakeA(RoomRole.Moderator, await Node.Seated(Amina)));
        Assert.Equal([amina, boris, chen], (await Contributions.AllAsync((await RoomAsync(Officer)).State)).Select(one => one.Number));
    }

    private async Task AnsweredAsync(Attribution attribution = Attribution.Named)
    {
        var plan = DialoguesOnNodes.Plan();
        await Node.Open(To.Open(RoomKind.NationalDialogue, attribution: attribution), Amina, Boris, Chen);
        await Node.Has(Officer, To.MakeA(RoomRole.Moderator, await Node.Seated(Boris)));
        await Node.Has(Officer, ToPlan(plan));
        await Node.Has(Officer, ToOpen());
        await Node.Has(Officer, To.MakeA(RoomRole.Participant, await Node.Seated(Boris)));
        await Node.Desk.SubmitAsSystemAsync("room-1", OpenRound(1, plan.Rounds[0].Opens));
        await Node.Desk.SubmitAsSystemAsync("room-1", OpenQuestion(1));
        topic = (await Node.Record())[^1].Seq;
        amina = await Node.Has(Amina, To.Post(Said, topic, "en", speaking: SpeakingCapacity.Organization));
        boris = await Node.Has(Boris, To.Post("Nobody pays.", topic));
        chen = await Node.Has(Chen, To.Post("Thank you all.", topic));
    }

    private async Task WrittenAsync()
    {
        point = await Node.Has(Officer, Summing.Draft());
        await Node.Has(Officer, Summing.Cite(point, amina, "It needs parts."));
        await Node.Has(Officer, Summing.Cite(point, boris, "Nobody pays.", dissents: true));
        await Node.Has(Officer, Summing.SetAside(chen));
    }

    private async Task ProposedAsync(Attribution attribution = Attribution.Named)
    {
        await AnsweredAsync(attribution);
        await WrittenAsync();
        await Node.Desk.SubmitAsSystemAsync("room-1", CloseRound(1, DialogueClosesAt(await RoomAsync(Officer))));
        await Node.Has(Officer, Summing.Propose());
    }

    private static long DialogueClosesAt(Sighting room) => Programme.Of(room.State).Plan!.Rounds[0].Closes;

    private async Task<Sighting> RoomAsync(Actor who) => (await Node.Desk.OpenAsync(who.Person, "room-1"))!;

    private async Task<SeenSynthesis?> LastAsync(Actor who)
    {
        var room = await RoomAsync(who);
        return await Reading.OneAsync(room, Synthesis.Of(room.State).Last!.Entry);
    }

    private async Task<IReadOnlyList<OwnContribution>> OwnAsync(Actor who) =>
        await Reading.OwnAsync(await RoomAsync(who), (await LastAsync(who))!.Document);

    private async Task<(string Code, string? Points)> ToldAsync(Actor who)
    {
        var record = await Storage.Records.ReadAllAsync(RoomName.OfPerson(who.Person.Id), 0);
        var given = record
            .Select(Given.Wire.ReadEvent)
            .OfType<NoticeGiven>()
            .Single(given => given.Code.StartsWith("synthesis", StringComparison.Ordinal));
        return (given.Code, given.With?.GetValueOrDefault("points"));
    }
}
