using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

/// <summary>What is one person's own, at the doors.</summary>
public sealed class OwnRecordTests : OnRealStorage
{
    private static string OfAmina => RoomName.OfPerson(Amina.Person.Id);

    [Fact]
    public async Task Everybody_finds_their_own_record_under_the_same_name()
    {
        await Node.Has(Amina, To.Keep(345), "me");
        await Node.Has(Boris, To.Keep(346), "me");
        var mine = (await Node.Desk.OpenAsync(Amina.Person, "me"))!;
        Assert.Equal(("me", 2L), (mine.State.Address, mine.State.Seq));
        Assert.Equal([345L], Bookmarks.Of(mine.State).All.Values.Select(one => one.Message));
        await SoundRecord(OfAmina);
    }

    [Fact]
    public async Task Attack_somebody_asks_for_the_record_of_another_by_its_name()
    {
        await Node.Has(Amina, To.Keep(345), "me");
        Assert.Null(await Node.Desk.OpenAsync(Boris.Person, OfAmina));
        Assert.Null(await Node.Desk.OpenAsync(Admin.Person, OfAmina));
        Assert.Null(await Node.Desk.OpenAsync(person: null, OfAmina));
        Assert.Null(await Node.Desk.DoorAsync(Boris.Person, OfAmina));
        var absent = await Node.Send(Boris, To.Keep(1), "me/nobody");
        Assert.Equal(absent, await Node.Send(Boris, To.Keep(1), OfAmina));
        Assert.Equal(absent, await Node.Send(Boris, To.Keep(1), "room-that-is-not-there"));
        var screen = new TestScreen();
        Assert.Equal("refused", (await Node.Desk.FollowAsync(Boris.Person, OfAmina, screen, 0, "", "")).Status);
    }

    [Fact]
    public async Task To_a_visitor_it_is_a_room_that_is_not_there()
    {
        Assert.Null(await Node.Desk.OpenAsync(person: null, "me"));
        var followed = await Node.Desk.FollowAsync(person: null, "me", new TestScreen(), 0, "", "");
        Assert.Equal(await Node.Desk.FollowAsync(person: null, "not-there", new TestScreen(), 0, "", ""), followed);
        Assert.Empty(await Storage.Records.AllHeadsAsync());
    }

    [Fact]
    public async Task Nobody_opens_a_room_of_that_name_or_joins_it()
    {
        Assert.Equal("right.missing", ((Answer.Refused)await Node.Send(Officer, To.Open(), "me")).Refusal.Code);
        Assert.Equal("command.unknown", ((Answer.Refused)await Node.Send(Officer, To.Join(), "me")).Refusal.Code);
    }

    [Fact]
    public async Task All_screens_of_a_person_follow_it_and_no_frame_names_the_person()
    {
        await Node.Has(Amina, To.Keep(1), "me");
        var (phone, desk) = (new TestScreen(), new TestScreen());
        var epoch = await Storage.Records.EpochAsync();
        await Node.Desk.FollowAsync(Amina.Person, "me", phone, 0, epoch, "").Soon();
        await Node.Desk.FollowAsync(Amina.Person, "me", desk, 0, epoch, "").Soon();
        await Node.Has(Amina, To.Level(RoomLevel.Nothing), "me");
        await Task.WhenAll(phone.Sees(3), desk.Sees(3)).Soon();
        Assert.All(phone.Frames, frame => Assert.StartsWith("{\"room\":\"me\",", frame));
        Assert.All(phone.Frames, frame => Assert.DoesNotContain("p-amina", frame));
        Node.Desk.Unfollow(Amina.Person.Id, "me", phone);
    }

    [Fact]
    public async Task Two_nodes_that_need_it_first_at_the_same_time_open_it_once()
    {
        var other = new Node(Storage, Store);
        var told = await Task.WhenAll(Node.Send(Amina, To.Keep(1), "me"), other.Send(Amina, To.Keep(2), "me")).Soon();
        Assert.All(told, answer => Assert.IsType<Answer.Accepted>(answer));
        Assert.Equal(3, (await SoundRecord(OfAmina)).Count);
    }

    [Fact]
    public async Task It_stands_in_no_list_of_rooms()
    {
        await Node.Has(Amina, To.Keep(345), "me");
        await Node.Listeners.SweepAsync(CancellationToken.None);
        await Node.Listeners.RoundAsync(CancellationToken.None).Soon();
        Assert.Empty(await Storage.People.RoomsOfAsync(Amina.Person.Id));
        Assert.Empty(await Storage.Rooms.GetAsync([OfAmina, "me"]));
    }

    [Fact]
    public async Task Whoever_is_erased_leaves_numbers_and_a_name_that_leads_to_nobody()
    {
        await Node.Has(Amina, To.Keep(345), "me");
        await Node.Has(Amina, To.Level(RoomLevel.Nothing), "me");
        var erasure = new PersonalErasure(Node.Desk, Store, Storage.Snapshots, Storage.Positions, Storage.Drafts, Node.Escrow);
        await erasure.EraseAsync(Amina.Person.Id).Soon();
        await erasure.EraseAsync(Amina.Person.Id).Soon();
        await erasure.EraseAsync("never-there").Soon();
        var record = await SoundRecord(OfAmina);
        Assert.All(record.SkipLast(1), entry => Assert.True(entry.Data.IsErased));
        Assert.DoesNotContain("amina", OfAmina, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await Node.Desk.OpenAsync(Amina.Person, "me"));
        Assert.True((await Storage.Snapshots.FindAsync(OfAmina, await Store.EpochAsync(), RoomState.FoldVersion))!.IsBlank);
        Assert.Null(await new Node(Storage, Store).Desk.OpenAsync(Amina.Person, "me"));
    }
}
