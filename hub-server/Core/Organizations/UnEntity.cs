namespace CsoNet.Collab.Organizations;

/// <summary>The United Nations entity that an organization of the kind <see cref="OrgKind.UnEntity"/> is, or is an office of.</summary>
public enum UnEntity
{
    Desa,
    Undp,
    Unicef,
    Ilo,
    UnWomen,
    Ohchr,
    Unep,
    Fao,
    Who,
    Unfpa,
    Unhcr,
    Unesco,
    Eca,
    Ece,
    Eclac,
    Escap,
    Escwa,
    Dco,
    Rco,
    Other,
}
