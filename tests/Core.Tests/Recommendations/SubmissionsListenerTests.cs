using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>From the room that has written it to the record of its own, on real storage.</summary>
public sealed class SubmissionsListenerTests : OnRealStorage
{
    [Fact]
    public async Task What_is_submitted_lies_at_its_office_with_its_words_sponsors_and_sources()
    {
        var (submitted, record) = await SubmitAsync();
        await Node.Listeners.BringUpAsync("room-1", submitted);

        var one = Recommendation.Of(await Node.Desk.StateAsync(record, 1));
        Assert.Equal(("room-1", 6L, Drafting.Ministry), (one.Origin, one.Draft, one.Office));
        Assert.Equal([Watch], one.Sponsors.Values);
        var received = (RecommendationReceived)Given.Wire.ReadEvent((await Storage.Records.FindAsync(record, 2))!)!;
        Assert.Equal("Build standpipes.", received.Text);
        Assert.Equal([5L], received.Sources);
    }

    [Fact]
    public async Task Carried_twice_it_is_received_once()
    {
        var (submitted, record) = await SubmitAsync();
        var entries = await Storage.Records.ReadAllAsync("room-1", 0);
        var listener = new SubmissionsListener(Given.Wire, Storage.Records, Storage.People, () => Node.Desk);
        await listener.FoldAsync("room-1", entries, default);
        await new SubmissionsListener(Given.Wire, Storage.Records, Storage.People, () => new Node(Storage, Store).Desk).FoldAsync(
            "room-1",
            entries,
            default
        );
        await Node.Listeners.BringUpAsync("room-1", submitted);
        Assert.Equal(2, (await Storage.Records.HeadAsync(record))!.Seq);
    }

    [Fact]
    public async Task Everybody_may_read_it_and_nobody_is_told_which_person_acts()
    {
        var (submitted, record) = await SubmitAsync();
        await Node.Listeners.BringUpAsync("room-1", submitted);
        await Node.Has(Answering.Wanjiru, Answering.Acknowledge(Today()), record);
        var sighting = await Node.Desk.OpenAsync(person: null, record);
        Assert.Equal(Audience.Public, sighting!.Audience);
        Assert.False(sighting.ShowsAuthor(1));
    }

    [Fact]
    public async Task A_confidential_one_is_there_for_those_whom_it_concerns_only()
    {
        var (submitted, record) = await SubmitAsync(confidential: true);
        await Node.Listeners.BringUpAsync("room-1", submitted);
        Assert.Null(await Node.Desk.OpenAsync(person: null, record));
        Assert.Null(await Node.Desk.OpenAsync(Chen.Person, record));
        Assert.NotNull(await Node.Desk.OpenAsync(Amina.Person, record));
        Assert.NotNull(await Node.Desk.OpenAsync(Answering.Wanjiru.Person, record));
    }

    [Fact]
    public async Task Nobody_opens_a_record_of_that_name_and_it_is_in_no_list_of_rooms()
    {
        var opening = new OpenRoom(RoomKind.RegionalChannel, "Mine", Visibility.Public) { Id = Guid.NewGuid() };
        Assert.IsType<Answer.Refused>(await Node.Send(Officer, opening, "room-1.r6"));
        var (submitted, record) = await SubmitAsync();
        await Node.Listeners.BringUpAsync("room-1", submitted);
        await Node.Listeners.BringUpAsync(record, 2);
        Assert.DoesNotContain(await Storage.Rooms.ListKnownAsync("", 100), line => line.Room == record);
    }

    private async Task<(long Submitted, string Record)> SubmitAsync(bool confidential = false)
    {
        await Storage.People.PutAsync(Officer.Person);
        await RecommendationsOnNodes.Ready(() => Node, "recommendation.drop");
        await Node.Has(Boris, Drafting.Cite(6, 5));
        await Node.Has(Amina, Drafting.Sponsor(6, 6));
        return (await Node.Has(Officer, Drafting.Submit(6, confidential)), await RecommendationsOnNodes.RecordAsync(Node, 6));
    }

    private static RoomUnderTest Today()
    {
        var record = Given.NoRoom();
        return record.Later(TimeProvider.System.GetUtcNow() - record.Now);
    }
}
