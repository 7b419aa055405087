using System.Collections.Immutable;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Demo;

/// <summary>The people of the demo. They exist only in Development.</summary>
internal static class DemoCast
{
    public static readonly Person Amina = Cso(
        "amina",
        "Amina Wanjiku",
        AccountRole.CsoFocalPoint,
        "Maji Women's Cooperative",
        "communityBased",
        "KE",
        "en"
    );
    public static readonly Person Leila = Cso(
        "leila",
        "ليلى بن صالح",
        AccountRole.CsoFocalPoint,
        "شبكة المجتمع المدني لشمال أفريقيا",
        "networkOrPlatform",
        "TN",
        "ar"
    );
    public static readonly Person Rosa = Cso(
        "rosa",
        "Rosa Quispe Mamani",
        AccountRole.CsoMember,
        "Red de Mujeres Indígenas",
        "indigenousPeoples",
        "PE",
        "es"
    );
    public static readonly Person Jean = Cso(
        "jean",
        "Jean-Baptiste Ndiaye",
        AccountRole.CsoMember,
        "Jeunesse et Climat Sénégal",
        "youthOrganization",
        "SN",
        "fr"
    );
    public static readonly Person Li = Cso("li", "李文华", AccountRole.CsoMember, "绿色长江研究会", "nationalNgo", "CN", "zh");
    public static readonly Person Officer = new("olga", "Ольга Соколова", AccountRole.UnStaff, new("desa", "UN DESA", "unEntity"), "ru");
    public static readonly Person Moderator = new(
        "david",
        "David Okoth",
        AccountRole.UnStaff,
        new("rco-ke", "UN Resident Coordinator's Office, Kenya", "unEntity", "KE"),
        "en"
    );
    public static readonly Person Grace = new(
        "grace",
        "Grace Mutua",
        AccountRole.MemberStateDelegate,
        new("state-ke", "Kenya", "memberState", "KE"),
        "en"
    );

    /// <summary>Administers the platform; takes part in no room.</summary>
    public static readonly Person Administrator = new(
        "nadia",
        "Nadia Haddad",
        AccountRole.PlatformAdmin,
        new("desa", "UN DESA", "unEntity"),
        "en"
    );

    /// <summary>Is there for whoever is threatened, with Olga; takes part in no room.</summary>
    public static readonly Person Safety = new("samira", "Samira Rahimi", AccountRole.UnStaff, new("ohchr", "OHCHR", "unEntity"), "en");

    public static readonly ImmutableArray<Person> Everybody =
    [
        Amina,
        Leila,
        Rosa,
        Jean,
        Li,
        Officer,
        Moderator,
        Safety,
        Grace,
        Administrator,
    ];

    private static Person Cso(string id, string name, AccountRole account, string organization, string kind, string country, string lang) =>
        new(id, name, account, new Placard($"org-{id}", organization, kind, country), lang);
}
