using CsoNet.Collab.Organizations;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per organization with the marks by which it is found, one per affiliation; each replaced unless a newer one is there.</summary>
internal sealed class MongoOrganizationStore(IMongoDatabase database, Questions questions) : IOrganizationStore
{
    private static readonly FilterDefinitionBuilder<OrganizationDocument> Where = Builders<OrganizationDocument>.Filter;
    private static readonly FilterDefinitionBuilder<AffiliationDocument> Affiliated = Builders<AffiliationDocument>.Filter;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private readonly IMongoCollection<OrganizationDocument> all = database.GetCollection<OrganizationDocument>("organizations");
    private readonly IMongoCollection<AffiliationDocument> affiliations = database.GetCollection<AffiliationDocument>("affiliations");

    public async Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<OrganizationDocument>.IndexKeys;
        await all.Indexes.CreateManyAsync(
            [
                new CreateIndexModel<OrganizationDocument>(keys.Ascending(one => one.Order)),
                new CreateIndexModel<OrganizationDocument>(keys.Ascending(one => one.Marks).Ascending(one => one.Order)),
            ],
            cancel
        );
        var ties = Builders<AffiliationDocument>.IndexKeys;
        await affiliations.Indexes.CreateManyAsync(
            [
                new CreateIndexModel<AffiliationDocument>(ties.Ascending(one => one.Organization).Ascending(one => one.Id)),
                new CreateIndexModel<AffiliationDocument>(ties.Ascending(one => one.Person).Ascending(one => one.Id)),
            ],
            cancel
        );
    }

    public async Task PutAsync(
        IReadOnlyCollection<Organization> some,
        IReadOnlyCollection<Affiliation> ties,
        CancellationToken cancel = default
    )
    {
        foreach (var portion in some.Select(OrganizationDocument.Of).Chunk(200))
        {
            var writes = portion.Select(one => OrInsert(Where.Eq(it => it.Id, one.Id) & Where.Lte(it => it.Seq, one.Seq), one)).ToList();
            await questions.AskAsync(token => Taken.UnlessNewerAsync(() => all.BulkWriteAsync(writes, AnyOrder, token)), cancel);
        }
        foreach (var portion in ties.Select(AffiliationDocument.Of).Chunk(500))
        {
            var writes = portion
                .Select(one => OrInsert(Affiliated.Eq(it => it.Id, one.Id) & Affiliated.Lte(it => it.Seq, one.Seq), one))
                .ToList();
            await questions.AskAsync(token => Taken.UnlessNewerAsync(() => affiliations.BulkWriteAsync(writes, AnyOrder, token)), cancel);
        }
    }

    public async Task<IReadOnlyList<Organization>> GetAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => all.Find(Where.In(one => one.Id, numbers)).SortBy(one => one.Id).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToOrganization());
    }

    public async Task<IReadOnlyList<Organization>> ListAsync(
        OrganizationQuery query,
        long after,
        int limit,
        CancellationToken cancel = default
    )
    {
        var from =
            after == 0 ? null : await questions.AskAsync(token => all.Find(one => one.Id == after).FirstOrDefaultAsync(token), cancel);
        var filter = Where.Gt(one => one.Order, from?.Order ?? "") & Fits(query);
        var found = await questions.AskAsync(token => all.Find(filter).SortBy(one => one.Order).Limit(limit).ToListAsync(token), cancel);
        return found.ConvertAll(one => one.ToOrganization());
    }

    public Task<long> CountAsync(OrganizationQuery query, CancellationToken cancel = default) =>
        questions.AskAsync(token => all.CountDocumentsAsync(Fits(query), options: null, token), cancel);

    /// <summary>There is a mark in each of the ranges.</summary>
    private static FilterDefinition<OrganizationDocument> Fits(OrganizationQuery query) =>
        query
            .Ranges()
            .Aggregate(
                Where.Empty,
                (so, range) =>
                    so & Where.ElemMatch(one => one.Marks, mark => mark.CompareTo(range.From) >= 0 && mark.CompareTo(range.To) <= 0)
            );

    public Task<IReadOnlyList<Affiliation>> GetAffiliationsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel = default) =>
        AffiliationsAsync(Affiliated.In(one => one.Id, numbers), limit: null, cancel);

    public Task<IReadOnlyList<Affiliation>> OfPersonAsync(int person, CancellationToken cancel = default) =>
        AffiliationsAsync(Affiliated.Eq(one => one.Person, person), limit: null, cancel);

    public Task<IReadOnlyList<Affiliation>> OfOrganizationAsync(
        long organization,
        long after,
        int limit,
        CancellationToken cancel = default
    ) => AffiliationsAsync(Affiliated.Eq(one => one.Organization, organization) & Affiliated.Gt(one => one.Id, after), limit, cancel);

    public async Task ForgetAsync(CancellationToken cancel = default)
    {
        await questions.AskAsync(token => all.DeleteManyAsync(Where.Empty, token), cancel);
        await questions.AskAsync(token => affiliations.DeleteManyAsync(Affiliated.Empty, token), cancel);
    }

    private static ReplaceOneModel<T> OrInsert<T>(FilterDefinition<T> older, T document) => new(older, document) { IsUpsert = true };

    private async Task<IReadOnlyList<Affiliation>> AffiliationsAsync(
        FilterDefinition<AffiliationDocument> filter,
        int? limit,
        CancellationToken cancel
    )
    {
        var found = await questions.AskAsync(
            token => affiliations.Find(filter).SortBy(one => one.Id).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToAffiliation());
    }
}
