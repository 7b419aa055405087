using CsoNet.Collab.Notifications;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CsoNet.Collab.Server.Mail;

/// <summary>
/// Letters through somebody's mail server: <c>smtp://name:password@host:587/?from=hub@example.org</c>; <c>smtps</c> where TLS comes first. Without TLS only to this machine.
/// </summary>
internal sealed class SmtpMail(Uri server) : IMail
{
    private const int Patience = 20_000;
    private readonly string from = FromOf(server);

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = Patience };
        await client.ConnectAsync(server.Host, server.Port > 0 ? server.Port : DefaultPort, Security(), cancel);
        if (server.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var password])
        {
            await client.AuthenticateAsync(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password), cancel);
        }
        using var message = MessageOf(letter);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    private int DefaultPort => server.Scheme == "smtps" ? 465 : 587;

    private SecureSocketOptions Security() =>
        server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect
        : server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    private MimeMessage MessageOf(Letter letter)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Text },
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Body.Headers.Add("Content-Language", letter.Lang);
        // No answering machine shall answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string FromOf(Uri server) =>
        server.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("from=", StringComparison.Ordinal)) is { } pair
            ? Uri.UnescapeDataString(pair["from=".Length..])
            : throw new FormatException("COLLAB_MAIL names no sender: smtp://host:587/?from=hub@example.org");
}
