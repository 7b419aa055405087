using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A mail server for one test: it takes everything and keeps it.</summary>
public sealed class PostOffice : IDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<MimeMessage> letters = new();
    private readonly CancellationTokenSource closing = new();

    public PostOffice()
    {
        door.Start();
        _ = ServeAsync();
    }

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}/?from=hub@collab.example";

    /// <summary>The first letter to that address.</summary>
    public async Task<MimeMessage> LetterToAsync(string address)
    {
        await Bounded.UntilAsync(() => letters.Any(letter => IsTo(letter, address)), "a letter comes");
        return letters.First(letter => IsTo(letter, address));
    }

    public void Dispose()
    {
        closing.Cancel();
        door.Dispose();
        closing.Dispose();
    }

    private static bool IsTo(MimeMessage letter, string address) => letter.To.Mailboxes.Any(one => one.Address == address);

    private async Task ServeAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            _ = ConverseAsync(await door.AcceptTcpClientAsync(closing.Token));
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var line = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(closing.Token) is { } said)
        {
            await writer.WriteLineAsync(await AnswerAsync(said, reader, writer));
        }
    }

    private async Task<string> AnswerAsync(string said, StreamReader reader, StreamWriter writer)
    {
        if (!said.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
        {
            return said.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok";
        }
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } one && one != ".")
        {
            text.Append(one).Append("\r\n");
        }
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        letters.Enqueue(await MimeMessage.LoadAsync(bytes, closing.Token));
        return "250 taken";
    }
}
