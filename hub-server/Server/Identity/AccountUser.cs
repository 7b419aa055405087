using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>What ASP.NET Core Identity holds in its hands while it changes an account: the account as it is now, replaced whole with every change.</summary>
internal sealed class AccountUser(Account account)
{
    public Account Account { get; set; } = account;

    public string Person => Account.Person;
}
