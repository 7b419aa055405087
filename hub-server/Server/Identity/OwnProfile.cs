using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// Writes down what somebody says of themselves. It changes the person as they are kept, never as they stand at the moment: who is of civil society by a mandate would be so for ever.
/// </summary>
internal sealed class OwnProfile(IPersonStore people, ISettingsStore settings, Countries countries)
{
    public async Task<Refusal?> ChangeAsync(Person who, PersonProfile profile)
    {
        if (profile.Refuses(countries) is { } refusal)
        {
            return refusal;
        }
        if (await people.FindAsync(who.Id) is { } kept)
        {
            await people.PutAsync(profile.Of(kept));
        }
        // Else the next screen would go back to the language that was chosen before.
        if (profile.Lang is { } lang)
        {
            await settings.PutAsync(who.Id, (await settings.FindAsync(who.Id) ?? new PersonSettings()) with { Lang = lang });
        }
        return null;
    }

    public async Task SpeakAsync(Person who, string lang)
    {
        if (await people.FindAsync(who.Id) is { } kept && kept.Lang != lang)
        {
            await people.PutAsync(kept with { Lang = lang });
        }
    }
}
