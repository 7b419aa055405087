using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

[Collection(OneHub.Name)]
public sealed class GeographyTests(SharedHub shared)
{
    [Theory]
    [InlineData("fr", "Côte d’Ivoire", "Afghanistan")]
    [InlineData("es", "Côte d’Ivoire", "Afganistán")]
    [InlineData("ar", "كوت ديفوار", "آيرلندا")]
    [InlineData("zh", "科特迪瓦", "阿富汗")]
    [InlineData("ru", "Кот-д’Ивуар", "Австралия")]
    [InlineData("sw", "Côte d’Ivoire", "Afghanistan")]
    public async Task Everybody_is_told_the_names_of_countries_in_their_language(string lang, string ivorian, string first)
    {
        var said = await GeographyAsync(lang);
        var countries = said.GetProperty("countries").EnumerateArray().ToList();
        Assert.Equal(248, countries.Count);
        Assert.Equal(ivorian, countries.Single(country => Text(country, "code") == "CI").GetProperty("name").GetString());
        Assert.Contains(first, countries.Take(4).Select(country => Text(country, "name")));
        Assert.NotEmpty(Text(said, "disclaimer"));
    }

    [Fact]
    public async Task A_country_has_a_set_of_commissions_and_its_place_among_the_States()
    {
        var countries = (await GeographyAsync("en")).GetProperty("countries").EnumerateArray();
        var france = countries.Single(country => Text(country, "code") == "FR");
        Assert.Equal(["ece", "eclac", "escap"], france.GetProperty("commissions").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(
            ("member", "westernEuropeanAndOthers", "250"),
            (Text(france, "membership"), Text(france, "group"), Text(france, "m49"))
        );
    }

    private async Task<JsonElement> GeographyAsync(string lang) =>
        (await Guest.Visitor(shared.Hub).GetAsync($"/api/v1/geography?lang={lang}")).Json;

    private static string Text(JsonElement shape, string field) => shape.GetProperty(field).GetString()!;
}
