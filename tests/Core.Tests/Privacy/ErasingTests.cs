using System.Text;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Privacy;

/// <summary>Somebody is erased, in every store, and the record stays what it was.</summary>
public sealed class ErasingTests : OnRealStorage
{
    private const string Hers = "p-amina";

    private Erasing Erasing =>
        new(
            Node.Desk,
            Storage.People,
            Node.Escrow,
            Storage.Accounts,
            Storage.PersonSettings,
            Storage.Organizations,
            Store,
            Storage.Jobs,
            new PersonalErasure(Node.Desk, Store, Storage.Snapshots, Storage.Positions, Storage.Drafts, Node.Escrow)
        );

    private async Task EraseAsync()
    {
        var desk = new JobDesk(Storage.Jobs, TimeProvider.System);
        var fault = new List<Exception>();
        await desk.AskAsync(Erasing.Name, Hers);
        await desk.RoundAsync([Erasing], (_, mistake) => fault.Add(mistake), CancellationToken.None).Soon();
        Assert.Empty(fault);
        Assert.Equal(JobState.Done, (await desk.FindAsync(Erasing.Name, Hers))!.State);
    }

    private async Task KnowAsync()
    {
        await Storage.People.PutAsync(Amina.Person);
        await Storage.People.PutAsync(Officer.Person);
    }

    private async Task<string> EverythingAsync()
    {
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        var text = new StringBuilder();
        foreach (var (record, _) in (await Storage.Records.AllHeadsAsync()).Select(head => (head.Record, head.Seq)))
        {
            foreach (var entry in await Storage.Records.ReadAllAsync(record, 0))
            {
                text.Append(Encoding.UTF8.GetString(entry.Facts ?? [])).Append(Encoding.UTF8.GetString(entry.Names?.Utf8 ?? []));
            }
        }
        return text.ToString();
    }

    [Fact]
    public async Task The_address_that_they_gave_for_answers_is_kept_in_the_record_alone_and_goes_with_their_name()
    {
        const string Address = "amina@wells.example";
        await KnowAsync();
        await Node.Open(To.Open(RoomKind.RegionalChannel), Amina);
        var topic = await Node.Has(Officer, To.OpenTopic());
        var message = await Node.Has(Amina, To.Post("Who knows a cistern that lasts?", topic));
        await Node.Has(Amina, To.Mark(message, email: Address));
        var room = (await Node.Desk.OpenAsync(Officer.Person, "room-1"))!;
        Assert.Equal(Address, (await Node.Reading.FindAsync(room, message, CancellationToken.None))!.Email);
        Assert.Null(Assert.Single(await Storage.Messages.GetAsync("room-1", [message])).Email);

        await EraseAsync();

        Assert.DoesNotContain(Address, await EverythingAsync(), StringComparison.Ordinal);
        room = (await Node.Desk.OpenAsync(Officer.Person, "room-1"))!;
        var marked = (await Node.Reading.FindAsync(room, message, CancellationToken.None))!;
        Assert.Equal((true, null), (marked.Mark is not null, marked.Email));
    }

    [Fact]
    public async Task Their_name_is_in_no_record_their_words_stay_and_the_chain_holds()
    {
        await KnowAsync();
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post("The pumps stand still"));
        Assert.Contains("Amina Diallo", await EverythingAsync(), StringComparison.Ordinal);
        await EraseAsync();
        var left = await EverythingAsync();
        Assert.DoesNotContain("Amina Diallo", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Sahel Water Watch", left, StringComparison.Ordinal);
        Assert.Contains("The pumps stand still", left, StringComparison.Ordinal);
        await SoundRecord();
        Assert.Equal(Person.Erased(Hers), await Storage.People.FindAsync(Hers));
    }

    [Fact]
    public async Task The_name_of_the_organization_stays_with_what_they_said_for_it()
    {
        await KnowAsync();
        await Node.Open(PublicRoom, Amina);
        await Node.Has(Amina, To.Post("We measured the wells", speaking: SpeakingCapacity.Organization));
        await EraseAsync();
        var left = await EverythingAsync();
        Assert.DoesNotContain("Amina Diallo", left, StringComparison.Ordinal);
        Assert.Contains("Sahel Water Watch", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_to_be_let_in_and_took_it_back_is_erased_too()
    {
        await KnowAsync();
        await Node.Open(To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed));
        await Node.Has(Amina, To.Ask("I am known in Agadez"));
        await Node.Has(Amina, To.WithdrawAsking());
        await EraseAsync();
        Assert.DoesNotContain("Agadez", await EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_protected_room_nobody_can_be_asked_any_more_who_it_was_and_no_entry_tells_when()
    {
        await KnowAsync();
        await Node.Open(To.Open(RoomKind.LiveConsultation, visibility: Visibility.Public, identity: IdentityPolicy.Pseudonymous));
        await Node.Has(Amina, To.Join());
        var number = (await Node.Escrow.LookAsync("room-1", Hers)).Seat!.Number;
        var before = (await Node.Record()).Count;
        Assert.Equal(Hers, await Node.Escrow.RevealAsync("room-1", number));
        await EraseAsync();
        Assert.Null(await Node.Escrow.RevealAsync("room-1", number));
        Assert.Equal(before, (await Node.Record()).Count);
        Assert.Empty(await Node.Escrow.RoomsOfAsync(Hers));
    }

    [Fact]
    public async Task Their_account_their_settings_and_what_they_had_made_for_them_go()
    {
        await KnowAsync();
        await Storage.Accounts.PutAsync(
            new Account(Hers, "amina@watch.example") { PasswordHash = "hash", Newcomer = new Newcomer("Amina Diallo") }
        );
        await Storage.PersonSettings.PutAsync(Hers, new PersonSettings("fr"));
        await Storage.Jobs.PutAsync(new Job(OwnData.Job, Hers, 1) { State = JobState.Done, Due = long.MaxValue });
        await Node.Has(Amina, To.Keep(345), "me");
        await EraseAsync();
        Assert.True(await Storage.Accounts.FindAsync(Hers) is { Closed: true, PasswordHash: null, Newcomer: null });
        Assert.Null(await Storage.Accounts.FindByEmailAsync("amina@watch.example"));
        Assert.Equal(new PersonSettings(), await Storage.PersonSettings.FindAsync(Hers));
        Assert.Null(await Storage.Jobs.FindAsync(OwnData.Job, Hers));
        Assert.Null(await Node.Desk.OpenAsync(Amina.Person, "me"));
    }

    [Fact]
    public async Task Their_ties_to_organizations_end_also_where_they_were_the_last_who_could_speak()
    {
        await KnowAsync();
        await HouseRecord.OpenAsync(Node.Desk).Soon();
        await Node.Has(Amina, To.Register("Sahel Water Watch"), RoomName.House);
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        await EraseAsync();
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        var number = (await Storage.People.SeatAsync(RoomName.House, Hers))!.Number;
        var ties = await Storage.Organizations.OfPersonAsync(number);
        Assert.NotEmpty(ties);
        Assert.All(ties, tie => Assert.Equal(CsoNet.Collab.Organizations.AffiliationState.Ended, tie.State));
    }

    [Fact]
    public async Task Begun_again_from_the_start_it_does_no_harm()
    {
        await KnowAsync();
        await Node.Open(PublicRoom, Amina);
        await EraseAsync();
        var count = (await Node.Record()).Count;
        await EraseAsync();
        Assert.Equal(count, (await Node.Record()).Count);
    }
}
