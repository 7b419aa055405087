namespace CsoNet.Collab.Notifications;

/// <summary>
/// Sends letters to people outside. It takes as long as the other side takes, so nobody who waits for an answer waits for it. It throws where the letter was not taken over;
/// the same letter may then be sent again.
/// </summary>
public interface IMail
{
    Task SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>Plain text, in the reader's language. <paramref name="Lang"/> says which one.</summary>
public sealed record Letter(string To, string Subject, string Text, string Lang);
