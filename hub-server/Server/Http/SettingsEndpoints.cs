using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What somebody has chosen for their screens, so that it follows them to the next one; and what they say of themselves.</summary>
internal static class SettingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("settings", ReadAsync).Produces<PersonSettings>().ProducesProblem(401);
        api.MapPut("profile", DescribeAsync).Produces<PersonProfile>().ProducesProblem(400).ProducesProblem(401);
        api.MapPut("settings", WriteAsync).Produces<PersonSettings>().ProducesProblem(400).ProducesProblem(401);
    }

    /// <summary>The whole profile anew. What was verified of somebody is not in it.</summary>
    private static async Task<IResult> DescribeAsync(HttpContext http, PersonProfile profile, Callers callers, OwnProfile own) =>
        await callers.OfAsync(http) is not { } person ? Problems.Of(Problems.NoSession)
        : await own.ChangeAsync(person, profile) is { } refusal ? Problems.Of(refusal)
        : Results.Ok(profile);

    private static async Task<IResult> ReadAsync(HttpContext http, Callers callers, ISettingsStore store) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(await store.FindAsync(person.Id) ?? new PersonSettings())
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> WriteAsync(
        HttpContext http,
        PersonSettings settings,
        Callers callers,
        ISettingsStore store,
        OwnProfile profile
    )
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        if (settings.Refuses() is { } refusal)
        {
            return Problems.Of(refusal);
        }
        await store.PutAsync(person.Id, settings);
        if (settings.Lang is { } lang)
        {
            await profile.SpeakAsync(person, lang);
        }
        return Results.Ok(settings);
    }
}
