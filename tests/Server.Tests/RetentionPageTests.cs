using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A legal hold by an administrator: who, why and when are kept, and nobody else finds the page.</summary>
[Collection(OneHub.Name)]
public sealed class RetentionPageTests(SharedHub shared)
{
    private const string Page = "/administration/retention";

    private Hub Hub => shared.Hub;

    private static Task<Reply> SendAsync(Guest guest, string act, string room, string reason) =>
        guest.FillInAsync(Page + "?lang=en", ("do", act), ("room", room), ("reason", reason));

    [Fact]
    public async Task An_administrator_keeps_a_room_and_lets_it_go_again_and_the_log_says_so()
    {
        var nadia = await Guest.EnterAsync(Hub, "nadia");
        var room = await Convene.ConsultationAsync(await Guest.EnterAsync(Hub, "olga"));
        Assert.Equal(303, (await SendAsync(nadia, "hold", $"{Hub.Origin}/rooms/{room}?lang=en", "A court asks for it")).Status);
        var page = PageGuest.TextOf((await nadia.GetAsync(Page + "?lang=en")).Body);
        Assert.All([room, "A court asks for it", "Nadia Haddad"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Equal(409, (await SendAsync(nadia, "hold", room, "Another court")).Status);

        Assert.Equal(303, (await SendAsync(nadia, $"release {room}", "", "The case is closed")).Status);

        Assert.DoesNotContain(room, PageGuest.TextOf((await nadia.GetAsync(Page + "?lang=en")).Body), StringComparison.Ordinal);
        foreach (
            var (what, why) in ((string, string)[])[("retention.held", "A court asks for it"), ("retention.released", "The case is closed")]
        )
        {
            var line = (await nadia.GetAsync($"/api/v1/administration/audit?what={what}")).Json.GetProperty("items")[0];
            Assert.Equal(($"room/{room}", why), (line.GetProperty("about").GetString(), line.GetProperty("why").GetString()));
        }
    }

    [Theory]
    [InlineData("no-such-room-at-all", "A court asks for it", 404)]
    [InlineData("house", "A court asks for it", 404)]
    [InlineData("africa", "  ", 422)]
    public async Task What_does_not_fit_is_said_and_stands_there_again(string room, string reason, int status)
    {
        var reply = await SendAsync(await Guest.EnterAsync(Hub, "nadia"), "hold", room, reason);
        Assert.Equal(status, reply.Status);
        Assert.Contains($"value=\"{room}\"", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("olga")]
    [InlineData("amina")]
    [InlineData("")]
    public async Task To_everybody_else_it_is_an_address_that_never_was(string person)
    {
        var guest = person.Length == 0 ? Guest.Visitor(Hub) : await Guest.EnterAsync(Hub, person);
        var (page, nothing) = (await guest.GetAsync(Page), await guest.GetAsync("/nothing/here"));
        Assert.Equal((404, nothing.Body), (page.Status, page.Body));
        Assert.Equal(404, (await SendAsync(guest, "hold", "africa", "I want it")).Status);
    }
}
