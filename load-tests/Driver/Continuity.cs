using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// What one screen has seen: every number once and in order, or the first place where that broke. The digest covers numbers and
/// message numbers in their order, so that two screens with the same digest have seen the same.
/// </summary>
internal sealed class Continuity(IDeliveries deliveries)
{
    private readonly byte[] _mark = new byte[8];
    private bool _hasMark;

    public long Last { get; private set; }

    public ulong Digest { get; private set; } = 14695981039346656037;

    /// <summary>How many messages of the run came, and the sum of their numbers: with 1…n in order this shows each came once.</summary>
    public (int Count, long Sum) Messages { get; private set; }

    public string? Broken { get; private set; }

    public string Mark => _hasMark ? Encoding.ASCII.GetString(_mark) : "";

    public void Take(ReadOnlySpan<byte> message)
    {
        var now = Clock.Now;
        var rest = message;
        var at = rest.IndexOf("\"seq\":"u8);
        while (at >= 0)
        {
            rest = rest[at..];
            at = rest[6..].IndexOf("\"seq\":"u8);
            at = at < 0 ? at : at + 6;
            TakeEntry(at < 0 ? rest : rest[..at], now);
        }
        TakeMark(message);
    }

    private void TakeEntry(ReadOnlySpan<byte> entry, long now)
    {
        var seq = Scan.NumberAfter(entry, "\"seq\":"u8);
        var message = Scan.NumberAfter(entry, "\"text\":\""u8);
        if (seq != Last + 1)
        {
            Broken ??= $"after {Last} came {seq}";
        }
        Last = seq;
        Digest = ((Digest ^ (ulong)seq) * 1099511628211 ^ (ulong)message) * 1099511628211;
        if (message >= 0)
        {
            Messages = (Messages.Count + 1, Messages.Sum + message);
            deliveries.Delivered(message, now);
        }
    }

    // The mark stands at the end of a frame of the hub; other peers have none worth keeping.
    private void TakeMark(ReadOnlySpan<byte> message)
    {
        var tail = message.Length > 40 ? message[^40..] : message;
        var at = tail.IndexOf("\"mark\":\""u8);
        if (at >= 0 && tail.Length >= at + 16)
        {
            tail.Slice(at + 8, 8).CopyTo(_mark);
            _hasMark = true;
        }
    }
}

/// <summary>Is told of every message that reaches a screen.</summary>
internal interface IDeliveries
{
    void Delivered(long message, long now);
}

internal sealed class Uncounted : IDeliveries
{
    public static readonly Uncounted Instance = new();

    public void Delivered(long message, long now) { }
}
