using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class InvitationCodesTests
{
    private static readonly Guid Command = new("6f1e34c9-52f0-4f0c-9a57-0c50e7a11ab5");
    private readonly InvitationCodes codes = new(new Key(1));

    [Fact]
    public async Task A_code_has_twelve_letters_that_cannot_be_taken_for_each_other()
    {
        var code = await codes.CodeOfAsync("room-1", 1, Command);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{12}$", code);
        Assert.Equal(code, InvitationCodes.Read(InvitationCodes.Grouped(code)));
    }

    [Fact]
    public async Task Another_room_issuer_command_or_key_gives_another_code()
    {
        string[] all =
        [
            await codes.CodeOfAsync("room-1", 1, Command),
            await codes.CodeOfAsync("room-2", 1, Command),
            await codes.CodeOfAsync("room-1", 2, Command),
            await codes.CodeOfAsync("room-1", 1, Guid.NewGuid()),
            await new InvitationCodes(new Key(2)).CodeOfAsync("room-1", 1, Command),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public async Task The_hash_of_a_code_needs_the_key() =>
        Assert.NotEqual(await codes.DigestOfAsync("K7QM3XWA9T2P"), await new InvitationCodes(new Key(2)).DigestOfAsync("K7QM3XWA9T2P"));

    [Theory]
    [InlineData("K7QM-3XWA-9T2P")]
    [InlineData("k7qm3xwa9t2p")]
    [InlineData(" K7QM 3XWA 9T2P ")]
    [InlineData("K7QM–3XWA–9T2P")]
    [InlineData("Ｋ７ＱＭ－３ＸＷＡ－９Ｔ２Ｐ")]
    [InlineData("K٧QM-٣XWA-٩T٢P")]
    public void A_code_is_read_forgivingly(string typed) => Assert.Equal("K7QM3XWA9T2P", InvitationCodes.Read(typed));

    [Fact]
    public void Letters_that_look_like_digits_are_taken_for_them() => Assert.Equal("0110ABCDEFGH", InvitationCodes.Read("oIlO-ABCD-EFGH"));

    [Theory]
    [InlineData("")]
    [InlineData("K7QM-3XWA-9T2")]
    [InlineData("K7QM-3XWA-9T2PX")]
    [InlineData("U7QM-3XWA-9T2P")]
    [InlineData("ليلى-بن-صالح")]
    [InlineData("K7QM-3XWA-9T2P-and-a-text-that-goes-on-and-on-and-on-and-on")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(InvitationCodes.Read(typed));

    private sealed class Key(byte first) : IInvitationKey
    {
        public ValueTask<byte[]> GetAsync() => new([first, .. new byte[31]]);
    }
}
