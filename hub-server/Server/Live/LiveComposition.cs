using System.Diagnostics.Metrics;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StackExchange.Redis;

namespace CsoNet.Collab.Server.Live;

/// <summary>The live door: SignalR with its limits, the connections of this node, and Redis where it is named.</summary>
internal static class LiveComposition
{
    private const int MaxFrameIn = 32 * 1024;

    public static void AddLive(this IServiceCollection services, Settings settings)
    {
        services.AddSignalR(Limit).AddJsonProtocol();
        services.AddSingleton<IConfigureOptions<JsonHubProtocolOptions>>(provider => new ConfigureOptions<JsonHubProtocolOptions>(options =>
            options.PayloadSerializerOptions = provider.GetRequiredService<Wire>().Json
        ));
        services.AddSingleton<Lookers>();
        services.AddSingleton<Screens>();
        services.AddSingleton(SignalsOf);
        services.AddSingleton<AdmissionBell>();
        services.AddHostedService<UnreadBell>();
        services.AddSingleton<HubLifetimeManager<CollabHub>, CollabLifetime>();
        if (settings.Redis is { } address)
        {
            services.AddRedis(address, settings);
        }
        else
        {
            services.AddSingleton<IDoorbell, NoDoorbell>();
            services.AddDataProtection().SetApplicationName("CsoNet.Collab").PersistKeysToFileSystem(KeyFolder(settings));
        }
    }

    /// <summary>The hub's end of the line, with its frames and bytes bounded below the hub.</summary>
    public static void MapLive(this WebApplication app)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        if (app.Services.GetService<RedisDoorbell>() is { } bell)
        {
            bell.Heard = app.Services.GetRequiredService<RoomsInUse>().Arrive;
        }
        app.MapConnections(
            "/hub",
            new HttpConnectionDispatcherOptions
            {
                Transports = HttpTransportType.WebSockets,
                // A screen that does not read for so long is closed; nobody waits for it meanwhile, the record is its buffer.
                TransportSendTimeout = TimeSpan.FromSeconds(30),
                ApplicationMaxBufferSize = 2 * MaxFrameIn,
                TransportMaxBufferSize = 2 * MaxFrameIn,
                WebSockets = { CloseTimeout = TimeSpan.FromSeconds(2) },
            },
            line =>
                line.Use(next =>
                        connection =>
                        {
                            LineMeter.Attach(connection, time);
                            Lighten(connection.GetHttpContext());
                            return next(connection);
                        }
                    )
                    .UseHub<CollabHub>()
        );
    }

    /// <summary>A line lasts for hours and knows by now who it is: the cookie and the opened ticket can go.</summary>
    private static void Lighten(HttpContext? http)
    {
        http?.Request.Headers.Remove(HeaderNames.Cookie);
        http?.Features.Set<IAuthenticateResultFeature>(null);
    }

    private static void Limit(HubOptions options)
    {
        options.MaximumReceiveMessageSize = MaxFrameIn;
        options.KeepAliveInterval = TimeSpan.FromSeconds(8);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
        options.HandshakeTimeout = TimeSpan.FromSeconds(10);
        options.MaximumParallelInvocationsPerClient = 1;
        options.StatefulReconnectBufferSize = 0;
        options.EnableDetailedErrors = false;
    }

    /// <summary>Connecting goes on in the background: a hub starts, and serves, while Redis is away.</summary>
    private static void AddRedis(this IServiceCollection services, string address, Settings settings)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 1000;
        options.AsyncTimeout = 1000;
        options.SyncTimeout = 1000;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        var redis = new Lazy<IConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(options));
        services.AddSingleton(_ => redis.Value);
        services.AddSingleton<RedisDoorbell>();
        services.AddSingleton<IDoorbell>(provider => provider.GetRequiredService<RedisDoorbell>());
        services.AddHostedService(provider => provider.GetRequiredService<RedisDoorbell>());
        services.AddHostedService<LookersRounds>();
        services.AddDataProtection().SetApplicationName("CsoNet.Collab");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IConnectionMultiplexer, ILoggerFactory>(
                (keys, connection, logs) =>
                    keys.XmlRepository = new SharedKeys(
                        new FileSystemXmlRepository(KeyFolder(settings), logs),
                        new RedisXmlRepository(() => connection.GetDatabase(), "collab:keys"),
                        connection
                    )
            );
    }

    private static DirectoryInfo KeyFolder(Settings settings) => new(Path.Combine(settings.Data, "keys"));

    private static Signals SignalsOf(IServiceProvider services) =>
        new(InnerOf(services), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<Meter>());

    private static HubLifetimeManager<CollabHub> InnerOf(IServiceProvider services) =>
        services.GetService<IConnectionMultiplexer>() is { } redis
            ? new RedisHubLifetimeManager<CollabHub>(
                services.GetRequiredService<ILogger<RedisHubLifetimeManager<CollabHub>>>(),
                Options.Create(new RedisOptions { ConnectionFactory = _ => Task.FromResult(redis) }),
                services.GetRequiredService<IHubProtocolResolver>(),
                services.GetRequiredService<IOptions<HubOptions>>(),
                services.GetRequiredService<IOptions<HubOptions<CollabHub>>>()
            )
            : new DefaultHubLifetimeManager<CollabHub>(services.GetRequiredService<ILogger<DefaultHubLifetimeManager<CollabHub>>>());
}
