using CsoNet.Collab.LoadTests.BareSignalR;

// A peer for comparison: SignalR as its documentation shows it, group sends and nothing else.
//   --redis host:port   the same over the Redis backplane
//   --record file       the same, and each message in its own durable SQLite transaction first
//   --ordered true      the same, and numbers leave in their order; without it, calls at once overtake each other
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
ThreadPool.SetMinThreads(16, 16);

var signalR = builder.Services.AddSignalR(options =>
{
    options.KeepAliveInterval = TimeSpan.FromSeconds(8);
    options.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
});
if (builder.Configuration["redis"] is { } redis)
{
    signalR.AddStackExchangeRedis(redis);
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new Numbers(inOrder: builder.Configuration.GetValue<bool>("ordered")));
builder.Services.AddSingleton<IKeep>(_ => builder.Configuration["record"] is { } file ? new OneTransactionEach(file) : new KeepNothing());

var app = builder.Build();
app.MapGet("/healthz", () => "ok");
app.MapHub<BareHub>("/hub");
await app.RunAsync().ConfigureAwait(false);
