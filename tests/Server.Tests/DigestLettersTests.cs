using System.Collections.Immutable;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What the letter of the day says of the rounds of a dialogue: in the language and the hours of the reader, and in UTC.</summary>
public sealed class DigestLettersTests
{
    private static readonly DateTimeOffset Closes = new(2027, 5, 4, 21, 30, 0, TimeSpan.Zero);
    private static readonly Person Reader = new("p-1", "Amina Diallo", AccountRole.CsoMember);

    [Theory]
    [InlineData("en", "Africa/Nairobi", "Wednesday, May 5, 2027 12:30 AM (Africa/Nairobi; Tuesday, May 4, 2027 9:30 PM UTC)")]
    [InlineData("fr", "Africa/Niamey", "mardi 4 mai 2027 22:30 (Africa/Niamey; 21:30 UTC)")]
    [InlineData("en", "UTC", "Tuesday, May 4, 2027 9:30 PM UTC")]
    [InlineData("en", "Nowhere/Atall", "Tuesday, May 4, 2027 9:30 PM UTC")]
    public void When_a_round_closes_is_said_where_the_reader_is_and_in_UTC(string lang, string zone, string when)
    {
        var letter = Write(lang, zone, RoundNotices.Reminder);
        Assert.Contains(when, letter.Text, StringComparison.Ordinal);
        Assert.Contains("Diagnose", letter.Text, StringComparison.Ordinal);
        Assert.Contains("https://hub.example/rooms/ke-water", letter.Text, StringComparison.Ordinal);
        Assert.Contains("https://hub.example/letters/stop/", letter.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Languages => [.. Letters.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_kind_of_news_has_its_sentence_in_every_language(string lang) =>
        Assert.All(new RoundNotices().Kinds, kind => HasItsSentence(Write(lang, "UTC", kind), lang));

    private static void HasItsSentence(Notifications.Letter letter, string lang)
    {
        Assert.DoesNotContain("notices.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", letter.Text + letter.Subject, StringComparison.Ordinal);
        Assert.Equal(lang, letter.Lang);
    }

    private static Notifications.Letter Write(string lang, string zone, NoticeKind kind)
    {
        var settings = new Settings("", null, null, ImmutableHashSet.Create("https://hub.example"), IsDevelopment: false);
        var hub = new HubAddress(settings, new ServiceCollection().BuildServiceProvider());
        var with = ImmutableSortedDictionary<string, string>
            .Empty.Add("round", "Diagnose")
            .Add("closes", $"{Closes.ToUnixTimeMilliseconds()}");
        var told = new RoundTold(new Telling(kind, "ke-water", 7, 12, With: with), "Rural water", zone);
        return new DigestLetters(hub, new StopLinks(new EphemeralDataProtectionProvider())).Write(
            new DayNews(Reader with { Lang = lang }, [], [told]),
            new Account("p-1", "amina@example.org")
        );
    }
}
