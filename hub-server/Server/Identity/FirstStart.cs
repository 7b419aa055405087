namespace CsoNet.Collab.Server.Identity;

/// <summary>Before the doors open the keys are there; where nobody administers the hub yet, whoever started it is given the link to do so.</summary>
internal static class FirstStart
{
    public static Task PrepareAsync(WebApplication app) => app.Services.GetRequiredService<AccountSeal>().PrepareAsync();

    /// <summary>The address to open; null where there is an administrator, and in Development, which has invented people.</summary>
    public static async Task<string?> LinkAsync(WebApplication app, Settings settings)
    {
        if (settings.IsDevelopment)
        {
            return null;
        }
        await using var scope = app.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Links>().SetUpAsync();
        return secret is null ? null : app.Services.GetRequiredService<HubAddress>().Of($"/welcome#{secret}");
    }
}
