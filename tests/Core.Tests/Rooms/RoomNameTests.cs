using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class RoomNameTests
{
    [Theory]
    [InlineData("room-1", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("-a", false)]
    [InlineData("Room", false)]
    [InlineData("room/desk", false)]
    [InlineData("röom", false)]
    [InlineData("../etc", false)]
    public void Names_of_rooms_are_plain(string room, bool valid) => Assert.Equal(valid, RoomName.IsValid(room));

    [Fact]
    public void Names_of_rooms_have_an_end() =>
        Assert.Equal((true, false), (RoomName.IsValid(new string('a', 64)), RoomName.IsValid(new string('a', 65))));
}
