using System.Runtime.InteropServices;
using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>Something that carries messages, as real processes of its own.</summary>
internal interface IPeer : IAsyncDisposable
{
    string Name { get; }

    /// <summary>What it is, in a few words for the report.</summary>
    string Description { get; }

    /// <summary>Whether a screen that was away is told what it missed. Where not, only the reconnecting can be measured.</summary>
    bool CatchesUp { get; }

    /// <summary>Known after the start.</summary>
    Door Door { get; }

    Task StartAsync(CancellationToken stop);

    /// <summary>A fresh and empty room that everyone may write to.</summary>
    Task<RoomAddress> OpenRoomAsync(CancellationToken stop);

    /// <summary>What all its processes together have used so far.</summary>
    Usage Usage();
}

/// <summary>Processor time, and memory as the operating system counts it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Usage(TimeSpan Cpu, long ResidentBytes)
{
    public static Usage operator +(Usage a, Usage b) => new(a.Cpu + b.Cpu, a.ResidentBytes + b.ResidentBytes);

    public static Usage Add(Usage left, Usage right) => left + right;
}
