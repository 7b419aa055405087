using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Notifications;

public sealed class SinceYouLeftTests : OnRealStorage
{
    private static readonly Actor Colleague = Amina with { Person = new Person("p-issa", "Issa Maiga", AccountRole.CsoFocalPoint, Watch) };

    [Fact]
    public async Task Whoever_was_away_is_told_of_mentions_then_their_organization_then_what_they_follow_then_decisions()
    {
        var (wells, pumps) = await Channel();
        await Node.Has(Amina, To.Follow(pumps), "me");
        await Node.Has(Officer, To.CloseTopic(wells));
        await Node.Has(Boris, To.Post("The pump is there", pumps));
        await Node.Has(Boris, To.Post("And works", pumps));
        var official = await Node.Has(Colleague, To.Post("We agree", await Topic(), speaking: SpeakingCapacity.Organization));
        var named = await Node.Has(
            Boris,
            To.Post("@Amina Diallo!", await Topic(), mentions: new Mentions([(await Node.Seated(Amina)).Number]))
        );
        var lines = await Lines();
        Assert.Equal(
            [
                (SinceKind.Mention, "mention", named, 1),
                (SinceKind.Organization, "spoken", official, 1),
                (SinceKind.Followed, "new", 0, 2),
                (SinceKind.Decision, "topic.closed", wells, 1),
            ],
            lines.Select(line => (line.Kind, line.Code, line.Kind == SinceKind.Followed ? 0 : line.About, line.Count))
        );
        Assert.Equal("@Amina Diallo!", lines[0].Message!.Text);
        Assert.Equal(pumps, lines[2].Topic);
    }

    [Fact]
    public async Task Who_was_here_is_told_nothing_and_what_they_did_themselves_is_no_news()
    {
        var (wells, _) = await Channel();
        await Node.Has(Officer, To.CloseTopic(wells));
        Assert.Single(await Lines());
        await Node.Since.SeenAsync(Amina.Person, await Joined()).Soon();
        Assert.Empty(await Lines());
        var other = await Node.Since.LinesAsync(Officer.Person, [(await Node.Desk.OpenAsync(Officer.Person, "room-1"))!]).Soon();
        Assert.Empty(other);
    }

    [Fact]
    public async Task What_was_read_or_taken_back_or_is_not_wanted_is_told_to_nobody()
    {
        var (wells, pumps) = await Channel();
        await Node.Has(Amina, To.Follow(pumps), "me");
        await Node.Has(Amina, To.Level(RoomLevel.Everything), "me");
        var read = await Node.Has(Boris, To.Post("one", pumps));
        var taken = await Node.Has(Boris, To.Post("two", wells));
        await Node.Has(Boris, To.Retract(taken));
        Assert.Single(await Lines());
        await Node.Unread.ReadAsync(Amina.Person.Id, (await Joined())[0], pumps, read).Soon();
        Assert.Empty(await Lines());
        await Node.Has(Boris, To.Post("three", wells));
        Assert.Single(await Lines());
        await Node.Has(Amina, To.Follow(wells, TopicLevel.Mute), "me");
        Assert.Empty(await Lines());
        await Node.Has(Boris, To.Post("four", pumps));
        await Node.Has(Amina, To.Level(RoomLevel.Nothing), "me");
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task There_are_never_more_than_twenty_lines_and_each_kind_has_its_share()
    {
        await Channel();
        await Node.Has(Amina, To.Level(RoomLevel.Everything), "me");
        var amina = new Mentions([(await Node.Seated(Amina)).Number]);
        for (var i = 0; i < 25; i++)
        {
            var topic = await Node.Has(Officer, To.OpenTopic($"Topic {i}"));
            await Node.Has(Boris, To.Post("@Amina Diallo", topic, mentions: amina));
            var other = await Node.Has(Officer, To.OpenTopic($"Other {i}"));
            await Node.Has(Boris, To.Post("x", other));
            await Node.Has(Officer, To.Pin(await Node.Has(Boris, To.Post("decided", other))));
        }
        var kinds = (await Lines()).CountBy(line => line.Kind).ToDictionary();
        Assert.Equal((12, 5, 3), (kinds[SinceKind.Mention], kinds[SinceKind.Followed], kinds[SinceKind.Decision]));
    }

    [Fact]
    public async Task Of_one_topic_with_many_mentions_there_is_one_line()
    {
        var (wells, _) = await Channel();
        var amina = new Mentions([(await Node.Seated(Amina)).Number]);
        await Node.Has(Boris, To.Post("@Amina Diallo", wells, mentions: amina));
        var last = await Node.Has(Boris, To.Post("@Amina Diallo?", wells, mentions: amina));
        var line = Assert.Single(await Lines());
        Assert.Equal((last, 2, wells), (line.About, line.Count, line.Topic));
    }

    [Fact]
    public async Task Under_the_Chatham_House_Rule_nobody_learns_that_a_colleague_spoke()
    {
        await Open(To.Open(attribution: Attribution.ChathamHouse), Amina, Boris, Colleague);
        await Node.Has(Colleague, To.Post("Frankly", speaking: SpeakingCapacity.Organization));
        Assert.DoesNotContain(await Lines(), line => line.Kind == SinceKind.Organization);
    }

    [Fact]
    public async Task A_pin_that_was_taken_down_was_no_decision_and_a_talk_of_a_few_is_followed_as_it_is()
    {
        await Open(To.Open(), Amina, Boris);
        var message = await Node.Has(Boris, To.Post());
        await Node.Has(Officer, To.Pin(message, on: false));
        var line = Assert.Single(await Lines());
        Assert.Equal((SinceKind.Followed, message, (long?)null), (line.Kind, line.Message!.Seq, line.Topic));
    }

    private async Task<(long Wells, long Pumps)> Channel()
    {
        await Open(To.Open(RoomKind.RegionalChannel), Amina, Boris, Colleague);
        return (await Node.Has(Officer, To.OpenTopic("Wells")), await Node.Has(Officer, To.OpenTopic("Pumps")));
    }

    private Task<long> Topic() => Node.Has(Officer, To.OpenTopic("Another"));

    private async Task Open(OpenRoom opening, params Actor[] people)
    {
        await Node.Open(opening, people);
        await Task.WhenAll(people.Select(one => Storage.People.PutAsync(one.Person)));
    }

    private async Task<IReadOnlyList<Sighting>> Joined() => [(await Node.Desk.OpenAsync(Amina.Person, "room-1"))!];

    private async Task<IReadOnlyList<SinceLine>> Lines() => await Node.Since.LinesAsync(Amina.Person, await Joined()).Soon();
}
