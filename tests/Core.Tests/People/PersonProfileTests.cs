using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class PersonProfileTests
{
    private static readonly Person Leila = new("p-leila", "ليلى", AccountRole.CsoMember, Cast.Watch, "ar", Pending: false);

    [Fact]
    public void A_name_in_any_script_with_its_Latin_form_a_language_a_country_and_a_time_zone()
    {
        var told = new PersonProfile(" ليلى  بن صالح ", "Leila Ben Salah", "fr", "TN", "Africa/Tunis");
        Assert.Null(told.Refuses(Countries.Here));
        var now = told.Of(Leila);
        Assert.Equal(("ليلى بن صالح", "Leila Ben Salah", "fr"), (now.Name, now.Latin, now.Lang));
        Assert.Equal(("TN", "Africa/Tunis"), (now.Country, now.Zone));
    }

    [Fact]
    public void What_was_verified_stays_as_it_is()
    {
        var now = new PersonProfile("Leila").Of(Leila);
        Assert.Equal((Leila.Id, Leila.Account, Leila.Organization), (now.Id, now.Account, now.Organization));
        Assert.Equal("ar", now.Lang);
    }

    [Theory]
    [InlineData("Ng\u0169g\u0129 wa Thiong\u2019o")]
    [InlineData("Nguy\u1EC5n Th\u1ECB Minh")]
    [InlineData("\u2018Al\u012B al-\u1E6C\u016Bs\u012B")]
    public void A_Latin_form_may_have_every_Latin_letter(string latin) =>
        Assert.Null(new PersonProfile("x", latin).Refuses(Countries.Here));

    [Theory]
    [InlineData("", null, null, null, null, "name.wrong")]
    [InlineData("\u202Eriahc ehT", null, null, null, null, "name.wrong")]
    [InlineData("李", "李", null, null, null, "name.notLatin")]
    [InlineData("Al", "\u0410l", null, null, null, "name.notLatin")]
    [InlineData("Al", null, "de", null, null, "command.malformed")]
    [InlineData("Al", null, null, "XX", null, "country.unknown")]
    [InlineData("Al", null, null, null, "Mars/Olympus", "zone.unknown")]
    public void What_is_wrong_is_refused(string name, string? latin, string? lang, string? country, string? zone, string code) =>
        Assert.Equal(code, new PersonProfile(name, latin, lang, country, zone).Refuses(Countries.Here)?.Code);
}
