using CsoNet.Collab.Notifications;

namespace CsoNet.Collab.Server.Mail;

/// <summary>Where no mail server is named nobody gets letters; the log says so, without what was in them.</summary>
internal sealed class NoMail(ILogger<NoMail> log) : IMail
{
    public Task SendAsync(Letter letter, CancellationToken cancel)
    {
        log.LogWarning("A letter was not sent, because COLLAB_MAIL names no mail server.");
        return Task.CompletedTask;
    }
}
