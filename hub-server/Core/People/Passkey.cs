namespace CsoNet.Collab.People;

/// <summary>
/// The public half of a key that lies in somebody's device. <paramref name="Id"/> and <paramref name="PublicKey"/> are as the device gave them, in base64url;
/// <paramref name="Used"/> is how often the device says that it was used, 0 where it does not count. Who made the device is not asked and not kept.
/// </summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="MayBeCopied">Its device lets it be carried to others.</param>
/// <param name="Copied">It may lie in more than one device.</param>
public sealed record Passkey(
    string Id,
    string PublicKey,
    string Name,
    long Created,
    long Used,
    bool MayBeCopied,
    bool Copied,
    IReadOnlyList<string> Transports
)
{
    public const int Most = 10;
    public const int LongestName = 60;
}
