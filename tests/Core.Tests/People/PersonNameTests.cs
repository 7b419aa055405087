using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Amina Otieno")]
    [InlineData("أمينة لي")]
    [InlineData("李")]
    [InlineData("Ngũgĩ wa Thiong’o")]
    [InlineData("می\u200Cخواهم")]
    public void A_name_in_any_script_is_a_name(string name) => Assert.Null(PersonName.Refuses(name));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("Amina\nChair")]
    [InlineData("\u202Eriahc ehT")]
    [InlineData("Amina\u2066")]
    [InlineData("Ami\u200Bna")]
    [InlineData("Amina\0")]
    public void A_spoofed_name_is_refused(string? name) => Assert.Equal("name.wrong", PersonName.Refuses(name)!.Code);

    [Fact]
    public void A_name_has_an_end() => Assert.NotNull(PersonName.Refuses(new string('a', 121)));

    [Fact]
    public void Blanks_are_tidied() => Assert.Equal("Amina Otieno", PersonName.Tidy("  Amina \t Otieno "));
}
