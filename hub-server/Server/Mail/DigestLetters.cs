using System.Globalization;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Pages;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Mail;

/// <summary>
/// The letter of the day: what has become of somebody's words, the sentence first, then what was made of it and what was answered; and the rounds of their dialogues that opened, close
/// or have closed, in the hours of the reader.
/// </summary>
internal sealed class DigestLetters(HubAddress hub, StopLinks links)
{
    private const int Most = 20;
    private const int Longest = 300;

    public Letter Write(DayNews news, Account account)
    {
        var lang = news.Person.Lang ?? account.Newcomer?.Lang;
        var say = new Words(Language.Find(lang) ?? Language.English);
        List<string> parts = [];
        if (news.Answers.Count > 0)
        {
            var items = string.Join("\n\n", news.Answers.Take(Most).Select(one => Item(say, one)));
            parts.Add(Letters.Phrase("answers.part", lang, ("items", items), ("register", hub.Of(RegisterPages.Address))));
        }
        if (news.Rounds.Count > 0)
        {
            parts.Add(
                Letters.Phrase("rounds.part", lang, ("items", string.Join("\n\n", news.Rounds.Take(Most).Select(one => Item(say, one)))))
            );
        }
        return Letters.Write(
            "digest",
            account.Email,
            lang,
            ("subject", Letters.Phrase(news.Answers.Count > 0 ? "answers.subject" : "rounds.subject", lang)),
            ("parts", string.Join("\n\n", parts)),
            ("stop", hub.Of(links.PathOf(news.Person.Id)))
        );
    }

    private string Item(Words say, News one) =>
        string.Join(
            '\n',
            one.Sentences.Select(sentence => $"“{Shortened(sentence)}”")
                .Append($"→ {one.Line.Title} ({one.Line.Office.Name})")
                .Append(Plain(RegisterWords.Heading(say, one.Happened)))
                .Append(hub.Of($"{RegisterPages.Address}/{one.Line.Id}"))
        );

    private string Item(Words say, RoundTold one)
    {
        var (code, with) = (one.Told.Kind.Code, one.Told.With!);
        var closes = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(with["closes"], CultureInfo.InvariantCulture));
        var text = say.Say($"notices.{code}", ("round", with["round"]), ("room", one.Title), ("closes", When(say, closes, one.Zone)));
        return $"{Plain(text)}\n{hub.Of($"/rooms/{one.Told.Room}")}";
    }

    /// <summary>There and in UTC; where both are the same, once.</summary>
    internal static string When(Words say, DateTimeOffset at, string zone)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? TimeZoneInfo.ConvertTime(at, known) : at;
        var utc = say.Say("notices.utc", ("time", there.Day == at.Day ? say.Time(at) : $"{say.Day(at)} {say.Time(at)}"));
        return there.Offset == TimeSpan.Zero
            ? $"{say.Day(at)} {Plain(utc)}"
            : $"{say.Day(there)} {say.Time(there)} ({known!.Id}; {Plain(utc)})";
    }

    private static string Shortened(string sentence) => sentence.Length > Longest ? sentence[..Longest] + "…" : sentence;

    /// <summary>Without the marks that hold names apart on a page.</summary>
    private static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
