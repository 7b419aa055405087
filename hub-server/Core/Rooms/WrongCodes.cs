using System.Collections.Concurrent;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Codes are too long to be guessed, and nobody shall try: who showed too many wrong ones within ten minutes is not listened to for a while. Right ones
/// are not counted, so that a village behind one address comes in together. Addresses are kept here for these minutes, in memory, and nowhere else.
/// </summary>
public sealed class WrongCodes(TimeProvider time)
{
    public const int MostOfPerson = 20;
    public const int MostOfAddress = 60;
    private const int MaxKnown = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (long Since, int Count)> seen = new(StringComparer.Ordinal);

    public bool AreTooMany(string who, int most) => seen.TryGetValue(who, out var tries) && !IsOver(tries.Since) && tries.Count >= most;

    public void Note(string who)
    {
        if (seen.Count > MaxKnown)
        {
            Forget();
        }
        seen.AddOrUpdate(
            who,
            _ => (time.GetTimestamp(), 1),
            (_, tries) => IsOver(tries.Since) ? (time.GetTimestamp(), 1) : (tries.Since, tries.Count + 1)
        );
    }

    private void Forget()
    {
        foreach (var over in seen.Where(one => IsOver(one.Value.Since)))
        {
            seen.TryRemove(over);
        }
    }

    private bool IsOver(long since) => time.GetElapsedTime(since) >= Window;
}
