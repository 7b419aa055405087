using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A name that wants to look like another one, or turn around what stands beside it.</summary>
[Collection(OneHub.Name)]
public sealed class SpoofedNamesTests(SharedHub shared)
{
    [Theory]
    [InlineData("Water\u202Etxt.exe")]
    [InlineData("\u2067Water")]
    [InlineData("Wa\u0000ter")]
    [InlineData("Water\u2029for all")]
    public async Task A_title_that_turns_around_what_stands_beside_it_is_refused(string title)
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var reply = await olga.SubmitAsync(Convene.NewName("spoofed"), Commands.Open(title));
        Assert.Equal("title.empty", reply.Code);
    }

    [Theory]
    [InlineData("UN\u202EASED")]
    [InlineData("\u2066UN DESA")]
    public async Task An_organization_whose_name_turns_around_is_refused(string name)
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        var reply = await amina.PostAsync("/api/v1/organizations/commands", Register(name));
        Assert.Equal("organization.wrong", reply.Code);
    }

    [Fact]
    public async Task A_lookalike_of_a_United_Nations_entity_is_never_shown_as_one()
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        var registered = await amina.PostAsync("/api/v1/organizations/commands", Register("UN D\u0415S\u0410"));
        Assert.Equal(200, registered.Status);

        var found = (await amina.GetAsync($"/api/v1/organizations/{registered.Json.GetProperty("seq").GetInt64()}")).Json;

        Assert.NotEqual("unEntity", found.GetProperty("kind").GetString());
        Assert.False(
            found.TryGetProperty("verification", out var verification)
                && verification.GetString()!.StartsWith("verified", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_name_on_a_page_is_isolated_from_the_words_around_it()
    {
        var leila = await Guest.EnterAsync(shared.Hub, "leila");
        var page = (await leila.GetAsync("/rooms/africa/people?lang=en")).Body;
        Assert.Contains("<bdi class=\"name\">ليلى بن صالح</bdi>", page, StringComparison.Ordinal);
    }

    private static object Register(string name) =>
        new
        {
            type = "organization.register",
            id = Guid.NewGuid(),
            profile = new { name, kind = "communityBased" },
        };
}
