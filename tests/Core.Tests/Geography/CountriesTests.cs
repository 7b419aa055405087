using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Core.Tests.Geography;

/// <summary>The list of the United Nations: counts as in the commissions' own documents, names as in the standard M49.</summary>
public sealed class CountriesTests
{
    private const string AllMembers =
        "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK "
        + "DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN "
        + "KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG "
        + "PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ "
        + "VC VE VN VU WS YE ZA ZM ZW";

    private static Countries List => Countries.OfTheUnitedNations;

    private static IEnumerable<Country> Members => List.All.Where(country => country.Membership == Membership.Member);

    [Fact]
    public void There_are_193_Member_States()
    {
        Assert.Equal(AllMembers.Split(' '), Members.Select(country => country.Code));
        Assert.Equal(193, Members.Count());
    }

    [Fact]
    public void There_are_248_countries_and_areas_each_with_an_own_number()
    {
        Assert.Equal(248, List.All.Length);
        Assert.Equal(248, List.All.Select(country => country.M49).Distinct().Count());
        Assert.All(List.All, country => Assert.Matches("^[0-9]{3}$", country.M49));
        Assert.All(List.All, country => Assert.Matches("^[A-Z]{2}$", country.Code));
    }

    [Fact]
    public void The_Holy_See_and_the_State_of_Palestine_observe_and_are_no_members() =>
        Assert.Equal(["PS", "VA"], List.All.Where(country => country.Membership == Membership.Observer).Select(country => country.Code));

    [Theory]
    [InlineData(RegionalCommission.Eca, 54, 0)]
    [InlineData(RegionalCommission.Ece, 56, 0)]
    [InlineData(RegionalCommission.Eclac, 46, 14)]
    [InlineData(RegionalCommission.Escap, 53, 9)]
    [InlineData(RegionalCommission.Escwa, 21, 0)]
    public void A_commission_has_its_members_and_associate_members(RegionalCommission commission, int members, int associates)
    {
        var all = List.All.Where(country => country.Commissions.Contains(commission)).ToList();
        Assert.Equal(members, all.Count(country => !country.AssociateIn.Contains(commission)));
        Assert.Equal(associates, all.Count(country => country.AssociateIn.Contains(commission)));
    }

    [Theory]
    [InlineData(VotingGroup.African, 54)]
    [InlineData(VotingGroup.AsiaPacific, 54)]
    [InlineData(VotingGroup.EasternEuropean, 23)]
    [InlineData(VotingGroup.LatinAmericanAndCaribbean, 33)]
    [InlineData(VotingGroup.WesternEuropeanAndOthers, 29)]
    public void Each_Member_State_sits_in_one_regional_group(VotingGroup group, int members)
    {
        Assert.Equal(members, Members.Count(country => country.Group == group));
        Assert.All(List.All, country => Assert.Equal(country.Membership == Membership.Member, country.Group is not null));
    }

    [Fact]
    public void The_members_of_the_commissions_are_all_Member_States_and_Palestine()
    {
        var inAny = List.All.Where(country => country.Commissions.Except(country.AssociateIn).Count > 0).Select(country => country.Code);
        Assert.Equal(AllMembers.Split(' ').Append("PS").Order(StringComparer.Ordinal), inAny);
    }

    [Fact]
    public void Thirty_one_countries_belong_to_two_or_more_commissions()
    {
        var several = List.All.Where(country => country.Commissions.Count > 1).ToList();
        Assert.Equal(31, several.Count);
        Assert.Equal("FR GB NL TR US", string.Join(' ', several.Where(c => c.Commissions.Count == 3).Select(c => c.Code)));
        Assert.Equal([RegionalCommission.Eca, RegionalCommission.Escwa], List.Find("TN")!.Commissions);
    }

    /// <summary>Where other lists say it differently: code, Arabic, Chinese, English, French, Russian, Spanish.</summary>
    private const string Spoken = """
        CI|كوت ديفوار|科特迪瓦|Côte d’Ivoire|Côte d’Ivoire|Кот-д’Ивуар|Côte d’Ivoire
        SZ|إسواتيني|斯威士兰|Eswatini|Eswatini|Эсватини|Eswatini
        CZ|تشيكيا|捷克|Czechia|Tchéquie|Чехия|Chequia
        PS|دولة فلسطين|巴勒斯坦国|State of Palestine|État de Palestine|Государство Палестина|Estado de Palestina
        KP|جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国|Democratic People’s Republic of Korea|République populaire démocratique de Corée|Корейская Народно-Демократическая Республика|República Popular Democrática de Corea
        TR|تركيا|土耳其|Türkiye|Türkiye|Турция|Türkiye
        MD|جمهورية مولدوفا|摩尔多瓦共和国|Republic of Moldova|République de Moldova|Республика Молдова|República de Moldova
        GB|المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية|大不列颠及北爱尔兰联合王国|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Соединенное Королевство Великобритании и Северной Ирландии|Reino Unido de Gran Bretaña e Irlanda del Norte
        BO|بوليفيا (دولة - المتعددة القوميات)|玻利维亚(多民族国)|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|Боливия (Многонациональное Государство)|Bolivia (Estado Plurinacional de)
        IR|إيران (جمهورية - الإسلامية)|伊朗(伊斯兰共和国)|Iran (Islamic Republic of)|Iran (République islamique d’)|Иран (Исламская Республика)|Irán (República Islámica del)
        VN|فييت نام|越南|Viet Nam|Viet Nam|Вьетнам|Viet Nam
        VA|الكرسي الرسولي|教廷|Holy See|Saint-Siège|Святой Престол|Santa Sede
        """;

    public static TheoryData<string> SpokenOf => [.. Spoken.Split('\n')];

    [Theory]
    [MemberData(nameof(SpokenOf))]
    public void Names_are_those_of_the_United_Nations(string line)
    {
        var cells = line.Split('|');
        Assert.Equal(SixNames.Of(cells.AsSpan(1)), List.Find(cells[0])!.Names);
    }

    [Fact]
    public void Every_name_is_written_in_its_own_script()
    {
        foreach (var names in List.All.Select(country => country.Names))
        {
            Assert.Matches(@"^[\p{IsArabic}\p{IsArabicPresentationForms-B} ()،-]+$", names.Ar);
            Assert.Matches(@"^[\p{IsCJKUnifiedIdeographs}()、]+$", names.Zh);
            Assert.Matches(@"^[\p{IsCyrillic} (),’-]+$", names.Ru);
            Assert.All([names.En, names.Fr, names.Es], name => Assert.Matches(@"^[\p{IsBasicLatin}\p{IsLatin-1Supplement}’]+$", name));
        }
    }

    [Fact]
    public void Another_host_may_follow_another_list()
    {
        const string table =
            "code\tm49\tstanding\tgroup\tdco\tcommissions\tar\tzh\ten\tfr\tru\tes\nXA\t999\tarea\t\t\tESCAP*\tأ\t甲\tArea\tAire\tОбласть\tÁrea\n";
        var own = Assert.Single(Countries.Read(table).All);
        Assert.Equal(("XA", "Area", RegionalCommission.Escap), (own.Code, own.Names.En, Assert.Single(own.AssociateIn)));
    }

    [Theory]
    [InlineData("XA\t999\tarea\t\t\tNATO\tأ\t甲\tArea\tAire\tОбласть\tÁrea")]
    [InlineData("XA\t999\tcolony\t\t\t\tأ\t甲\tArea\tAire\tОбласть\tÁrea")]
    [InlineData("XA\t999\tarea")]
    public void A_list_that_says_what_is_not_known_is_refused(string line) =>
        Assert.Throws<FormatException>(() => Countries.Read($"code\n{line}\n"));
}
