using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Live;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Storage.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What must hold whoever comes first, on the real store and without the network in between.</summary>
public sealed class AccountRaceTests : IAsyncLifetime
{
    private readonly string folder = Processes.NewFolder();
    private SqliteStorage storage = null!;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        var settings = new Settings(folder, null, null, [], IsDevelopment: true);
        var list = new ServiceCollection();
        list.AddLogging();
        list.AddSingleton(settings);
        await list.AddStorageAsync(settings);
        list.AddRooms();
        list.AddLive(settings);
        list.AddBackground();
        list.AddAccounts(settings);
        list.Replace(ServiceDescriptor.Singleton<IPasswordHasher<AccountUser>, CountingHasher>());
        services = list.BuildServiceProvider();
        storage = services.GetRequiredService<SqliteStorage>();
        await services.GetRequiredService<AccountSeal>().PrepareAsync();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Account> MemberAsync(int rounds = 1000)
    {
        var hash = CountingHasher.Weak(rounds).HashPassword(new AccountUser(new Account("", "")), Member.Password);
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<AccountUsers>();
        return (await users.AddAsync(new Newcomer("Kim"), "kim@ngo.example", confirmed: true, hash, "p-1"))!;
    }

    private async Task<AccountUser?> EnterAsync(string password)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<FirstFactor>().ByPasswordAsync("kim@ngo.example", password);
        }
        catch (TimeoutException)
        {
            // On a busy machine the line was too long; they would have been told to come again.
            return null;
        }
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_are_ten_that_are_looked_at()
    {
        var member = await MemberAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => EnterAsync($"wrong {n}")))).Soon();
        var hasher = (CountingHasher)services.GetRequiredService<IPasswordHasher<AccountUser>>();
        Assert.Equal(Tries.Most, hasher.LookedAt.Count(hash => hash == member.PasswordHash));
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_at_the_next_sign_in()
    {
        var before = await MemberAsync();
        var user = await EnterAsync(Member.Password);
        var after = await storage.Accounts.FindAsync("p-1");
        Assert.NotEqual(before.PasswordHash, after!.PasswordHash);
        Assert.Equal(user!.Account.Stamp, after.Stamp);
        Assert.NotNull(await EnterAsync(Member.Password));
    }

    [Fact]
    public async Task Deactivation_with_fifty_sign_ins_in_flight_leaves_no_session()
    {
        var member = await MemberAsync();
        await storage.People.PutAsync(new Person("p-1", "Kim", AccountRole.Observer));
        for (var round = 0; round < 5; round++)
        {
            var comers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => LetInAsync(member))).ToList();
            await Task.Delay(round * 3);
            await CloseAsync();
            await Task.WhenAll(comers).Soon();
            Assert.Empty(await storage.SignIns.OfAsync("p-1"));
            member = await OpenAgainAsync();
        }
    }

    private async Task<Person?> LetInAsync(Account account)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        return await scope.ServiceProvider.GetRequiredService<Admission>().LetInAsync(http, account);
    }

    private async Task CloseAsync()
    {
        await using var scope = services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<AccountDesk>().CloseAsync("p-1"));
    }

    private async Task<Account> OpenAgainAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<AccountUsers>();
        return (await users.ChangeAsync("p-1", account => account with { Closed = false }))!;
    }

    /// <summary>The real one, which notes what it has looked at.</summary>
    private sealed class CountingHasher : IPasswordHasher<AccountUser>
    {
        private readonly PasswordHasher<AccountUser> own = Weak(2000);

        public System.Collections.Concurrent.ConcurrentBag<string> LookedAt { get; } = [];

        public static PasswordHasher<AccountUser> Weak(int rounds) =>
            new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = rounds }));

        public string HashPassword(AccountUser user, string password) => own.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(AccountUser user, string hashedPassword, string providedPassword)
        {
            LookedAt.Add(hashedPassword);
            return own.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
