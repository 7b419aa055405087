using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What came for one address at a hub in Development, which puts letters into a folder.</summary>
public sealed partial class Mailbox(Hub hub, string address)
{
    private int read;

    public string Address => address;

    public static Mailbox New(Hub hub) => new(hub, $"{Guid.NewGuid():N}@ngo.example");

    /// <summary>The next letter that was not looked at before.</summary>
    public async Task<string> NextAsync()
    {
        await Bounded.UntilAsync(() => Letters().Count > read, "a letter comes");
        return Letters()[read++];
    }

    public async Task<string> CodeAsync() => CodeIn(await NextAsync());

    public int Count => Letters().Count;

    public static string CodeIn(string letter) => Code().Match(letter).Value;

    private List<string> Letters()
    {
        var folder = Path.Combine(hub.Place.Data, "mail");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.txt").Where(IsWhole).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(IsMine)]
            : [];
    }

    private static bool IsWhole(string file) => !Path.GetFileName(file).StartsWith('.');

    private bool IsMine(string letter) => letter.StartsWith($"To: {address}\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
