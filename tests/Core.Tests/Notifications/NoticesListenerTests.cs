using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Notifications;

public sealed class NoticesListenerTests : OnRealStorage
{
    [Fact]
    public async Task Who_is_answered_has_a_notice_in_their_own_record_and_nobody_else_has()
    {
        await Open(To.Open(), Amina, Boris);
        var question = await Node.Has(Amina, To.Post("Who has a spare pump?"));
        var answer = await Node.Has(Boris, To.Post("We have", replyTo: question));
        await BringUp(Node, answer);
        var boris = (await Node.Seated(Boris)).Number;
        Assert.Equal([new UnreadNotice("reply", "room-1", answer)], (await Unread(Amina)).Values);
        Assert.Empty(await Unread(Boris));
        var given = (NoticeGiven)Given.Wire.ReadEvent((await SoundRecord(RoomName.OfPerson(Amina.Person.Id)))[^1])!;
        Assert.Equal(new NoticeGiven("reply", "room-1", answer, By: boris), given);
    }

    [Fact]
    public async Task Who_answers_themselves_is_told_nothing()
    {
        await Open(To.Open(), Amina);
        var question = await Node.Has(Amina, To.Post());
        await BringUp(Node, await Node.Has(Amina, To.Post(replyTo: question)));
        Assert.Empty(await Unread(Amina));
    }

    [Fact]
    public async Task One_message_is_one_notice_however_often_and_on_how_many_nodes_it_is_carried_on()
    {
        await Open(To.Open(), Amina, Boris);
        var question = await Node.Has(Amina, To.Post());
        var answer = await Node.Has(Boris, To.Post(replyTo: question));
        await BringUp(Node, answer);
        await Storage.Checkpoints.ForgetAsync("notices");
        var other = new Node(Storage, Store);
        await Task.WhenAll(BringUp(other, answer), BringUp(new Node(Storage, Store), answer));
        Assert.Single(await Unread(Amina));
        Assert.Single(await SoundRecord(RoomName.OfPerson(Amina.Person.Id)), entry => entry.Type == PersonalVerbs.Given);
    }

    [Fact]
    public async Task Whoever_was_removed_is_told_nothing_of_the_room()
    {
        await Open(To.Open(), Amina, Boris);
        var question = await Node.Has(Amina, To.Post());
        await Node.Has(Officer, To.Remove(await Node.Seated(Amina)));
        await BringUp(Node, await Node.Has(Boris, To.Post(replyTo: question)));
        Assert.Empty((await Storage.Records.ReadAsync(RoomName.OfPerson(Amina.Person.Id), 0, 10)));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_a_notice_does_not_say_who()
    {
        await Open(To.Open(attribution: Attribution.ChathamHouse), Amina, Boris);
        var question = await Node.Has(Amina, To.Post());
        await BringUp(Node, await Node.Has(Boris, To.Post(replyTo: question)));
        var record = await SoundRecord(RoomName.OfPerson(Amina.Person.Id));
        Assert.Null(((NoticeGiven)Given.Wire.ReadEvent(record[^1])!).By);
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_is_told_to_nobody()
    {
        await Open(To.Open(), Amina, Boris);
        var question = await Node.Has(Amina, To.Post());
        var answer = await Node.Has(Boris, To.Post(replyTo: question));
        await BringUp(Node, await Node.Has(Boris, To.Retract(answer)));
        Assert.Empty(await Unread(Amina));
    }

    [Fact]
    public async Task Who_is_named_is_told_once_also_when_they_are_answered_and_their_organization_is_named_too()
    {
        await Open(To.Open(), Amina, Boris);
        var question = await Node.Has(Amina, To.Post());
        var amina = await Node.Seated(Amina);
        var mentions = new Mentions([amina.Number], [Watch.Id]);
        var answer = await Node.Has(Boris, To.Post("@Amina Diallo, @Sahel Water Watch", replyTo: question, mentions: mentions));
        await BringUp(Node, await Node.Has(Boris, To.Edit(answer, "@Amina Diallo!", mentions: new Mentions([amina.Number]))));
        Assert.Equal([new UnreadNotice("mention", "room-1", answer)], (await Unread(Amina)).Values);
    }

    [Fact]
    public async Task Whom_an_edit_names_for_the_first_time_is_told_of_the_message()
    {
        await Open(To.Open(), Amina, Boris);
        var message = await Node.Has(Boris, To.Post("The pump?"));
        var edit = To.Edit(message, "@Sahel Water Watch, the pump?", mentions: new Mentions(Organizations: [Watch.Id]));
        await BringUp(Node, await Node.Has(Boris, edit));
        Assert.Equal([new UnreadNotice("organization", "room-1", message)], (await Unread(Amina)).Values);
    }

    [Fact]
    public async Task Everybody_is_called_but_not_who_calls_nor_who_wants_to_hear_nothing()
    {
        await Open(To.Open(), Amina, Boris);
        await Node.Has(Boris, To.Level(RoomLevel.Nothing), "me");
        await BringUp(Node, await Node.Has(Officer, To.Post("@all", mentions: new Mentions(Everybody: true))));
        Assert.Equal("everybody", Assert.Single(await Unread(Amina)).Value.Code);
        Assert.Empty(await Unread(Boris));
        Assert.Empty(await Unread(Officer));
    }

    [Fact]
    public async Task Whose_words_were_moved_is_told_where_they_are_now()
    {
        await Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var (wells, pumps) = (await Node.Has(Officer, To.OpenTopic()), await Node.Has(Officer, To.OpenTopic("Pumps")));
        long[] messages = [await Node.Has(Amina, To.Post(topic: wells)), await Node.Has(Amina, To.Post(topic: wells))];
        var move = await Node.Has(Officer, To.Move(wells, pumps, messages));
        await BringUp(Node, move);
        Assert.Equal([new UnreadNotice("moved", "room-1", move, pumps, NoticeWeight.Own)], (await Unread(Amina)).Values);
        var given = (NoticeGiven)Given.Wire.ReadEvent((await SoundRecord(RoomName.OfPerson(Amina.Person.Id)))[^1])!;
        Assert.Equal("2", given.With!["n"]);
        Assert.Empty(await Unread(Boris));
    }

    [Fact]
    public void Every_kind_of_notice_has_its_words_in_six_languages()
    {
        var folder = Histories.HistoryFile.Folder("web-ui", "src", "texts", "notices");
        foreach (var lang in new[] { "ar", "zh", "en", "fr", "ru", "es" })
        {
            var texts = System.Text.Json.JsonElement.Parse(File.ReadAllText(Path.Combine(folder, $"{lang}.json")));
            Assert.All(
                new MessageNotices().Kinds,
                kind => Assert.True(texts.TryGetProperty($"notices.{kind.Code}", out _), $"{lang}: {kind.Code}")
            );
        }
    }

    private async Task Open(OpenRoom opening, params Actor[] people)
    {
        await Node.Open(opening, people);
        await Task.WhenAll(people.Select(one => Storage.People.PutAsync(one.Person)));
    }

    private static Task BringUp(Node node, long head) => node.Listeners.BringUpAsync("room-1", head).Soon();

    private async Task<IReadOnlyDictionary<long, UnreadNotice>> Unread(Actor who) =>
        Notices.Of((await Node.Desk.OpenAsync(who.Person, "me"))!.State).Unread;
}
