namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>One hub for all tests that leave it as they found it: each opens rooms of its own.</summary>
public sealed class SharedHub : IAsyncLifetime
{
    public Hub Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await Hub.StartAsync();

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class OneHub : ICollectionFixture<SharedHub>
{
    public const string Name = "one hub";
}

/// <summary>A lane for tests that mostly wait, with hubs of their own: others run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class Waiting
{
    public const string Name = "waiting";
}

/// <summary>Tests that measure fractions of a second: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
