namespace CsoNet.Collab.Geography;

/// <summary>The five regional commissions. A country belongs to none, one or several of them: never derive one scheme of regions from another.</summary>
public enum RegionalCommission
{
    Eca,
    Ece,
    Eclac,
    Escap,
    Escwa,
}
