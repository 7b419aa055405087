using System.Diagnostics;

namespace CsoNet.Collab.Server.Reports;

/// <summary>
/// Prints the page of a report to PDF by a Chromium that the host names (<c>COLLAB_CHROMIUM</c>). It reads one file that we have made and reaches no network; it has so much time, and then its
/// whole process tree is ended. Where there is none, or it fails, a report has no PDF, and whoever wants one prints the page.
/// </summary>
internal sealed class PdfPrinter(Settings settings, ILogger<PdfPrinter> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>One at a time: each takes some hundred megabytes for a few seconds.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    public async Task<byte[]?> PrintAsync(byte[] html, CancellationToken cancel)
    {
        if (settings.Chromium is not { Length: > 0 } program)
        {
            return null;
        }
        await turn.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("collab-pdf-");
        try
        {
            var (page, file) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllBytesAsync(page, html, cancel);
            await RunAsync(program, ArgumentsOf(folder.FullName, page, file), cancel);
            return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancel) : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException or TimeoutException)
        {
            log.LogWarning(fault, "A report could not be printed to PDF.");
            return null;
        }
        finally
        {
            Remove(folder);
            turn.Release();
        }
    }

    /// <summary>No name is resolved, and whatever is asked for goes to a proxy that is none, this machine included. Without the rights of an administrator it has a sandbox besides.</summary>
    private static string[] ArgumentsOf(string folder, string page, string file) =>
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            $"--print-to-pdf={file}",
            .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
            new Uri(page).AbsoluteUri,
        ];

    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = Task.WhenAll(process.StandardError.ReadToEndAsync(cancel), process.StandardOutput.ReadToEndAsync(cancel));
        try
        {
            await process.WaitForExitAsync(cancel).WaitAsync(Patience, cancel);
            await said.WaitAsync(Patience, cancel);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>What is still held open goes with the next clearing of the temporary folder.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException) { }
    }
}
