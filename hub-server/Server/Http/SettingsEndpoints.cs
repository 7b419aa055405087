using CsoNet.Collab.People;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>What somebody has chosen for their screens, so that it follows them to the next one.</summary>
internal static class SettingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("settings", ReadAsync).Produces<PersonSettings>().ProducesProblem(401);
        api.MapPut("settings", WriteAsync).Produces<PersonSettings>().ProducesProblem(400).ProducesProblem(401);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Callers callers, ISettingsStore store) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(await store.FindAsync(person.Id) ?? new PersonSettings())
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> WriteAsync(
        HttpContext http,
        PersonSettings settings,
        Callers callers,
        ISettingsStore store,
        IPersonStore people
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
        if (settings.Lang is { } lang && lang != person.Lang)
        {
            await people.PutAsync(person with { Lang = lang });
        }
        return Results.Ok(settings);
    }
}
