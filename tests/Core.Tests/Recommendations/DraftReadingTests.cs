using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>From a sentence to the answer and back, on real storage and through the rights of whoever looks.</summary>
public sealed class DraftReadingTests : OnRealStorage
{
    private const long Message = 5;
    private const long Draft = 6;

    private SourceReading Sources => new(Node.Reading, Store);

    private DraftReading Reading => new(Store, Storage.Register, Sources, Node.Listeners, Node.Desk);

    private RecommendationReading Recommendations => new(Node.Desk, Store, Sources, Given.Rules, Given.Wire);

    [Fact]
    public async Task A_draft_is_read_with_its_words_and_the_very_sentence_that_it_rests_on()
    {
        await BeginAsync();
        var (drafts, next) = await Reading.PageAsync(await RoomAsync(Amina), 0, 10);
        var draft = Assert.Single(drafts);
        Assert.Equal(("A standpipe for each village", "Build standpipes.", "en"), (draft.Title, draft.Text, draft.Lang));
        Assert.Null(next);
        var source = Assert.Single(draft.Sources);
        Assert.Equal((Message, Drafting.Sentence, true, false), (source.Number, source.Words, source.IsQuote, source.Edited));
        Assert.Equal((await Node.Seated(Boris)).Number, source.By);
        Assert.Equal(4, source.Topic);
    }

    [Fact]
    public async Task When_the_words_are_taken_back_the_quotation_goes()
    {
        await BeginAsync();
        await Node.Has(Boris, To.Retract(Message));
        var source = Assert.Single((await Reading.OneAsync(await RoomAsync(Amina), Draft))!.Sources);
        Assert.Null(source.Words);
        Assert.NotNull(source.By);
    }

    [Fact]
    public async Task What_was_put_differently_since_is_quoted_as_it_was_and_marked()
    {
        await BeginAsync();
        await Node.Has(Boris, To.Edit(Message, "Women walk far."));
        var source = Assert.Single((await Reading.OneAsync(await RoomAsync(Amina), Draft))!.Sources);
        Assert.Equal((Drafting.Sentence, true), (source.Words, source.Edited));
        await Node.Has(Boris, Drafting.Cite(Draft, Message, "walk far") with { Words = 8 });
        source = Assert.Single((await Reading.OneAsync(await RoomAsync(Amina), Draft))!.Sources);
        Assert.Equal(("walk far", false), (source.Words, source.Edited));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_nobody_below_the_podium_learns_who_said_it()
    {
        await BeginAsync(Attribution.ChathamHouse);
        Assert.Null(Assert.Single((await Reading.OneAsync(await RoomAsync(Amina), Draft))!.Sources).By);
        Assert.NotNull(Assert.Single((await Reading.OneAsync(await RoomAsync(Officer), Draft))!.Sources).By);
    }

    [Fact]
    public async Task From_a_message_one_finds_the_recommendations_that_rest_on_it_and_where_they_stand()
    {
        await SubmitAsync();
        var found = await Reading.PageAsync(await RoomAsync(Boris), 0, 10, about: Message);
        var line = Assert.Single(Assert.Single(found.Drafts).Lines);
        Assert.Equal((Drafting.Ministry, RecommendationState.Submitted), (line.Office, line.State));
        Assert.Empty((await Reading.PageAsync(await RoomAsync(Boris), 0, 10, about: 4)).Drafts);
    }

    [Fact]
    public async Task From_the_recommendation_one_finds_every_source_where_the_room_is_open_to_one()
    {
        var record = await SubmitAsync();
        var mine = (await Recommendations.OneAsync(Amina.Person, record))!;
        Assert.Equal("room-1", mine.Room!.State.Room);
        Assert.Equal(Drafting.Sentence, Assert.Single(mine.Sources).Words);
        Assert.Equal(["room.opened", "recommendation.received"], mine.Steps.Select(step => step.Type));
        Assert.Contains("recommendation.withdraw", mine.May);

        var visitors = (await Recommendations.OneAsync(person: null, record))!;
        Assert.Null(visitors.Room);
        Assert.Equal((1, 0), (visitors.Rests, visitors.Sources.Count));
        Assert.Empty(visitors.May);
        Assert.Contains("recommendation.acknowledge", (await Recommendations.OneAsync(Answering.Wanjiru.Person, record))!.May);
    }

    [Fact]
    public async Task A_confidential_one_is_nowhere_for_those_whom_it_does_not_concern()
    {
        var record = await SubmitAsync(confidential: true);
        Assert.Null(await Recommendations.OneAsync(person: null, record));
        Assert.Null(await Recommendations.OneAsync(Boris.Person, record));
        Assert.NotNull(await Recommendations.OneAsync(Amina.Person, record));
        Assert.Empty((await Reading.OneAsync(await RoomAsync(Boris), Draft))!.Lines);
        Assert.Single((await Reading.OneAsync(await RoomAsync(Amina), Draft))!.Lines);
        Assert.Empty(await Storage.Register.ListAsync(new RegisterQuery(), "", 10));
        Assert.Single(await Storage.Register.ListAsync(new RegisterQuery(OnlyPublic: false), "", 10));
    }

    [Fact]
    public async Task What_is_no_recommendation_is_not_found_by_this_door()
    {
        await SubmitAsync();
        Assert.Null(await Recommendations.OneAsync(Amina.Person, "room-1"));
        Assert.Null(await Recommendations.OneAsync(Amina.Person, "room-1.r999"));
    }

    [Fact]
    public async Task Why_a_draft_was_dropped_stands_beside_it()
    {
        await BeginAsync();
        await Node.Has(Boris, Drafting.Drop(Draft, "Said better elsewhere"));
        var draft = (await Reading.OneAsync(await RoomAsync(Amina), Draft))!;
        Assert.Equal((DraftState.Dropped, "Said better elsewhere"), (draft.Draft.State, draft.Reason));
    }

    private async Task<Sighting> RoomAsync(Actor who) => (await Node.Desk.OpenAsync(who.Person, "room-1"))!;

    /// <summary>A channel with Boris's message, and his draft that quotes it.</summary>
    private async Task BeginAsync(Attribution attribution = Attribution.Named)
    {
        await Storage.People.PutAsync(Officer.Person);
        await RecommendationsOnNodes.OfficesAsync(Node);
        await Node.Open(To.Open(RoomKind.RegionalChannel, attribution: attribution), Amina, Boris);
        await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Boris, To.Post($"{Drafting.Sentence}, every day.", 4));
        await Node.Has(Boris, Drafting.Draft());
        await Node.Has(Boris, Drafting.Cite(Draft, Message, Drafting.Sentence));
    }

    private async Task<string> SubmitAsync(bool confidential = false)
    {
        await BeginAsync();
        await Node.Has(Amina, Drafting.Sponsor(Draft, Draft));
        var submitted = await Node.Has(Officer, Drafting.Submit(Draft, confidential));
        await Node.Listeners.BringUpAsync("room-1", submitted);
        var record = await RecommendationsOnNodes.RecordAsync(Node, Draft);
        await Node.Listeners.BringUpAsync(record, (await Store.HeadAsync(record))!.Seq);
        return record;
    }
}
