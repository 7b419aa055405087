using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class OpenRoomTests
{
    [Fact]
    public void A_UN_officer_opens_a_room_and_convenes_it()
    {
        var state = Given
            .NoRoom()
            .When(Officer, To.Open(RoomKind.RegionalChannel, "Water", Visibility.Public))
            .Then(Opened(RoomKind.RegionalChannel, "Water", Visibility.Public, Officer));
        Assert.Equal((1, "Water", false), (state.Seq, state.Title, state.Closed));
        Assert.Equal(RoomRole.Convener, state.Participants[1].Role);
    }

    [Fact]
    public void A_platform_administrator_may_open_a_room()
    {
        var outcome = Given.NoRoom().When(Admin, To.Open());
        outcome.Then(Opened(RoomKind.Direct, "Water and sanitation", Visibility.Members, Admin));
    }

    [Fact]
    public void Nobody_else_may_open_a_room()
    {
        foreach (var actor in new[] { Amina, Boris, Maria, Observer })
        {
            Given.NoRoom().When(actor, To.Open()).ThenRefused("right.missing");
        }
        Given.NoRoom().When(Caller.Visitor, To.Open()).ThenRefused("right.missing");
    }

    [Fact]
    public void A_room_is_opened_once() => Given.Direct().When(Officer, To.Open()).ThenRefused("room.exists");

    [Fact]
    public void Nothing_else_happens_before_a_room_is_open() => Given.NoRoom().When(Officer, To.Post()).ThenRefused("room.unknown");

    [Theory]
    [InlineData("", "title.empty")]
    [InlineData("   ", "title.empty")]
    [InlineData("two\nlines", "title.empty")]
    public void A_title_is_one_line_with_words(string title, string code) =>
        Given.NoRoom().When(Officer, To.Open(title: title)).ThenRefused(code);

    [Fact]
    public void A_title_is_counted_as_people_count()
    {
        var family = string.Concat(Enumerable.Repeat("ก็", 120));
        Assert.NotNull(Given.NoRoom().When(Officer, To.Open(title: family)).Event);
        Given.NoRoom().When(Officer, To.Open(title: family + "ก")).ThenRefused("title.tooLong");
        Given.NoRoom().When(Officer, To.Open(title: "e" + new string('\u0301', 2000))).ThenRefused("title.tooLong");
    }

    [Fact]
    public void What_is_said_under_the_Chatham_House_Rule_is_not_said_in_public() =>
        Given
            .NoRoom()
            .When(Officer, To.Open(visibility: Visibility.Public, attribution: Attribution.ChathamHouse))
            .ThenRefused("right.missing");

    [Fact]
    public void There_is_one_house_and_only_the_system_opens_it()
    {
        Given.NoRoom(RoomName.House).When(Officer, To.Open(RoomKind.House)).ThenRefused("right.missing");
        Given.NoRoom(RoomName.House).When(Officer, To.Open()).ThenRefused("right.missing");
        Given.NoRoom().When(Caller.System, To.Open(RoomKind.House)).ThenRefused("right.missing");
        var house = Given.NoRoom(RoomName.House).When(Caller.System, To.Open(RoomKind.House, "House"));
        house.Then(new RoomOpened(RoomKind.House, "House", Visibility.Members, Attribution.Named, Convener: null));
    }

    private static RoomOpened Opened(RoomKind kind, string title, Visibility visibility, Actor by) =>
        new(
            kind,
            title,
            visibility,
            Attribution.Named,
            new Convener(by.Number, RoomRole.Convener, by.Person.Account),
            Name: by.Person.Name,
            Organization: by.Person.Organization
        );
}
