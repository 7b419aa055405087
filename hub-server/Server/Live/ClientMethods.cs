namespace CsoNet.Collab.Server.Live;

/// <summary>What the hub calls on a screen: see docs/wire.md. <c>Entries</c> is written as bytes, once per audience, and never through a group.</summary>
internal static class ClientMethods
{
    public const string Entries = "Entries";
    public const string Ended = "Ended";
    public const string Notice = "Notice";
}
