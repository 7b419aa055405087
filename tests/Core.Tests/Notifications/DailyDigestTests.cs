using CsoNet.Collab.Core.Tests.Dialogues;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Notifications;

/// <summary>Whoever was cited hears what has become of their very words, and whoever takes part which rounds open and close: once, by one letter for a day, however often and wherever it is tried.</summary>
public sealed class DailyDigestTests : OnRealStorage
{
    private const long Draft = 6;
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Post post = new();

    [Fact]
    public async Task Whose_sentence_was_used_gets_it_in_a_letter_when_the_day_is_over_and_no_second_one()
    {
        await SubmittedAsync();
        Assert.Equal((0, 0), await Digest().RunAsync());
        Tomorrow();
        Assert.Equal((1, 0), await Digest().RunAsync());
        var letter = Assert.Single(post.Letters);
        Assert.Equal("boris@example.org", letter.To);
        Assert.Equal($"{Drafting.Sentence}|A standpipe for each village|RecommendationReceived", letter.Text);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((0, 0), await Digest().RunAsync());
    }

    [Fact]
    public async Task Two_nodes_in_the_same_hour_write_one_letter()
    {
        await SubmittedAsync();
        Tomorrow();
        var both = await Task.WhenAll(Digest().RunAsync(), Digest().RunAsync());
        Assert.Equal(1, both.Sum(run => run.Sent));
        Assert.Single(post.Letters);
    }

    [Fact]
    public async Task A_letter_that_was_not_taken_over_is_tried_again_in_the_next_hour()
    {
        await SubmittedAsync();
        Tomorrow();
        post.IsAway = true;
        Assert.Equal((0, 1), await Digest().RunAsync());
        post.IsAway = false;
        Assert.Equal((0, 0), await Digest().RunAsync());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((1, 0), await Digest().RunAsync());
    }

    [Fact]
    public async Task Many_changes_of_a_day_are_one_letter_which_says_the_last()
    {
        var record = await SubmittedAsync();
        var now = Given.NoRoom();
        now.Later(TimeProvider.System.GetUtcNow() - now.Now);
        await Node.Has(Answering.Wanjiru, Answering.Acknowledge(now), record);
        await Node.Has(Answering.Wanjiru, Answering.Review(), record);
        var given = await Node.Has(Answering.Wanjiru, Answering.Respond(now), record);
        await Node.Listeners.BringUpAsync(record, given);
        Tomorrow();
        await Digest().RunAsync();
        Assert.EndsWith("|ResponseGiven", Assert.Single(post.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_none_gets_none()
    {
        await SubmittedAsync();
        Tomorrow();
        await Digest().StopAsync(Boris.Person.Id);
        Assert.Equal((0, 0), await Digest().RunAsync());
        Assert.Empty(post.Letters);
    }

    [Fact]
    public async Task Of_a_confidential_one_nothing_is_told_to_whom_it_does_not_concern()
    {
        await SubmittedAsync(confidential: true);
        Tomorrow();
        Assert.Equal((0, 0), await Digest().RunAsync());
    }

    [Fact]
    public async Task Words_that_were_taken_back_are_in_no_letter()
    {
        await SubmittedAsync();
        await Node.Has(Boris, To.Retract(5));
        Tomorrow();
        await Digest().RunAsync();
        Assert.DoesNotContain(Drafting.Sentence, Assert.Single(post.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_round_opened_whoever_takes_part_is_told_in_the_hours_of_the_dialogue()
    {
        await RoundOpenedAsync();
        Tomorrow();
        Assert.Equal((1, 0), await Digest().RunAsync());
        Assert.Equal("roundOpened|Diagnose|Water and sanitation|UTC", Assert.Single(post.Letters).Text);
    }

    [Fact]
    public async Task Whose_hours_are_known_is_told_in_those_and_of_each_round_the_last()
    {
        await RoundOpenedAsync();
        await Storage.PersonSettings.PutAsync(Boris.Person.Id, new PersonSettings { Quiet = new QuietHours(0, 1, "Asia/Dhaka") });
        await Node.Has(Officer, Talks.Extend(1, DialoguesOnNodes.Plan().Rounds[0].Closes + 3_600_000));
        await ToldAsync();
        Tomorrow();
        await Digest().RunAsync();
        Assert.Equal("roundExtended|Diagnose|Water and sanitation|Asia/Dhaka", Assert.Single(post.Letters).Text);
    }

    [Fact]
    public async Task Who_has_said_where_their_day_is_is_told_in_its_hours_whatever_those_are_in_which_they_are_left_alone()
    {
        await RoundOpenedAsync();
        await Storage.People.PutAsync(Boris.Person with { Zone = "America/Lima" });
        await Storage.PersonSettings.PutAsync(Boris.Person.Id, new PersonSettings { Quiet = new QuietHours(0, 1, "Asia/Dhaka") });
        Tomorrow();
        await Digest().RunAsync();
        Assert.EndsWith("|America/Lima", Assert.Single(post.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_hear_nothing_of_a_room_or_has_left_it_gets_no_letter_about_its_rounds()
    {
        await RoundOpenedAsync();
        await Node.Has(Boris, To.Level(RoomLevel.Nothing), "me");
        Tomorrow();
        Assert.Equal((0, 0), await Digest().RunAsync());
        await Node.Has(Boris, To.Level(RoomLevel.Everything), "me");
        await Node.Has(Boris, To.Leave());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((0, 0), await Digest().RunAsync());
    }

    private void Tomorrow() =>
        clock.SetUtcNow(new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddMinutes(10), TimeSpan.Zero));

    private DailyDigest Digest()
    {
        var register = new RegisterReading(Storage.Register, clock);
        var sources = new SourceReading(Node.Reading, Store);
        var news = new AnswerNews(register, Store, Storage.People, Node.Desk, sources, Given.Wire);
        var rounds = new RoundNews(Store, Storage.Rooms, Storage.People, Storage.PersonSettings, Node.Desk, Given.Wire);
        return new DailyDigest(news, rounds, Storage.Accounts, Storage.Passes, post, Write, clock);
    }

    private static Letter Write(DayNews news, Account account)
    {
        var lines = news.Answers.Select(one => $"{string.Join(' ', one.Sentences)}|{one.Line.Title}|{one.Happened.GetType().Name}");
        var rounds = news.Rounds.Select(one => $"{one.Told.Kind.Code}|{one.Told.With!["round"]}|{one.Title}|{one.Zone}");
        return new Letter(account.Email, "News", string.Join('\n', lines.Concat(rounds)), "en");
    }

    /// <summary>A dialogue whose round opened today; Boris takes part, his address is known.</summary>
    private async Task<long> RoundOpenedAsync()
    {
        await Storage.People.PutAsync(Boris.Person);
        await Storage.Accounts.PutAsync(new Account(Boris.Person.Id, "boris@example.org") { Confirmed = true });
        var plan = DialoguesOnNodes.Plan();
        await DialoguesOnNodes.OpenedAsync(Node, plan);
        await Node.Desk.SubmitAsSystemAsync("room-1", Talks.OpenRound(1, plan.Rounds[0].Opens));
        return await ToldAsync();
    }

    private async Task<long> ToldAsync()
    {
        var head = (await Node.Record())[^1].Seq;
        await Node.Listeners.BringUpAsync("room-1", head);
        return head;
    }

    /// <summary>Boris said it and drafted it; Amina's organization sponsors it.</summary>
    private async Task<string> SubmittedAsync(bool confidential = false)
    {
        await Storage.People.PutAsync(Officer.Person);
        await Storage.People.PutAsync(Boris.Person);
        await Storage.Accounts.PutAsync(new Account(Boris.Person.Id, "boris@example.org") { Confirmed = true });
        await RecommendationsOnNodes.OfficesAsync(Node);
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        await Node.Has(Officer, To.OpenTopic());
        var message = await Node.Has(Boris, To.Post($"{Drafting.Sentence}, every day.", 4));
        await Node.Has(Boris, Drafting.Draft());
        await Node.Has(Boris, Drafting.Cite(Draft, message, Drafting.Sentence));
        await Node.Has(Amina, Drafting.Sponsor(Draft, Draft));
        await Node.Listeners.BringUpAsync("room-1", await Node.Has(Officer, Drafting.Submit(Draft, confidential)));
        var record = await RecommendationsOnNodes.RecordAsync(Node, Draft);
        await Node.Listeners.BringUpAsync(record, (await Store.HeadAsync(record))!.Seq);
        return record;
    }

    private sealed class Post : IMail
    {
        public List<Letter> Letters { get; } = [];

        public bool IsAway { get; set; }

        public Task SendAsync(Letter letter, CancellationToken cancel)
        {
            if (IsAway)
            {
                throw new TimeoutException("Nobody takes letters.");
            }
            lock (Letters)
            {
                Letters.Add(letter);
            }
            return Task.CompletedTask;
        }
    }
}
