using CsoNet.Collab.Organizations;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>The directory: whole bodies, and beside them the marks by which an organization is found.</summary>
internal sealed class SqliteOrganizationStore(SqliteDatabase database) : IOrganizationStore
{
    /// <summary>As many at a time as hold the writer for some milliseconds.</summary>
    private const int Portion = 50;

    public async Task PutAsync(
        IReadOnlyCollection<Organization> organizations,
        IReadOnlyCollection<Affiliation> affiliations,
        CancellationToken cancel = default
    )
    {
        foreach (var some in organizations.Chunk(Portion))
        {
            await database.WriteAsync(session => some.Sum(organization => Put(session, organization)), cancel);
        }
        foreach (var some in affiliations.Chunk(10 * Portion))
        {
            await database.WriteAsync(session => some.Sum(affiliation => Put(session, affiliation)), cancel);
        }
    }

    public Task<IReadOnlyList<Organization>> GetAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Organization>>(
            session =>
                session.All(
                    "SELECT body FROM organizations WHERE number IN (SELECT value FROM json_each($numbers)) ORDER BY number",
                    OrganizationOf,
                    ("$numbers", SqliteJson.List(numbers))
                ),
            cancel
        );

    public Task<IReadOnlyList<Organization>> ListAsync(
        OrganizationQuery query,
        long after,
        int limit,
        CancellationToken cancel = default
    ) =>
        database.ReadAsync<IReadOnlyList<Organization>>(
            session =>
                session.All(
                    $"""
                    SELECT body FROM organizations AS one
                    WHERE (sort, number) > (coalesce((SELECT sort FROM organizations WHERE number = $after), ''), $after) AND {Fits}
                    ORDER BY sort, number LIMIT $limit
                    """,
                    OrganizationOf,
                    ("$after", after),
                    ("$ranges", RangesOf(query)),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<long> CountAsync(OrganizationQuery query, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    $"SELECT count(*) FROM organizations AS one WHERE {Fits}",
                    row => row.GetInt64(0),
                    ("$ranges", RangesOf(query))
                ),
            cancel
        );

    /// <summary>There is a mark in each of the ranges.</summary>
    private const string Fits = """
        NOT EXISTS (SELECT 1 FROM json_each($ranges) AS range WHERE NOT EXISTS (SELECT 1 FROM marks
          WHERE marks.number = one.number AND mark BETWEEN json_extract(range.value, '$[0]') AND json_extract(range.value, '$[1]')))
        """;

    private static string RangesOf(OrganizationQuery query) =>
        SqliteJson.List(query.Ranges().Select(range => new[] { range.From, range.To }));

    public Task<IReadOnlyList<Affiliation>> GetAffiliationsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default) =>
        AffiliationsAsync("number IN (SELECT value FROM json_each($one)) AND number > $after", SqliteJson.List(numbers), 0, -1, cancel);

    public Task<IReadOnlyList<Affiliation>> OfPersonAsync(int person, CancellationToken cancel = default) =>
        AffiliationsAsync("person = $one AND number > $after", person, 0, -1, cancel);

    public Task<IReadOnlyList<Affiliation>> OfOrganizationAsync(
        long organization,
        long after,
        int limit,
        CancellationToken cancel = default
    ) => AffiliationsAsync("organization = $one AND number > $after", organization, after, limit, cancel);

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run("DELETE FROM organizations") + session.Run("DELETE FROM marks") + session.Run("DELETE FROM affiliations"),
            cancel
        );

    private Task<IReadOnlyList<Affiliation>> AffiliationsAsync(string which, object one, long after, int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Affiliation>>(
            session =>
                session.All(
                    $"SELECT body FROM affiliations WHERE {which} ORDER BY number LIMIT $limit",
                    AffiliationOf,
                    ("$one", one),
                    ("$after", after),
                    ("$limit", limit)
                ),
            cancel
        );

    private static Organization OrganizationOf(SqliteDataReader row) => SqliteJson.Read<Organization>(row, 0);

    private static Affiliation AffiliationOf(SqliteDataReader row) => SqliteJson.Read<Affiliation>(row, 0);

    private static int Put(SqliteSession session, Organization organization)
    {
        var put = session.Run(
            """
            INSERT INTO organizations (number, sort, seq, body) VALUES ($number, $sort, $seq, $body)
            ON CONFLICT (number) DO UPDATE SET sort = excluded.sort, seq = excluded.seq, body = excluded.body WHERE seq <= excluded.seq
            """,
            ("$number", organization.Number),
            ("$sort", NameWords.Order(organization.Profile.Name)),
            ("$seq", organization.Seq),
            ("$body", SqliteJson.Write(organization))
        );
        if (put == 0)
        {
            return 0;
        }
        session.Run("DELETE FROM marks WHERE number = $number", ("$number", organization.Number));
        return session.Run(
            "INSERT INTO marks (number, mark) SELECT $number, value FROM json_each($marks)",
            ("$number", organization.Number),
            ("$marks", SqliteJson.List(OrganizationQuery.MarksOf(organization).Distinct(StringComparer.Ordinal)))
        );
    }

    private static int Put(SqliteSession session, Affiliation affiliation) =>
        session.Run(
            """
            INSERT INTO affiliations (number, organization, person, seq, body) VALUES ($number, $organization, $person, $seq, $body)
            ON CONFLICT (number) DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE seq <= excluded.seq
            """,
            ("$number", affiliation.Number),
            ("$organization", affiliation.Organization),
            ("$person", affiliation.Person),
            ("$seq", affiliation.Seq),
            ("$body", SqliteJson.Write(affiliation))
        );
}
