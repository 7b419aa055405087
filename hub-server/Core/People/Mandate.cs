namespace CsoNet.Collab.People;

/// <summary>
/// What somebody is to an organization at this moment, as far as rooms must know. A nameplate in a room is what was said on joining; a mandate is what
/// holds now, and every act is judged by it.
/// </summary>
/// <param name="MayRepresent">They may speak in the organization's name.</param>
/// <param name="IsSilenced">The organization is suspended or its status withdrawn: its people do not speak.</param>
/// <param name="Waits">Nobody has verified the organization yet: its people are something to it, and nothing by it.</param>
public sealed record Mandate(Placard Organization, AffiliationRole Role, bool MayRepresent, bool IsSilenced, bool Waits = false);

/// <summary>Answers what somebody stands for now; at most some seconds behind the record of the house, on every node.</summary>
public interface IMandates
{
    ValueTask<IReadOnlyList<Mandate>> OfAsync(Person person);
}
