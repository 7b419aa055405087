namespace CsoNet.Collab.People;

/// <summary>
/// What people have chosen for their screens, one small document each. Private: nobody else is ever told. The last one who writes wins.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface ISettingsStore
{
    /// <summary>Null where nothing was ever chosen.</summary>
    Task<PersonSettings?> FindAsync(string person, CancellationToken cancel = default);

    Task PutAsync(string person, PersonSettings settings, CancellationToken cancel = default);
}
