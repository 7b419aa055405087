using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The page of rights says in words what the table says in signs.</summary>
[Collection(OneHub.Name)]
public sealed class RightsPageTests(SharedHub shared)
{
    private static readonly string[] Path = ["/help/rights"];

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_action_every_role_and_every_right_of_the_table_has_its_words(string language)
    {
        var catalogue = Catalogue.Of(Language.Find(language)!);
        string[] keys =
        [
            .. RightsTable.All.Select(row => $"action.{row.Action}"),
            .. RightsTable.All.Select(row => $"area.{ActionRightsShape.AreaOf(row.Action)}"),
            .. Enum.GetValues<RightsColumn>().Select(column => $"who.{Wired(column)}"),
            .. Enum.GetValues<Right>().Where(right => right != Right.No).Select(right => $"right.{Wired(right)}"),
        ];
        Assert.All(keys.Distinct(StringComparer.Ordinal), key => Assert.True(catalogue.Has($"rights.{key}"), key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_visitor_reads_who_may_write_a_message_without_any_script(string language)
    {
        var say = new Words(Language.Find(language)!);
        var page = await Guest.Visitor(shared.Hub).GetAsync($"{Path[0]}?lang={language}");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        var text = PageGuest.TextOf(page.Body);
        Assert.Contains(say["rights.action.message.post"], text, StringComparison.Ordinal);
        Assert.Contains(say["rights.right.whileOpen"], text, StringComparison.Ordinal);
        Assert.DoesNotContain("message.post", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_one_role_the_page_says_what_it_may_and_what_it_may_not()
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync($"{Path[0]}?who=delegate&lang=en");

        var dialogue = Section(PageGuest.TextOf(page.Body), "National dialogue", "Live consultation");
        Assert.Contains("Write a message while the room, and its round, is open", dialogue, StringComparison.Ordinal);
        Assert.Contains("Remove somebody", dialogue[dialogue.IndexOf("May not", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_for_programs_answers_the_same_table()
    {
        var rooms = (await Guest.Visitor(shared.Hub).GetAsync("/api/v1/rights")).Json.GetProperty("rooms");

        var said =
            from room in rooms.EnumerateArray()
            from action in room.GetProperty("actions").EnumerateArray()
            from grant in action.GetProperty("grants").EnumerateArray()
            from who in grant.GetProperty("who").EnumerateArray()
            select $"{room.GetProperty("kind")} {action.GetProperty("action")} {who} {grant.GetProperty("right")}";
        var written =
            from row in RightsTable.All
            from column in Enum.GetValues<RightsColumn>()
            where row.Of(column) != Right.No
            select $"{Wired(row.Kind)} {row.Action} {Wired(column)} {Wired(row.Of(column))}";
        Assert.Equal(written.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_for_and_is_no_role_shows_everybody()
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync($"{Path[0]}?who=%3Cscript%3E&lang=en");
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dl>", page.Body, StringComparison.Ordinal);
    }

    private static string Section(string text, string from, string to)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var start = words.IndexOf($"{from} ", StringComparison.Ordinal);
        return words[start..words.IndexOf($"{to} ", start, StringComparison.Ordinal)];
    }

    private static string Wired(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
