using CsoNet.Collab.People;

namespace CsoNet.Collab.Core.Tests;

/// <summary>A person with the number that they have in the room of the test.</summary>
internal sealed record Actor(Person Person, int Number)
{
    public static implicit operator Caller(Actor actor) => new(actor.Person, actor.Number) { Mandates = Cast.MandatesOf(actor.Person) };
}

/// <summary>Who appears in these tests.</summary>
internal static class Cast
{
    public static readonly Placard Desa = new("org-desa", "UN DESA", "unEntity");
    public static readonly Placard Watch = new("org-watch", "Sahel Water Watch", "ngo", "NE");

    /// <summary>Opens rooms and convenes them; always number 1.</summary>
    public static readonly Actor Officer = new(new Person("p-officer", "Ingrid Solberg", AccountRole.UnStaff, Desa), 1);
    public static readonly Actor Amina = new(new Person("p-amina", "Amina Diallo", AccountRole.CsoFocalPoint, Watch, "fr"), 17);
    public static readonly Actor Boris = new(new Person("p-boris", "Борис Иванов", AccountRole.CsoMember, Lang: "ru"), 23);
    public static readonly Actor Chen = new(new Person("p-chen", "陈丽", AccountRole.CsoMember, Lang: "zh"), 31);
    public static readonly Actor Maria = new(
        new Person("p-maria", "María Quispe", AccountRole.MemberStateDelegate, new Placard("state-pe", "Peru", "state", "PE")),
        42
    );
    public static readonly Actor Observer = new(new Person("p-observer", "Tom Okoro", AccountRole.Observer), 51);
    public static readonly Actor Admin = new(new Person("p-admin", "Root Admin", AccountRole.PlatformAdmin), 60);

    public static readonly Actor[] All = [Officer, Amina, Boris, Chen, Maria, Observer, Admin];

    public static Actor With(AccountRole account, int number = 77) => new(new Person("p-any", "Any Body", account, Watch), number);

    /// <summary>They belong to the organization of their nameplate; its focal points speak for it.</summary>
    public static Mandate[] MandatesOf(Person person) =>
        person.Organization is not { } placard
            ? []
            : [new Mandate(placard, RoleOf(person.Account), SpeaksFor(person.Account, placard), IsSilenced: false)];

    /// <summary>Focal points do, and whoever is sent by an office.</summary>
    private static bool SpeaksFor(AccountRole account, Placard placard) =>
        account == AccountRole.CsoFocalPoint || placard.Kind == "stateDelegation";

    public static Caller Silenced(Caller caller) =>
        caller with
        {
            Mandates = [.. caller.Mandates.Select(mandate => mandate with { IsSilenced = true })],
        };

    private static AffiliationRole RoleOf(AccountRole account) =>
        account switch
        {
            AccountRole.CsoFocalPoint => AffiliationRole.FocalPoint,
            AccountRole.MemberStateDelegate => AffiliationRole.Delegate,
            AccountRole.UnStaff => AffiliationRole.Staff,
            _ => AffiliationRole.Member,
        };
}
