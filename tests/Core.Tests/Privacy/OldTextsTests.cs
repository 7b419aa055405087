using System.Text;
using CsoNet.Collab.Core.Tests.Moderation;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using Microsoft.Extensions.Time.Testing;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Privacy;

/// <summary>What was said in a channel goes after two years, also while it is open, and the record proves which.</summary>
public sealed class OldTextsTests : OnRealStorage
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private JobDesk Jobs => new(Storage.Jobs, clock);

    private AuditLog Log => new(Node.Desk, Storage.People, Store, Given.Wire);

    private Retention Retention => new(Storage.Schedule, Jobs, Given.Wire, clock, () => Node.Desk);

    private OldTexts Work => new(Node.Desk, Store, Storage.Messages, Node.Listeners, Storage.Schedule, Retention, Log, clock);

    private async Task CarryOutAsync(int months)
    {
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMonths(months));
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        var faults = new List<Exception>();
        Assert.True(await Retention.BeginAsync(new Due("room-1", OldTexts.Thing, 0, "{}"), CancellationToken.None));
        await Jobs.RoundAsync([Work], (_, fault) => faults.Add(fault), CancellationToken.None).Soon();
        Assert.Empty(faults);
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
    }

    [Fact]
    public async Task What_was_taken_back_or_removed_long_ago_goes_from_the_store_too()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var first = await Node.Has(Amina, To.Post("The pump is broken", topic));
        var second = await Node.Has(Boris, To.Post("A cistern that lasts", topic));
        await Node.Has(Amina, To.Retract(first));
        await Node.Has(Officer, Cases.Remove(second));
        Assert.Contains("broken", await EverythingAsync(), StringComparison.Ordinal);

        await CarryOutAsync(months: 25);

        var left = await EverythingAsync();
        Assert.All(["broken", "cistern"], word => Assert.DoesNotContain(word, left, StringComparison.Ordinal));
        var proof = Assert.Single(await SoundRecord(), entry => entry.Type == "texts.erased");
        Assert.Equal($$"""{"messages":[{{first}},{{second}}],"months":24}""", Encoding.UTF8.GetString(proof.Data.Utf8!));
    }

    [Fact]
    public async Task Another_batch_that_begins_with_the_same_text_is_another_command()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var first = await Node.Has(Amina, To.Post("The pump is broken", topic));
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMonths(25));
        await Work.DoAsync(await AtHandAsync(), CancellationToken.None).Soon();
        var second = await Node.Has(Amina, To.Post("The tap is broken", topic));
        await Work.DoAsync(await AtHandAsync(), CancellationToken.None).Soon();
        var proofs = (await SoundRecord()).Select(Given.Wire.ReadEvent).OfType<TextsErased>().Select(one => one.Messages);
        Assert.Equal([Numbers.Of([first]), Numbers.Of([first, second])], proofs);
    }

    [Fact]
    public async Task What_was_pinned_a_moment_ago_stays_though_no_page_says_so_yet()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var message = await Node.Has(Amina, To.Post("How to mend a pump", topic));
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        await Node.Has(Officer, To.Pin(message));
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMonths(25));
        await Work.DoAsync(await AtHandAsync(), CancellationToken.None).Soon();
        Assert.DoesNotContain(await Node.Record(), entry => entry.Type == "texts.erased");
    }

    [Fact]
    public async Task While_a_long_record_is_looked_through_the_job_is_not_taken_for_lost()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var job = await AtHandAsync();
        Store.OnRead = () => clock.Advance(TimeSpan.FromSeconds(90));
        await Work.DoAsync(job, CancellationToken.None).Soon();
        Assert.True(job.Job.Due > clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_text_that_was_held_and_never_became_a_message_goes_and_one_that_is_to_be_posted_stays()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var topic = await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Officer, To.Set(posting: Posting.AllHeld));
        var declined = await Node.Has(Amina, To.Post("The pump is broken", topic));
        await Node.Has(Officer, Moderation.Holds.Decline(declined));
        var waiting = await Node.Has(Boris, To.Post("The tap is broken", topic));
        await CarryOutAsync(months: 25);
        Assert.DoesNotContain("broken", await EverythingAsync(), StringComparison.Ordinal);
        var erased = (await SoundRecord()).Select(Given.Wire.ReadEvent).OfType<TextsErased>();
        Assert.Equal(Numbers.Of([declined, waiting]), Assert.Single(erased).Messages);
        var state = await Node.Desk.StateAsync("room-1", (await Node.Record())[^1].Seq);
        Assert.Empty(HeldMessages.Of(state).All);
        var again = HeldMessages.Of(new SnapshotBytes(Given.Rules).Read(SnapshotBytes.Write(state, "e1")));
        Assert.Empty(again.All);
    }

    [Fact]
    public async Task A_node_that_is_too_old_for_the_room_tries_again_later_and_the_log_says_nothing()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var message = await Node.Has(Amina, To.Post("The pump is broken", topic));
        var newer = NewerHub.Says(await Node.Desk.StateAsync("room-1", message), "room.painted", """{"colour":"blue"}""");
        await Storage.Records.AppendAsync("room-1", [newer]);
        clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMonths(25));
        var job = await AtHandAsync();
        await Assert.ThrowsAsync<StoreAwayException>(() => Work.DoAsync(job, CancellationToken.None));
        Assert.Empty((await Log.ReadAsync(Privileges.TextsErased, person: null, 0, 10, CancellationToken.None)).Item1);
    }

    private async Task<JobAtHand> AtHandAsync()
    {
        await Jobs.AskAsync(OldTexts.Thing, "room-1");
        return new JobAtHand(Storage.Jobs, clock, (await Jobs.FindAsync(OldTexts.Thing, "room-1"))!);
    }

    private async Task<string> EverythingAsync() =>
        string.Concat((await Node.Record()).Select(entry => Encoding.UTF8.GetString(entry.Facts ?? [])));

    [Fact]
    public async Task A_room_of_talk_is_on_the_schedule_from_the_day_on_which_it_was_opened()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        await new TextClock(Storage.Schedule, Given.Wire).FoldAsync("room-1", await Node.Record(), CancellationToken.None);
        var due = Assert.Single(await Storage.Schedule.DueAsync(long.MaxValue, 10), one => one.Thing == OldTexts.Thing);
        var opened = DateTimeOffset.FromUnixTimeMilliseconds((await Node.Record())[0].At);
        Assert.Equal(opened.AddMonths(24).ToUnixTimeMilliseconds(), due.At);
    }

    [Fact]
    public async Task Old_texts_go_with_their_edits_and_what_lasts_stays_and_the_record_and_the_log_say_so()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina, Boris);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var old = await Node.Has(Amina, To.Post("The pump is broken", topic));
        await Node.Has(Amina, To.Edit(old, "The pump is broken again"));
        var pinned = await Node.Has(Boris, To.Post("How to mend a pump", topic));
        await Node.Has(Officer, To.Pin(pinned));
        var practice = await Node.Has(Amina, To.Post("A cistern that lasts", topic));
        await Node.Has(Amina, To.Mark(practice));

        await CarryOutAsync(months: 25);

        var left = await EverythingAsync();
        Assert.DoesNotContain("broken", left, StringComparison.Ordinal);
        Assert.All(["How to mend a pump", "A cistern that lasts"], words => Assert.Contains(words, left, StringComparison.Ordinal));
        var proof = Assert.Single(await SoundRecord(), entry => entry.Type == "texts.erased");
        Assert.Equal($$"""{"messages":[{{old}}],"months":24}""", Encoding.UTF8.GetString(proof.Data.Utf8!));
        var (lines, _) = await Log.ReadAsync(Privileges.TextsErased, person: null, 0, 10, CancellationToken.None);
        Assert.Equal("room/room-1", Assert.Single(lines).About);
        Assert.True((await Storage.Messages.GetAsync("room-1", [old]))[0].Gone);
        Assert.Single(await Storage.Schedule.DueAsync(long.MaxValue, 10), one => one.Thing == OldTexts.Thing);
    }

    [Fact]
    public async Task What_a_recommendation_rests_on_stays()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var source = await Node.Has(Amina, To.Post("No school has water", topic));
        var draft = await Node.Has(Amina, new DraftRecommendation("Schools with water", "Bring water to schools.") { Id = Guid.NewGuid() });
        await Node.Has(Amina, Recommendations.Drafting.Cite(draft, source));
        await CarryOutAsync(months: 25);
        Assert.Contains("No school has water", await EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_younger_stays_and_nothing_is_said_for_nothing()
    {
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        await Node.Has(Amina, To.Post("The pump is broken", topic));
        await CarryOutAsync(months: 23);
        Assert.Contains("broken", await EverythingAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await Node.Record(), entry => entry.Type == "texts.erased");
    }

    [Fact]
    public async Task In_a_dialogue_the_words_are_the_record()
    {
        await Node.Open(To.Open(RoomKind.LiveConsultation), Amina);
        await Node.Has(Amina, To.Post("We measured the wells"));
        await CarryOutAsync(months: 60);
        Assert.Contains("We measured the wells", await EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legal_hold_keeps_the_texts()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post("The pump is broken"));
        await Node.Has(Admin, To.Hold("room-1"), RoomName.House);
        await CarryOutAsync(months: 25);
        Assert.Contains("broken", await EverythingAsync(), StringComparison.Ordinal);
        await Node.Has(Admin, To.Release("room-1"), RoomName.House);
        await Storage.Jobs.RemoveAsync((await Jobs.FindAsync(OldTexts.Thing, "room-1"))!);
        await CarryOutAsync(months: 25);
        Assert.DoesNotContain("broken", await EverythingAsync(), StringComparison.Ordinal);
    }
}
