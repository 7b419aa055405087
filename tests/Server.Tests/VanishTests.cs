using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Somebody is in danger by being known: out everywhere, named nowhere, on open lines within a minute.</summary>
[Collection(OneHub.Name)]
public sealed class VanishTests(SharedHub shared)
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(60);

    private Hub Hub => shared.Hub;

    private static Task<Reply> VanishAsync(Browser browser) => browser.PostAsync("account/vanishing", new { });

    [Fact]
    public async Task On_every_open_line_the_name_goes_within_a_minute_and_the_words_stay()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var (olga, browser) = (await Guest.EnterAsync(Hub, "olga"), cooperative.FocalPoint.Browser);
        string[] rooms = [await Convene.ConsultationAsync(olga, browser.Guest), await Convene.ConsultationAsync(olga, browser.Guest)];
        var said = await browser.Guest.SayAsync(rooms[0], "We were threatened");
        var number = await browser.Guest.NumberInAsync(rooms[0]);
        await using var theirs = await browser.Guest.LineAsync();
        await theirs.FollowAsync(rooms[0]);
        await using var others = await olga.LineAsync();
        await others.FollowAsync(rooms[0]);
        var since = Stopwatch.GetTimestamp();

        Assert.Equal(200, (await VanishAsync(browser)).Status);

        await theirs.Closed.WaitAsync(TimeSpan.FromSeconds(2));
        await Bounded.UntilAsync(
            () => others.Heard(rooms[0]).Entries.Any(entry => entry.Json.GetProperty("type").ValueEquals("participant.hidden")),
            "those who are there hear of it",
            Promise
        );
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Promise);
        foreach (var room in rooms)
        {
            await Bounded.UntilAsync(
                async () => !(await EverythingAsync(olga, room)).Contains("Wanjiru", StringComparison.Ordinal),
                "nobody names them",
                Promise
            );
            Assert.DoesNotContain(cooperative.Name, await EverythingAsync(olga, room), StringComparison.Ordinal);
        }
        Assert.Contains("We were threatened", await EverythingAsync(olga, rooms[0]), StringComparison.Ordinal);
        Assert.True((await olga.RoomAsync(rooms[0])).GetProperty("people").GetProperty($"{number}").GetProperty("erased").GetBoolean());
        Assert.Contains("Former participant", (await olga.GetAsync($"/rooms/{rooms[0]}?lang=en")).Body, StringComparison.Ordinal);
        Assert.True(said > 0);
        Assert.Null(await browser.WhoAmIAsync());
        Assert.Contains("hidden everywhere", await cooperative.FocalPoint.Mail.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_their_organization_read_no_name_and_they_come_back_when_they_are_safe()
    {
        var cooperative = await Cooperative.VerifiedAsync(Hub);
        var member = await Member.JoinAsync(Hub, cooperative.Name, known: $"{cooperative.Number}");
        await cooperative.FocalPoint.Browser.Guest.DoAsync(
            Cooperative.House,
            Commands.Of("affiliation.approve", new { affiliation = await OwnTieAsync(member) })
        );
        await VanishAsync(cooperative.FocalPoint.Browser);
        var people = (await member.Browser.GetAsync($"organizations/{cooperative.Number}/affiliations")).Json.GetProperty("items");
        Assert.Equal(1, people.GetArrayLength());

        var back = new Browser(Hub);
        await cooperative.FocalPoint.Mail.NextAsync();
        await cooperative.FocalPoint.Mail.NextAsync();
        await back.PostAsync("sign-in/codes", new { email = cooperative.FocalPoint.Mail.Address });
        await back.PostAsync("sign-in/code", new { code = await cooperative.FocalPoint.Mail.CodeAsync() });
        var hidden = (await back.GetAsync("session")).Json.GetProperty("person");
        Assert.Equal(("", true), (hidden.GetProperty("name").GetString(), hidden.GetProperty("hidden").GetBoolean()));
        Assert.Equal(200, (await back.DeleteAsync("account/vanishing")).Status);
        Assert.Equal("Wanjiru", (await back.GetAsync("session")).Json.GetProperty("person").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Nobody_makes_somebody_else_vanish()
    {
        Assert.Equal(401, (await Guest.Visitor(Hub).PostAsync("/api/v1/account/vanishing", new { })).Status);
        var olga = await Guest.EnterAsync(Hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        Assert.Equal("right.missing", (await olga.SubmitAsync(room, Commands.Of("participant.hide", new { participant = 1 }))).Code);
    }

    private static async Task<long> OwnTieAsync(Member member) =>
        (await member.Browser.GetAsync("affiliations")).Json.GetProperty("items")[0].GetProperty("affiliation").GetInt64();

    /// <summary>All that a reader of the room is given.</summary>
    private static async Task<string> EverythingAsync(Guest reader, string room)
    {
        var bodies = await Task.WhenAll(
            new[]
            {
                $"/api/v1/rooms/{room}",
                $"/api/v1/rooms/{room}/entries?after=0&limit=500&proof=1",
                $"/api/v1/rooms/{room}/messages",
                $"/api/v1/rooms/{room}/members",
                $"/rooms/{room}",
                $"/rooms/{room}/people",
            }.Select(reader.GetAsync)
        );
        return string.Concat(bodies.Select(reply => reply.Body));
    }
}
