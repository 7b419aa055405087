using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// What one screen has seen: every number once and in order, or the first place where that broke. The digest covers numbers and
/// message numbers, so that two screens with the same digest have seen the same. Of a peer that keeps no order it can only be asked
/// that each number comes once.
/// </summary>
internal sealed class Continuity(IDeliveries deliveries, bool ordered)
{
    private readonly HashSet<long> _early = [];
    private readonly byte[] _mark = new byte[8];
    private bool _hasMark;

    /// <summary>Everything up to here has come.</summary>
    public long Last { get; private set; }

    /// <summary>How many came before one with a smaller number.</summary>
    public long Early { get; private set; }

    public ulong Digest { get; private set; }

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
        TakeNumber(seq);
        Digest += (((ulong)seq * 0x9E3779B97F4A7C15) ^ (ulong)message) * 1099511628211;
        if (message >= 0)
        {
            Messages = (Messages.Count + 1, Messages.Sum + message);
        }
        deliveries.Delivered(seq, message, now);
    }

    private void TakeNumber(long seq)
    {
        if (seq == Last + 1)
        {
            Last = seq;
        }
        else if (ordered || seq <= Last || !_early.Add(seq))
        {
            Broken ??= $"after {Last} came {seq}";
        }
        else
        {
            Early++;
        }
        while (_early.Count > 0 && _early.Remove(Last + 1))
        {
            Last++;
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

/// <summary>Is told of every entry that reaches a screen; <c>message</c> is -1 where it is no message of the run.</summary>
internal interface IDeliveries
{
    void Delivered(long seq, long message, long now);
}

internal sealed class Uncounted : IDeliveries
{
    public static readonly Uncounted Instance = new();

    public void Delivered(long seq, long message, long now) { }
}
