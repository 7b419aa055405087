using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>
/// A delegate of the State in which some of the others live sits in a protected room and writes down every byte that the hub ever gives them: nothing links a handle
/// to an account. The same walk through a room under names, and past a name that slipped out, shows that it would be found.
/// </summary>
public sealed class InsiderTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private static readonly string[] Needles =
    [
        "Amina Wanjiku",
        "\"amina\"",
        "org-amina",
        "Maji Women",
        "Rosa Quispe",
        "\"rosa\"",
        "org-rosa",
        "Red de Mujeres",
        "Jean-Baptiste",
        "\"jean\"",
        "org-jean",
        "Jeunesse et Climat",
    ];

    [Theory]
    [InlineData("regionalChannel", "pseudonymous")]
    [InlineData("liveConsultation", "pseudonymous")]
    [InlineData("liveConsultation", "nameVisibleToModerators")]
    [InlineData("nationalDialogue", "aggregateOnly")]
    public async Task A_delegate_inside_finds_nothing_that_links_a_handle_to_a_person(string kind, string identity)
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, kind, identity);
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();

        var told = await insider.WalkAsync();

        Assert.True(told.Count == 0, string.Join('\n', told.Take(20)));
    }

    [Fact]
    public async Task The_same_walk_finds_who_is_who_in_a_room_under_names()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "realName");
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();

        var doors = (await insider.WalkAsync()).Select(one => one.Door.Split('?')[0]).ToHashSet(StringComparer.Ordinal);

        string[] expected =
        [
            "/api/v1/rooms/ROOM",
            "/api/v1/rooms/ROOM/entries",
            "/api/v1/rooms/ROOM/messages",
            "/rooms/ROOM",
            "/rooms/ROOM/people",
            "/rooms/ROOM/topics/2",
            "catch-up",
            "hub",
        ];
        Assert.Empty(expected.Except(doors));
    }

    [Fact]
    public async Task A_name_that_slips_out_in_a_protected_room_is_found_at_every_door_that_shows_it()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();
        await (await Guest.EnterAsync(shared.Hub, "amina")).DoAsync(scene.Room, ProtectedScene.Say("I am Amina Wanjiku", scene.Topic));

        var doors = (await insider.WalkAsync()).Select(one => one.Door.Split('?')[0]).ToHashSet(StringComparer.Ordinal);

        string[] expected = ["/api/v1/rooms/ROOM/entries", "/api/v1/rooms/ROOM/messages", "/rooms/ROOM/topics/2", "catch-up", "hub"];
        Assert.Empty(expected.Except(doors));
    }

    [Fact]
    public async Task Nobody_has_the_same_number_in_every_room()
    {
        List<int> numbers = [];
        for (var n = 0; n < 3; n++)
        {
            var scene = await ProtectedScene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
            numbers.Add(scene.Handles[0]);
        }
        Assert.True(numbers.Distinct().Count() > 1, string.Join(' ', numbers));
    }

    [Fact]
    public async Task Nothing_is_told_of_whoever_types_or_is_there()
    {
        var scene = await ProtectedScene.OpenAsync(shared.Hub, "liveConsultation", "pseudonymous");
        await using var theirs = await scene.Grace.LineAsync();
        await theirs.FollowAsync(scene.Room);
        await using var line = await (await Guest.EnterAsync(shared.Hub, "amina")).LineAsync();
        await line.FollowAsync(scene.Room);
        await line.AskAsync("Announce", scene.Room, new { type = "typing" });
        var said = await line.SayAsync(scene.Room, "Good morning");

        await theirs.Heard(scene.Room).ReachesAsync(said);

        Assert.Empty(theirs.Heard(scene.Room).Notices);
    }
}
