using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class OrganizationStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private static readonly OrganizationProfile Full = new(
        "شبكة المجتمع المدني لشمال أفريقيا",
        OrgKind.NetworkOrPlatform,
        "TN",
        "North African Civil Society Network",
        new Accreditation(ConsultativeStatus.Roster, "E-1234", 2011, RosterBasis.SecretaryGeneral),
        Entity: null,
        [RegionalCommission.Eca],
        RegionalCommission.Eca,
        [MajorGroup.Women, MajorGroup.ChildrenAndYouth],
        [OtherStakeholder.AfricaRcem],
        ["humanRights"],
        ["sdg16", "sdg5"],
        "https://example.org"
    );

    private IOrganizationStore Directory => Storage.Organizations;

    [Fact]
    public async Task An_organization_comes_back_as_given()
    {
        var given = new Organization(
            7,
            Full,
            OrgVerification.Suspended,
            OrgVerification.VerifiedByUnStaff,
            [Voucher.UnStaff],
            "late",
            99,
            12,
            Numbers.Of([3, 5])
        );
        await PutAsync(given);
        var found = Assert.Single(await Directory.GetAsync([7, 8], Soon));
        Assert.Equal(given with { Vouchers = [] }, found with { Vouchers = [] });
        Assert.Equal<Voucher>(given.Vouchers, found.Vouchers);
    }

    [Fact]
    public async Task An_affiliation_comes_back_as_given()
    {
        var given = new Affiliation(9, 7, 3, AffiliationRole.Delegate, AffiliationState.Ended, MayRepresent: true, "hlpf", 100, 200, 15);
        var plain = new Affiliation(10, 7, 4, AffiliationRole.Member, AffiliationState.Proposed, MayRepresent: false, null, null, null, 10);
        await Directory.PutAsync([], [given, plain], Soon);
        Assert.Equal([given, plain], await Directory.GetAffiliationsAsync([10, 9, 11], Soon));
    }

    [Fact]
    public async Task A_late_writer_cannot_put_an_old_state_over_a_new_one()
    {
        await PutAsync(One(1, "Old") with { Seq = 5, Profile = new("New", OrgKind.Other) });
        await PutAsync(One(1, "Old") with { Seq = 4 });
        Assert.Equal(["New"], await NamesAsync(new OrganizationQuery(Name: "new")));
        Assert.Empty(await NamesAsync(new OrganizationQuery(Name: "old")));
        var tie = new Affiliation(2, 1, 3, AffiliationRole.Member, AffiliationState.Ended, MayRepresent: false, null, 1, 2, 9);
        await Directory.PutAsync([], [tie], Soon);
        await Directory.PutAsync([], [tie with { State = AffiliationState.Current, Seq = 8 }], Soon);
        Assert.Equal([tie], await Directory.GetAffiliationsAsync([2], Soon));
    }

    [Fact]
    public async Task Organizations_are_listed_by_name_page_by_page()
    {
        await PutAsync(One(1, "Zebra"), One(2, "äther"), One(3, "Atlas"), One(4, "Atlas"), One(5, "beta"));
        var first = await Directory.ListAsync(new OrganizationQuery(), 0, 3, Soon);
        Assert.Equal([2, 3, 4], first.Select(one => one.Number).Order());
        Assert.Equal([3, 4], first.Where(one => one.Profile.Name == "Atlas").Select(one => one.Number));
        var rest = await Directory.ListAsync(new OrganizationQuery(), first[^1].Number, 3, Soon);
        Assert.Equal([5, 1], rest.Select(one => one.Number));
    }

    [Fact]
    public async Task Each_filter_finds_those_that_fit_and_all_together_those_that_fit_all()
    {
        var network = new Organization(1, Full, OrgVerification.Pending, null, [], null, 0, 1);
        var french = One(2, "Enfance", OrgKind.NationalNgo, "FR");
        await PutAsync(network, french, One(3, "Others"));
        OrganizationQuery[] findNetwork =
        [
            new(Country: "TN"),
            new(Kind: OrgKind.NetworkOrPlatform),
            new(Status: ConsultativeStatus.Roster),
            new(Theme: "humanRights"),
            new(Goal: "sdg5"),
            new(Verification: OrgVerification.Pending),
            new(Group: MajorGroup.Women),
            new(
                "شبك",
                "TN",
                RegionalCommission.Eca,
                OrgKind.NetworkOrPlatform,
                ConsultativeStatus.Roster,
                "humanRights",
                "sdg16",
                OrgVerification.Pending
            ),
        ];
        foreach (var query in findNetwork)
        {
            Assert.Equal([1], (await Directory.ListAsync(query, 0, 10, Soon)).Select(one => one.Number));
            Assert.Equal(1, await Directory.CountAsync(query, Soon));
        }
        Assert.Equal(3, await Directory.CountAsync(new OrganizationQuery(), Soon));
        Assert.Empty(await NamesAsync(new OrganizationQuery(Country: "TN", Kind: OrgKind.NationalNgo)));
        // A country of three commissions is found in each; who works everywhere, in all.
        Assert.Equal(["Enfance", "Others"], await NamesAsync(new OrganizationQuery(Commission: RegionalCommission.Escap)));
    }

    [Theory]
    [InlineData("cooperativa", "Coopérative des Femmes")]
    [InlineData("ÉGALITÉ", "Réseau égalité Niger")]
    [InlineData("ege nig", "")]
    [InlineData("nig egal", "Réseau égalité Niger")]
    [InlineData("长江", "绿色长江研究会")]
    [InlineData("研究", "绿色长江研究会")]
    [InlineData("مجتمع", "شبكة المجتمع المدني")]
    [InlineData("شبكه", "شبكة المجتمع المدني")]
    [InlineData("сов", "Совет женщин")]
    [InlineData("ｓａｈｅｌ", "Sahel Water Watch")]
    [InlineData("%", "")]
    [InlineData("wat* w.tch", "")]
    public async Task A_name_is_found_by_the_beginnings_of_its_words_in_any_script(string query, string found)
    {
        string[] names =
        [
            "Coopérative des Femmes",
            "Réseau égalité Niger",
            "绿色长江研究会",
            "شبكة المجتمع المدني",
            "Совет женщин",
            "Sahel Water Watch",
        ];
        await PutAsync([.. names.Select((name, index) => One(index + 1, name))]);
        var expected =
            query == "cooperativa" ? []
            : query == "%" ? names.Order(StringComparer.Ordinal)
            : found.Length == 0 ? []
            : (IEnumerable<string>)[found];
        Assert.Equal(expected, (await NamesAsync(new OrganizationQuery(Name: query))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_affiliations_of_a_person_and_of_an_organization_are_known()
    {
        var ties = Enumerable
            .Range(1, 6)
            .Select(n => new Affiliation(
                n,
                n % 2,
                n % 3,
                AffiliationRole.Member,
                AffiliationState.Proposed,
                MayRepresent: false,
                null,
                null,
                null,
                n
            ));
        await Directory.PutAsync([], [.. ties], Soon);
        Assert.Equal([1, 4], (await Directory.OfPersonAsync(1, Soon)).Select(tie => tie.Number));
        Assert.Equal([1, 3], (await Directory.OfOrganizationAsync(1, 0, 2, Soon)).Select(tie => tie.Number));
        Assert.Equal([5], (await Directory.OfOrganizationAsync(1, 3, 2, Soon)).Select(tie => tie.Number));
    }

    [Fact]
    public async Task After_forgetting_nothing_is_there_and_an_old_state_is_welcome_again()
    {
        await PutAsync(One(1, "Atlas") with { Seq = 9 });
        await Directory.PutAsync(
            [],
            [new(2, 1, 3, AffiliationRole.Member, AffiliationState.Ended, MayRepresent: false, null, 1, 2, 9)],
            Soon
        );
        await Directory.ForgetAsync(Soon);
        Assert.Empty(await NamesAsync(new OrganizationQuery(Name: "atlas")));
        Assert.Empty(await Directory.OfPersonAsync(3, Soon));
        await PutAsync(One(1, "Atlas"));
        Assert.Equal(["Atlas"], await NamesAsync(new OrganizationQuery()));
    }

    [Fact]
    public async Task A_directory_of_6500_is_searched_while_somebody_types()
    {
        var many = Enumerable
            .Range(1, 6500)
            .Select(n => One(n, $"Association {n} for water", OrgKind.NationalNgo, n % 2 == 0 ? "KE" : "TN"));
        await PutAsync([.. many]);
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(["Association 4242 for water"], await NamesAsync(new OrganizationQuery(Name: "4242 wat", Country: "KE")));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static Organization One(long number, string name, OrgKind kind = OrgKind.Other, string? country = null) =>
        new(number, new OrganizationProfile(name, kind, country), OrgVerification.Unverified, null, [], null, 0, 1);

    private Task PutAsync(params IReadOnlyCollection<Organization> some) => Directory.PutAsync(some, [], Soon);

    private async Task<IEnumerable<string>> NamesAsync(OrganizationQuery query) =>
        (await Directory.ListAsync(query, 0, 100, Soon)).Select(one => one.Profile.Name);
}
