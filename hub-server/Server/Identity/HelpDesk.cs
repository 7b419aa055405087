using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Mail;

namespace CsoNet.Collab.Server.Identity;

internal enum Lost
{
    /// <summary>The app and the recovery codes.</summary>
    SecondFactor,

    /// <summary>What is sent to the address reaches them no more.</summary>
    Mailbox,

    /// <summary>Neither: they are shut out again and again, or nothing works and they do not know why.</summary>
    Other,
}

/// <summary>
/// Who cannot sign in any more asks those who run the hub, by a letter to them. It changes nothing and is answered the same whoever the address belongs to: a person has to look, and
/// to reach the other one in another way. Few are taken from one place, and few about one address.
/// </summary>
internal sealed class HelpDesk(IAccountStore accounts, Settings settings, HubAddress hub, MailRoom mail, EvenAnswer even, TimeProvider time)
{
    public const int LongestWords = 500;
    private static readonly Refusal NoWay = new("contact.missing", $"Say how you can be reached, in at most {LongestWords} characters.");
    private const int MostAboutAddress = 3;
    private const int MostFromAddress = 20;
    private readonly WrongCodes seen = new(time);

    /// <summary>What stands in the way of asking; null where it was taken, whoever the address belongs to, and at even times.</summary>
    public async Task<Refusal?> TakeAsync(HttpContext http, string email, Lost lost, string contact)
    {
        var begun = even.Begin();
        if (EmailAddress.Normalize(email) is not { } address)
        {
            return EnterEndpoints.NoAddress;
        }
        if (contact.Trim() is not { Length: > 0 and <= LongestWords } way)
        {
            return NoWay;
        }
        await AskAsync(http, address, lost, way);
        await even.WaitAsync(begun);
        return null;
    }

    private async Task AskAsync(HttpContext http, string email, Lost lost, string contact)
    {
        var from = $"from {http.Connection.RemoteIpAddress}";
        var account = await accounts.FindByEmailAsync(email);
        if (account is null or { Closed: true } || seen.AreTooMany(email, MostAboutAddress) || seen.AreTooMany(from, MostFromAddress))
        {
            return;
        }
        seen.Note(email);
        seen.Note(from);
        foreach (var (reader, lang) in await ReadersAsync())
        {
            mail.Post(
                Letters.Write(
                    "help",
                    reader,
                    lang,
                    ("name", account.Newcomer?.Name ?? email),
                    ("address", email),
                    ("contact", contact),
                    ("words", Letters.Phrase(PhraseOf(lost), lang)),
                    ("link", hub.Of("/administration/people"))
                )
            );
        }
    }

    private static string PhraseOf(Lost lost) =>
        lost switch
        {
            Lost.Mailbox => "help.mailbox",
            Lost.Other => "help.other",
            _ => "help.lost",
        };

    /// <summary>Those whom the environment names, else the first administrator.</summary>
    private async Task<IEnumerable<(string Email, string? Lang)>> ReadersAsync() =>
        settings.Help.Count > 0 ? settings.Help.Select(email => (email, (string?)null))
        : await accounts.FindAsync(Links.FirstAdministrator) is { Closed: false } first ? [(first.Email, first.Newcomer?.Lang)]
        : [];
}
