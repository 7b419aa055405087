using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Pages;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Mail;

/// <summary>The letter about what has become of somebody's words: the sentence first, then what was made of it and what was answered.</summary>
internal sealed class AnswerLetters(HubAddress hub, StopLinks links)
{
    private const int Most = 20;
    private const int Longest = 300;

    public Letter Write(PersonNews news, Account account)
    {
        var lang = news.Person.Lang ?? account.Newcomer?.Lang;
        var say = new Words(Language.Find(lang) ?? Language.English);
        return Letters.Write(
            "answers",
            account.Email,
            lang,
            ("items", string.Join("\n\n", news.All.Take(Most).Select(one => Item(say, one)))),
            ("register", hub.Of(RegisterPages.Address)),
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

    private static string Shortened(string sentence) => sentence.Length > Longest ? sentence[..Longest] + "…" : sentence;

    /// <summary>Without the marks that hold names apart on a page.</summary>
    private static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
