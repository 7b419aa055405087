namespace CsoNet.Collab.Organizations;

/// <summary>The relation with the Economic and Social Council under its resolution 1996/31.</summary>
public enum ConsultativeStatus
{
    None,
    General,
    Special,
    Roster,
}

/// <summary>How an organization came to be on the Roster.</summary>
public enum RosterBasis
{
    Ecosoc,
    SecretaryGeneral,
    SpecializedAgency,
    Csd,
}

/// <summary>The status with its number and the year in which it was given.</summary>
public sealed record Accreditation(ConsultativeStatus Status, string? Number = null, int? Year = null, RosterBasis? Basis = null)
{
    public static readonly Accreditation None = new(ConsultativeStatus.None);

    /// <summary>The Council's own list can be asked.</summary>
    public bool IsOnRecord() => Status != ConsultativeStatus.None && Number is { Length: > 0 };
}
