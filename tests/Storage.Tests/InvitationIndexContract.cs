using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Storage.Tests;

public abstract class InvitationIndexContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private static readonly InvitationLine Line = new("d-1", "room-1", 5);

    private IInvitationIndex Invitations => Storage.Invitations;

    [Fact]
    public async Task An_invitation_is_found_by_the_hash_of_its_code_and_by_nothing_else()
    {
        await Invitations.PutAsync(Line, Soon);
        Assert.Equal(Line, await Invitations.FindAsync("d-1", Soon));
        Assert.Null(await Invitations.FindAsync("D-1", Soon));
        Assert.Null(await Invitations.FindAsync("", Soon));
    }

    [Fact]
    public async Task Putting_twice_is_harmless_and_nobody_takes_another_ones_hash()
    {
        await Invitations.PutAsync(Line, Soon);
        await Invitations.PutAsync(Line, Soon);
        await Invitations.PutAsync(Line with { Room = "room-2" }, Soon);
        Assert.Equal("room-1", (await Invitations.FindAsync("d-1", Soon))!.Room);
    }

    [Fact]
    public async Task Only_the_one_that_is_removed_is_gone()
    {
        await Invitations.PutAsync(Line, Soon);
        await Invitations.PutAsync(new InvitationLine("d-2", "room-1", 6), Soon);
        await Invitations.PutAsync(new InvitationLine("d-3", "room-2", 5), Soon);
        await Invitations.RemoveAsync("room-1", 5, Soon);
        await Invitations.RemoveAsync("room-1", 5, Soon);
        Assert.Null(await Invitations.FindAsync("d-1", Soon));
        Assert.NotNull(await Invitations.FindAsync("d-2", Soon));
        Assert.NotNull(await Invitations.FindAsync("d-3", Soon));
    }

    [Fact]
    public async Task After_forgetting_all_are_welcome_again()
    {
        await Invitations.PutAsync(Line, Soon);
        await Invitations.ForgetAsync(Soon);
        Assert.Null(await Invitations.FindAsync("d-1", Soon));
        await Invitations.PutAsync(Line, Soon);
        await Storage.ReopenAsync();
        Assert.Equal(Line, await Invitations.FindAsync("d-1", Soon));
    }
}
