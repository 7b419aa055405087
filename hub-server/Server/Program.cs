using CsoNet.Collab.Server;
using CsoNet.Collab.Server.Background;
using CsoNet.Collab.Server.Demo;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Live;
using CsoNet.Collab.Server.Operations;

if (CommandLine.Knows(args))
{
    return await CommandLine.RunAsync(args);
}

// With one or two cores the pool's slow growth costs stalls of a second.
ThreadPool.SetMinThreads(16, 16);

var builder = WebApplication.CreateBuilder(args);
var settings = Settings.Of(builder.Configuration, builder.Environment);

builder.WebHost.OpenDoors(builder.Configuration);
builder.Services.AddSingleton(settings);
settings.FollowTables();
await builder.Services.AddStorageAsync(settings);
builder.Services.AddRooms();
builder.Services.AddLive(settings);
builder.Services.AddBackground();
builder.Services.AddAccounts(settings);
builder.Services.AddDoors();

var app = builder.Build();
app.UseDoors();
app.UseMiddleware<OriginGate>();
app.UseAuthentication();
app.UseRateLimiter();
app.MapDoors(settings);
app.MapLive();

await FirstStart.PrepareAsync(app);
await app.StartAsync();
app.Services.GetRequiredService<Drain>().Attach(app.Lifetime);
if (settings.IsDevelopment)
{
    await app.Services.GetRequiredService<DemoSeed>().RunAsync();
}
Greeting.Print(app, settings, await FirstStart.LinkAsync(app, settings));
await app.WaitForShutdownAsync();
await app.DisposeAsync();
return 0;
