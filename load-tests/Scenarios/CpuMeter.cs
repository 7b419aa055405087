using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>Processor time of the peer and of this driver from one moment on: whoever is near a whole core is the bottleneck.</summary>
internal sealed class CpuMeter(IPeer peer)
{
    private readonly TimeSpan _peer = peer.Usage().Cpu;
    private readonly TimeSpan _driver = Environment.CpuUsage.TotalTime;

    public double PeerMicroseconds => (peer.Usage().Cpu - _peer).TotalMicroseconds;

    public double DriverMicroseconds => (Environment.CpuUsage.TotalTime - _driver).TotalMicroseconds;
}
