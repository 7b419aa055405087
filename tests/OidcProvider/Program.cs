using CsoNet.Collab.OidcProvider;

// An identity provider for tests: OpenIddict's server without a store. Whoever the address of the question names is let in; words in the address make it lie.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
builder.Services.AddAuthentication();
builder.Services.AddProvider();
var app = builder.Build();
app.UseAuthentication();
await app.StartAsync();
Console.WriteLine($"The provider is open at {app.Urls.First()}");
await app.WaitForShutdownAsync();
