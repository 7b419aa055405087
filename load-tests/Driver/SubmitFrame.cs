using System.Globalization;
using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>A post as bytes, framed once; each message only fills in its own number in the call, in the command's id and in the text.</summary>
internal sealed class SubmitFrame
{
    private const int Digits = 9;
    private const string Hole = "#########";
    private readonly byte[] _frame;
    private readonly List<int> _holes = [];

    public SubmitFrame(IWire wire, string room, int textLength)
    {
        var run = Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture)[..8];
        var text = (Hole + " " + string.Concat(Enumerable.Repeat("We the peoples of the United Nations determined ", 50)))[..textLength];
        var command = $$"""{"type":"message.post","id":"{{run}}-1111-4111-8111-000{{Hole}}","text":"{{text}}"}""";
        _frame = Frame.Of(wire.Submit(room, Hole, command));
        var hole = Encoding.ASCII.GetBytes(Hole);
        for (var at = _frame.AsSpan().IndexOf(hole); at >= 0; at = _frame.AsSpan().IndexOf(hole))
        {
            _holes.Add(at);
            _frame.AsSpan(at, Digits).Fill((byte)'0');
        }
    }

    public int Length => _frame.Length;

    public void Fill(Span<byte> frame, int message)
    {
        _frame.CopyTo(frame);
        foreach (var at in _holes)
        {
            var rest = message;
            for (var digit = at + Digits - 1; rest > 0; digit--, rest /= 10)
            {
                frame[digit] = (byte)('0' + (rest % 10));
            }
        }
    }
}
