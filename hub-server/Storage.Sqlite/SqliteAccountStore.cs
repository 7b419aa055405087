using CsoNet.Collab.People;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteAccountStore(SqliteDatabase database) : IAccountStore
{
    public Task<Account?> FindAsync(string person, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.First("SELECT version, body FROM accounts WHERE person = $person", AccountOf, ("$person", person)),
            cancel
        );

    public Task<Account?> FindByEmailAsync(string email, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.First("SELECT version, body FROM accounts WHERE email = $email", AccountOf, ("$email", email)),
            cancel
        );

    public Task<AccountWrite> PutAsync(Account account, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, account), cancel);

    private static AccountWrite Put(SqliteSession session, Account account)
    {
        var owner = session.First("SELECT person FROM accounts WHERE email = $email", row => row.GetString(0), ("$email", account.Email));
        if (owner is not null && owner != account.Person)
        {
            return AccountWrite.EmailTaken;
        }
        var written = account.Version == 0 ? Insert(session, account) : Update(session, account);
        return written > 0 ? AccountWrite.Done : AccountWrite.Stale;
    }

    private static int Insert(SqliteSession session, Account account) =>
        session.Run(
            "INSERT INTO accounts (person, email, version, body) VALUES ($person, $email, 1, $body) ON CONFLICT (person) DO NOTHING",
            ("$person", account.Person),
            ("$email", account.Email),
            ("$body", Body(account))
        );

    private static int Update(SqliteSession session, Account account) =>
        session.Run(
            "UPDATE accounts SET email = $email, version = version + 1, body = $body WHERE person = $person AND version = $version",
            ("$email", account.Email),
            ("$body", Body(account)),
            ("$person", account.Person),
            ("$version", account.Version)
        );

    /// <summary>The version is a column of its own.</summary>
    private static byte[] Body(Account account) => SqliteJson.Write(account with { Version = 0 });

    private static Account AccountOf(SqliteDataReader row) => SqliteJson.Read<Account>(row, 1) with { Version = row.GetInt64(0) };
}
