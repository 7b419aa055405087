using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Mail;

namespace CsoNet.Collab.Server.Tests;

public sealed partial class LettersTests
{
    public static TheoryData<string> Languages => [.. Letters.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_letter_is_there_in_every_language_with_the_same_places(string lang)
    {
        var (english, own) = (Letters.Of("en"), Letters.Of(lang));
        Assert.Equal(english.Keys.Order(), own.Keys.Order());
        Assert.All(english, text => Assert.Equal(PlacesIn(text.Value), PlacesIn(own[text.Key])));
    }

    [Fact]
    public void A_letter_in_a_language_that_is_none_of_the_six_is_in_English() =>
        Assert.Equal("en", Letters.Write("unknown", "a@b.example", "de").Lang);

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
