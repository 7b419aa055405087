using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// A command that names organizations by their ids. A rule knows no directory: the desk looks them up first and gives it their nameplates as they are now. Who does not
/// exist, or does not speak, is left out, and the rule refuses.
/// </summary>
public interface INamesOrganizations
{
    IReadOnlyCollection<string> Organizations { get; }

    /// <summary>The same command with the nameplates that were found, in the order of the ids.</summary>
    Command With(Few<Placard> found);
}
