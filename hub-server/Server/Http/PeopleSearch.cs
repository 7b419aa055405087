using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Http;

/// <summary>Finds accounts for those who help: by the whole address, or by a part of the name in any script, or of its Latin form.</summary>
internal sealed class PeopleSearch(IPersonStore people, IAccountStore accounts)
{
    private const int Page = 500;
    private const int Most = 50;

    public async Task<IReadOnlyList<FoundPersonShape>> FindAsync(string words, CancellationToken cancel)
    {
        if (words.Contains('@', StringComparison.Ordinal))
        {
            return
                EmailAddress.Normalize(words) is { } email
                && await accounts.FindByEmailAsync(email, cancel) is { } account
                && await people.FindAsync(account.Person, cancel) is { Name.Length: > 0 } owner
                ? [Shape(owner, account)]
                : [];
        }
        return await ByNameAsync(words, cancel);
    }

    /// <summary>One after the other: names have no index, because nobody but administrators may look for them.</summary>
    private async Task<List<FoundPersonShape>> ByNameAsync(string words, CancellationToken cancel)
    {
        List<FoundPersonShape> found = [];
        var after = "";
        while (await people.ListAsync(after, Page, cancel) is { Count: > 0 } page && found.Count < Most)
        {
            foreach (var person in page.Where(person => Has(person.Name, words) || Has(person.Latin, words)))
            {
                if (await accounts.FindAsync(person.Id, cancel) is { } account)
                {
                    found.Add(Shape(person, account));
                }
            }
            after = page[^1].Id;
        }
        return [.. found.Take(Most)];
    }

    private static bool Has(string? name, string words) => name?.Contains(words, StringComparison.CurrentCultureIgnoreCase) == true;

    private static FoundPersonShape Shape(Person person, Account account) =>
        new(
            person.Id,
            person.Name,
            person.Account,
            person.Pending,
            person.Organization,
            account.Email,
            account.Closed,
            account.TwoFactor,
            account.Passkeys.Count
        )
        {
            Latin = person.Latin,
            Country = person.Country,
        };
}
