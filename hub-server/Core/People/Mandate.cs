using CsoNet.Collab.Geography;

namespace CsoNet.Collab.People;

/// <summary>
/// What somebody is to an organization at this moment, as far as rooms must know. A nameplate in a room is what was said on joining; a mandate is what
/// holds now, and every act is judged by it.
/// </summary>
/// <param name="MayRepresent">They may speak in the organization's name.</param>
/// <param name="IsSilenced">The organization is suspended or its status withdrawn: its people do not speak.</param>
/// <param name="Waits">Nobody has verified the organization yet: its people are something to it, and nothing by it.</param>
public sealed record Mandate(Placard Organization, AffiliationRole Role, bool MayRepresent, bool IsSilenced, bool Waits = false)
{
    /// <summary>Where the organization takes part; null for a body that is not of civil society.</summary>
    public Belonging? Belongs { get; init; }
}

/// <summary>Where an organization of civil society takes part: a set of regional commissions, never one; a country, or none; themes.</summary>
/// <param name="Commissions">Of which it is eligible.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Themes">Tags of <see cref="Goals.Themes"/>.</param>
public sealed record Belonging(IReadOnlyList<RegionalCommission> Commissions, string? Country, IReadOnlyList<string> Themes);

/// <summary>Answers what somebody stands for now; at most some seconds behind the record of the house, on every node.</summary>
public interface IMandates
{
    ValueTask<IReadOnlyList<Mandate>> OfAsync(Person person);
}
