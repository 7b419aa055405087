using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Amina@NGO.Example ", "amina@ngo.example")]
    [InlineData("o'neill+list@a.b.example", "o'neill+list@a.b.example")]
    [InlineData("юлия@пример.рф", "юлия@xn--e1afmkfd.xn--p1ai")]
    [InlineData("amina@مثال.إختبار", "amina@xn--mgbh0fb.xn--kgbechtv")]
    public void An_address_is_kept_in_one_form(string typed, string kept) => Assert.Equal(kept, EmailAddress.Normalize(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("amina")]
    [InlineData("@ngo.example")]
    [InlineData("amina@")]
    [InlineData("amina@localhost")]
    [InlineData("a@b@ngo.example")]
    [InlineData("amina@ngo.example\r\nBcc: all@ngo.example")]
    [InlineData("amina\n@ngo.example")]
    [InlineData("ami na@ngo.example")]
    [InlineData("\u202Eanima@ngo.example")]
    [InlineData("amina@ngo..example")]
    [InlineData("\"amina\"@ngo.example")]
    public void What_is_no_address_or_would_break_out_of_a_header_is_refused(string? typed) => Assert.Null(EmailAddress.Normalize(typed));

    [Fact]
    public void An_address_without_end_is_refused()
    {
        Assert.Null(EmailAddress.Normalize(new string('a', 65) + "@ngo.example"));
        Assert.Null(EmailAddress.Normalize("amina@" + string.Join('.', Enumerable.Repeat("abcdefgh", 40))));
    }
}
