using System.Globalization;
using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Mail;

/// <summary>In Development letters lie in a folder under the data directory, one file each, and nobody outside gets any.</summary>
internal sealed class FolderMail(Settings settings, TimeProvider time) : IMail
{
    private readonly string folder = Path.Combine(settings.Data, "mail");
    private int count;

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var name = $"{time.GetUtcNow().ToUnixTimeMilliseconds():D15}-{Interlocked.Increment(ref count):D4}.txt";
        var draft = Path.Combine(folder, $".{name}");
        await File.WriteAllTextAsync(
            draft,
            $"To: {letter.To}\nLanguage: {letter.Lang}\nSubject: {letter.Subject}\n\n{letter.Text}",
            cancel
        );
        File.Move(draft, Path.Combine(folder, name));
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<string> Newest(int most) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.txt").OrderDescending(StringComparer.Ordinal).Take(most).Select(File.ReadAllText)]
            : [];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"the folder {folder}");
}
