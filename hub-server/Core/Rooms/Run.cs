namespace CsoNet.Collab.Rooms;

/// <summary>
/// Entries <see cref="After"/>+1 … <see cref="Last"/> of a room as one audience sees them, written once:
/// <c>{"room":…,"entries":[…],"mark":"…"}</c> in UTF-8, at most <see cref="MaxBytes"/>.
/// </summary>
public sealed class Run(string room, long after, long last, ReadOnlyMemory<byte> json)
{
    /// <summary>A frame has 16 KB; this leaves room for the protocol around it.</summary>
    public const int MaxBytes = 16 * 1024 - 128;

    private object? framed;

    public string Room => room;
    public long After => after;
    public long Last => last;
    public ReadOnlyMemory<byte> Json => json;

    /// <summary>What a kind of line makes of the bytes, made once for all screens of that kind.</summary>
    public T Framed<T>(Func<Run, T> frame)
        where T : class => (T)(framed ??= frame(this));
}
