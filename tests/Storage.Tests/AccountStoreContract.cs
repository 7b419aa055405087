using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class AccountStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private IAccountStore Accounts => Storage.Accounts;

    private static Account Of(string person, string email) =>
        new(person, email)
        {
            Confirmed = true,
            PasswordHash = "hash",
            Stamp = "stamp",
            Passwords = new Tries(2, 500),
            TwoFactor = true,
            AuthenticatorKey = "sealed",
            LastStep = 77,
            RecoveryCodes = ["one", "two"],
            Newcomer = new Newcomer("Amina", AccountRole.UnStaff, "Water committee", "12", "KE", "en"),
        };

    private async Task<Account> StoredAsync(string person, string email)
    {
        Assert.Equal(AccountWrite.Done, await Accounts.PutAsync(Of(person, email), Soon));
        return (await Accounts.FindAsync(person, Soon))!;
    }

    [Fact]
    public async Task An_account_comes_back_as_given_and_outlives_a_restart()
    {
        await StoredAsync("p-1", "amina@ngo.example");
        await Storage.ReopenAsync();
        var expected = Of("p-1", "amina@ngo.example") with { Version = 1 };
        Assert.Equivalent(expected, await Accounts.FindAsync("p-1", Soon), strict: true);
        Assert.Equivalent(expected, await Accounts.FindByEmailAsync("amina@ngo.example", Soon), strict: true);
    }

    [Fact]
    public async Task Nobody_has_an_account_that_was_not_made()
    {
        Assert.Null(await Accounts.FindAsync("p-1", Soon));
        Assert.Null(await Accounts.FindByEmailAsync("amina@ngo.example", Soon));
    }

    [Fact]
    public async Task What_was_decided_on_an_old_version_is_not_written()
    {
        var first = await StoredAsync("p-1", "amina@ngo.example");
        Assert.Equal(AccountWrite.Done, await Accounts.PutAsync(first with { Closed = true }, Soon));
        Assert.Equal(AccountWrite.Stale, await Accounts.PutAsync(first with { Closed = false }, Soon));
        Assert.Equal(AccountWrite.Stale, await Accounts.PutAsync(Of("p-1", "amina@ngo.example"), Soon));
        var now = await Accounts.FindAsync("p-1", Soon);
        Assert.True(now is { Closed: true, Version: 2 });
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_changed()
    {
        Assert.Equal(AccountWrite.Stale, await Accounts.PutAsync(Of("p-1", "amina@ngo.example") with { Version = 3 }, Soon));
        Assert.Null(await Accounts.FindAsync("p-1", Soon));
    }

    [Fact]
    public async Task An_address_belongs_to_one_account()
    {
        var amina = await StoredAsync("p-1", "amina@ngo.example");
        var jean = await StoredAsync("p-2", "jean@ngo.example");
        Assert.Equal(AccountWrite.EmailTaken, await Accounts.PutAsync(Of("p-3", amina.Email), Soon));
        Assert.Equal(AccountWrite.EmailTaken, await Accounts.PutAsync(jean with { Email = amina.Email }, Soon));
        Assert.Equal("p-1", (await Accounts.FindByEmailAsync(amina.Email, Soon))!.Person);
    }

    [Fact]
    public async Task An_address_that_was_left_is_free_again()
    {
        var amina = await StoredAsync("p-1", "amina@ngo.example");
        Assert.Equal(AccountWrite.Done, await Accounts.PutAsync(amina with { Email = "new@ngo.example" }, Soon));
        Assert.Null(await Accounts.FindByEmailAsync("amina@ngo.example", Soon));
        Assert.Equal(AccountWrite.Done, await Accounts.PutAsync(Of("p-2", "amina@ngo.example"), Soon));
    }

    [Fact]
    public async Task Of_many_who_write_on_the_same_version_exactly_one_is_done()
    {
        var first = await StoredAsync("p-1", "amina@ngo.example");
        var writes = Enumerable.Range(1, 16).Select(n => Task.Run(() => Accounts.PutAsync(first with { LastStep = n }, Soon), Soon));
        Assert.Single(await Task.WhenAll(writes), AccountWrite.Done);
    }

    [Fact]
    public async Task Of_many_who_take_an_address_at_once_exactly_one_has_it()
    {
        var takes = Enumerable.Range(1, 16).Select(n => Task.Run(() => Accounts.PutAsync(Of($"p-{n}", "one@ngo.example"), Soon), Soon));
        var answers = await Task.WhenAll(takes);
        Assert.Single(answers, AccountWrite.Done);
        Assert.Equal(15, answers.Count(answer => answer == AccountWrite.EmailTaken));
    }
}
