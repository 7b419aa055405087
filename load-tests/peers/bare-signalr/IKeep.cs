namespace CsoNet.Collab.LoadTests.BareSignalR;

/// <summary>What happens to an entry before the others are told of it.</summary>
internal interface IKeep
{
    void Keep(string room, string command, Entry entry);
}

internal sealed class KeepNothing : IKeep
{
    public void Keep(string room, string command, Entry entry) { }
}
