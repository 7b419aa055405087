using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Search;
using CsoNet.Collab.Storage.Tests.Sqlite;

namespace CsoNet.Collab.Storage.Tests.Search;

/// <summary>What can be found follows what happens to words, to people and to rooms.</summary>
public sealed class SearchListenerTests : IAsyncLifetime, IDisposable
{
    private const string Room = "sahel";
    private static readonly Person Amina = new(
        "amina",
        "Amina Wanjiku",
        AccountRole.CsoMember,
        new Placard("25", "Maji Women's Cooperative", "communityBased", "KE")
    );
    private static readonly Person Stranger = new("rosa", "Rosa Quispe", AccountRole.CsoMember);
    private IStorageUnderTest storage = null!;
    private SearchedHub hub = null!;
    private long topic;
    private long said;

    public async Task InitializeAsync()
    {
        storage = await SqliteUnderTest.OpenAsync();
        hub = new SearchedHub(storage);
        await DoAsync(SearchedHub.Officer, new OpenRoom(RoomKind.RegionalChannel, "Sahel", Visibility.Public) { Id = Guid.NewGuid() });
        await DoAsync(Amina, new JoinRoom("1") { Id = Guid.NewGuid() });
        topic = await DoAsync(SearchedHub.Officer, new OpenTopic("Wells of Kitui") { Id = Guid.NewGuid() });
        said = await DoAsync(Amina, new PostMessage("The pump is broken.", topic) { Id = Guid.NewGuid() });
    }

    public async Task DisposeAsync() => await storage.DisposeAsync();

    public void Dispose() => hub.Dispose();

    [Fact]
    public async Task Erased_words_are_found_by_nobody_and_their_terms_have_left_the_store()
    {
        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump")));

        await hub.DoAsSystemAsync(Room, new EraseEntry(said) { Id = Guid.NewGuid() });

        Assert.Empty(await FoundAsync(new SearchQuestion("pump")));
        Assert.Empty(Assert.Single(await storage.Passages.GetAsync(Room, [new PassageKey(PassageKind.Message, said)])).Terms);
    }

    [Fact]
    public async Task Of_somebody_who_was_erased_the_words_stay_and_neither_their_name_nor_their_organization_leads_there() =>
        await IsUnnamedByAsync(new EraseParticipant(await NumberOfAminaAsync()) { Id = Guid.NewGuid() });

    [Fact]
    public async Task Nor_does_the_name_of_whoever_was_hidden_because_they_are_in_danger() =>
        await IsUnnamedByAsync(new HideParticipant(await NumberOfAminaAsync()) { Id = Guid.NewGuid() });

    [Fact]
    public async Task Whoever_spoke_in_the_name_of_an_organization_is_still_found_by_it_after_they_were_erased()
    {
        var organization = Amina.Organization;
        await hub.DoAsSystemAsync(Room, new EraseParticipant(await NumberOfAminaAsync(), organization) { Id = Guid.NewGuid() });

        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump", Organization: organization!.Id)));
        Assert.Empty(await FoundAsync(new SearchQuestion("pump", "Amina")));
    }

    [Fact]
    public async Task A_room_that_is_less_open_is_found_by_those_in_it_alone_with_all_that_was_said_in_it()
    {
        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump"), Stranger));
        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump"), person: null));

        await DoAsync(SearchedHub.Officer, new ChangeSettings { Visibility = Visibility.Members, Id = Guid.NewGuid() });

        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump"), Amina));
        Assert.Empty(await FoundAsync(new SearchQuestion("pump"), Stranger));
        Assert.Empty(await FoundAsync(new SearchQuestion("pump"), person: null));
        Assert.Empty(await FoundAsync(new SearchQuestion(Kind: PassageKind.Room), Stranger));
    }

    [Fact]
    public async Task A_topic_is_found_by_its_title_of_now_also_one_that_was_split_off()
    {
        await DoAsync(SearchedHub.Officer, new RenameTopic(topic, "Boreholes") { Id = Guid.NewGuid() });
        var split = await DoAsync(SearchedHub.Officer, new SplitTopic("Spare parts", [said], topic) { Id = Guid.NewGuid() });

        Assert.Empty(await FoundAsync(new SearchQuestion("wells")));
        Assert.Equal([topic], await FoundAsync(new SearchQuestion("borehole")));
        Assert.Equal([split], await FoundAsync(new SearchQuestion("spare parts")));
        Assert.Equal(split, Assert.Single((await AskAsync(new SearchQuestion("pump"))).Hits).Topic);
    }

    [Fact]
    public async Task Folded_again_from_the_first_entry_on_everything_is_found_as_before()
    {
        await DoAsync(Amina, new EditMessage(said, "The pump and the well are broken.") { Id = Guid.NewGuid() });
        SearchQuestion[] questions = [new("wells"), new("pumps", "Amina"), new(Organization: "25"), new(Room: Room)];
        var before = await Task.WhenAll(questions.Select(question => FoundAsync(question)));

        await hub.Listeners.RebuildAsync(SearchListener.Called);

        Assert.Equal(before, await Task.WhenAll(questions.Select(question => FoundAsync(question))));
        Assert.Equal([topic, said], before[0]);
    }

    private async Task IsUnnamedByAsync(Command command)
    {
        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump", "amina")));
        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump", Organization: "25")));

        await hub.DoAsSystemAsync(Room, command);

        Assert.Equal([said], await FoundAsync(new SearchQuestion("pump")));
        Assert.Empty(await FoundAsync(new SearchQuestion("pump", "amina")));
        Assert.Empty(await FoundAsync(new SearchQuestion("pump", Organization: "25")));
    }

    private async Task<int> NumberOfAminaAsync() => (await storage.People.SeatAsync(Room, Amina.Id))!.Number;

    private Task<long> DoAsync(Person person, Command command) => hub.DoAsync(person, Room, command);

    private Task<SearchAnswer> AskAsync(SearchQuestion question) => hub.AskAsync(SearchedHub.Officer, question);

    private Task<List<long>> FoundAsync(SearchQuestion question) => FoundAsync(question, SearchedHub.Officer);

    /// <summary>Who is in no room of it finds what is there when it has been read.</summary>
    private async Task<List<long>> FoundAsync(SearchQuestion question, Person? person)
    {
        await hub.Listeners.BringUpAsync(Room, (await storage.Records.HeadAsync(Room))!.Seq);
        return [.. (await hub.AskAsync(person, question)).Hits.Select(hit => hit.Key.Number)];
    }
}
