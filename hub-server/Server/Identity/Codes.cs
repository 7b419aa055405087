using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Mail;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Six digits by mail: ten minutes, five tries, once, and only in the browser that asked. Asking is answered the same way, and with the same work, whoever the address
/// belongs to; what differs is said in the letter.
/// </summary>
internal sealed class Codes(
    IAccountStore accounts,
    AccountUsers users,
    IPassStore passes,
    MailRoom mail,
    AskedCodes asked,
    TimeProvider time
)
{
    public const int MostTries = 5;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Sends a code, if not too many were sent already.</summary>
    public async Task AskAsync(HttpContext http, string email, string? lang, Newcomer? newcomer = null)
    {
        var (secret, code) = (PassSecret.New(), PassSecret.NewCode());
        var account = await accounts.FindByEmailAsync(email);
        await passes.PutAsync(PassOf(PassKind.SignIn, secret, code, email, BrowserSecret.Code) with { Newcomer = newcomer });
        BrowserSecret.Code.Give(http, secret);
        if (asked.MayBeSent(email, http))
        {
            var isExpected = newcomer is not null || account is { Closed: false };
            mail.Post(Letters.Write(isExpected ? "code" : "unknown", email, lang, ("code", code)));
        }
    }

    /// <summary>The account that the code opens, made now where somebody joins; null where it opens nothing.</summary>
    public async Task<Account?> EnterAsync(HttpContext http, string code) =>
        await UseAsync(BrowserSecret.Code, PassKind.SignIn, http, code) is { } pass ? await AccountOfAsync(pass) : null;

    public async Task AskForAddressAsync(HttpContext http, Account account, string email, string? lang)
    {
        var (secret, code) = (PassSecret.New(), PassSecret.NewCode());
        await passes.PutAsync(PassOf(PassKind.NewAddress, secret, code, email, BrowserSecret.Address) with { Person = account.Person });
        BrowserSecret.Address.Give(http, secret);
        if (asked.MayBeSent(email, http))
        {
            mail.Post(Letters.Write("newAddress", email, lang, ("code", code)));
        }
    }

    /// <summary>The address that this person has confirmed.</summary>
    public async Task<string?> ConfirmAddressAsync(HttpContext http, Account account, string code) =>
        await UseAsync(BrowserSecret.Address, PassKind.NewAddress, http, code) is { } pass && pass.Person == account.Person
            ? pass.Email
            : null;

    private Pass PassOf(PassKind kind, string secret, string code, string email, BrowserSecret browser) =>
        new(PassSecret.IdOf(secret), kind, Now + (long)browser.Life.TotalMilliseconds, email, Code: PassSecret.CodeOf(secret, code));

    /// <summary>The try is counted before the code is looked at.</summary>
    private async Task<Pass?> UseAsync(BrowserSecret browser, PassKind kind, HttpContext http, string code)
    {
        if (browser.Of(http) is not { } secret || await passes.TryAsync(PassSecret.IdOf(secret), Now, MostTries) is not { } pass)
        {
            return null;
        }
        var isRight = pass.Kind == kind && pass.Code is { } kept && PassSecret.AreSame(kept, PassSecret.CodeOf(secret, code.Trim()));
        if (!isRight || !await passes.UseAsync(pass.Id, Now))
        {
            return null;
        }
        browser.Take(http);
        return pass;
    }

    private async Task<Account?> AccountOfAsync(Pass pass)
    {
        if (await accounts.FindByEmailAsync(pass.Email) is not { } found)
        {
            return pass.Newcomer is { } newcomer ? await users.AddAsync(newcomer, pass.Email, confirmed: true) : null;
        }
        return found.Confirmed ? found : await users.ChangeAsync(found.Person, account => account with { Confirmed = true });
    }
}

/// <summary>How many letters with codes go to one address, and are asked for from one: nobody's mailbox is filled, and codes are not fished for.</summary>
internal sealed class AskedCodes(TimeProvider time)
{
    private const int MostToAddress = 6;
    private const int MostFromAddress = 200;
    private readonly WrongCodes seen = new(time);

    public bool MayBeSent(string email, HttpContext http)
    {
        var from = $"from {http.Connection.RemoteIpAddress}";
        if (seen.AreTooMany(email, MostToAddress) || seen.AreTooMany(from, MostFromAddress))
        {
            return false;
        }
        seen.Note(email);
        seen.Note(from);
        return true;
    }
}
