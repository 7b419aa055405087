using System.Text;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Privacy;

/// <summary>A room is closed; after the time of its kind nobody is named in it any more, and the record proves it.</summary>
public sealed class RetentionTests : OnRealStorage
{
    private JobDesk Jobs => new(Storage.Jobs, TimeProvider.System);

    private AuditLog Log => new(Node.Desk, Storage.People, Store, Given.Wire);

    private Retention Clock => new(Storage.Schedule, Jobs, Given.Wire, TimeProvider.System, () => Node.Desk);

    private async Task<Due> DueAsync()
    {
        await Clock.FoldAsync("room-1", await Node.Record(), CancellationToken.None);
        return Assert.Single(await Storage.Schedule.DueAsync(long.MaxValue, 10), due => due.Thing == Retention.Thing);
    }

    private async Task CarryOutAsync()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        var faults = new List<Exception>();
        Assert.True(await Clock.BeginAsync(await DueAsync(), CancellationToken.None));
        var work = new Retaining(Node.Desk, Node.Escrow, Store, Clock, Log);
        await Jobs.RoundAsync([work], (_, fault) => faults.Add(fault), CancellationToken.None).Soon();
        Assert.Empty(faults);
    }

    private async Task<string> EverythingAsync() =>
        string.Concat((await Node.Record()).Select(entry => Encoding.UTF8.GetString(entry.Facts ?? [])));

    [Theory]
    [InlineData(RoomKind.NationalDialogue, 12)]
    [InlineData(RoomKind.LiveConsultation, 12)]
    [InlineData(RoomKind.RegionalChannel, 24)]
    [InlineData(RoomKind.Direct, 24)]
    public async Task Each_kind_of_room_has_its_time_from_the_day_on_which_it_was_closed(RoomKind kind, int months)
    {
        await Node.Open(To.Open(kind));
        var closed = await Node.Has(Officer, To.Close());
        var at = (await Storage.Records.FindAsync("room-1", closed))!.At;
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(at).AddMonths(months).ToUnixTimeMilliseconds(), (await DueAsync()).At);
    }

    [Fact]
    public async Task Names_go_words_and_the_names_of_organizations_that_were_spoken_for_stay_and_the_record_and_the_log_say_so()
    {
        await Node.Open(PublicRoom, Amina, Boris);
        await Node.Has(Amina, To.Post("We measured the wells", speaking: SpeakingCapacity.Organization));
        await Node.Has(Boris, To.Post("I saw it"));
        await Node.Has(Officer, To.Close());
        await CarryOutAsync();
        var left = await EverythingAsync();
        Assert.All(new[] { Amina, Boris, Officer }, who => Assert.DoesNotContain(who.Person.Name, left, StringComparison.Ordinal));
        Assert.Contains("Sahel Water Watch", left, StringComparison.Ordinal);
        Assert.Contains("I saw it", left, StringComparison.Ordinal);
        Assert.Equal("retention.concluded", (await SoundRecord())[^1].Type);
        var (lines, _) = await Log.ReadAsync(Privileges.RetentionDone, person: null, 0, 10, CancellationToken.None);
        Assert.Equal("room/room-1", Assert.Single(lines).About);
        Assert.NotNull(await Node.Desk.OpenAsync(Amina.Person, "room-1"));
    }

    [Fact]
    public async Task Carried_out_twice_it_is_concluded_once()
    {
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Officer, To.Close());
        await CarryOutAsync();
        var count = (await Node.Record()).Count;
        await Storage.Jobs.RemoveAsync((await Jobs.FindAsync(Retention.Thing, "room-1"))!);
        await CarryOutAsync();
        Assert.Equal(count, (await Node.Record()).Count);
    }

    [Fact]
    public async Task A_legal_hold_stops_it_and_when_it_ends_it_is_done()
    {
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Officer, To.Close());
        await Node.Has(Admin, To.Hold("room-1"), RoomName.House);
        await CarryOutAsync();
        Assert.Contains(Amina.Person.Name, await NamesAsync(), StringComparison.Ordinal);
        var due = Assert.Single(await Storage.Schedule.DueAsync(long.MaxValue, 10), one => one.Thing == Retention.Thing);
        Assert.InRange(
            DateTimeOffset.FromUnixTimeMilliseconds(due.At) - TimeProvider.System.GetUtcNow(),
            TimeSpan.FromHours(23),
            TimeSpan.FromHours(24)
        );

        await Node.Has(Admin, To.Release("room-1"), RoomName.House);
        await CarryOutAsync();

        Assert.DoesNotContain(Amina.Person.Name, await NamesAsync(), StringComparison.Ordinal);
        var (lines, _) = await Log.ReadAsync(what: null, person: null, 0, 10, CancellationToken.None);
        Assert.Equal(["retention.done", "retention.released", "retention.held"], lines.Select(line => line.What));
        Assert.All(lines, line => Assert.Equal("room/room-1", line.About));
    }

    private async Task<string> NamesAsync() =>
        string.Concat((await Node.Record()).Select(entry => Encoding.UTF8.GetString(entry.Names?.Utf8 ?? [])));

    [Fact]
    public async Task Who_was_behind_a_handle_nobody_can_say_any_more()
    {
        await Node.Open(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public, identity: IdentityPolicy.Pseudonymous));
        await Node.Has(Amina, To.Join());
        var number = (await Node.Escrow.LookAsync("room-1", Amina.Person.Id)).Seat!.Number;
        await Node.Has(Officer, To.Close());
        await CarryOutAsync();
        Assert.Null(await Node.Escrow.RevealAsync("room-1", number));
    }
}
