using System.Buffers.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// Finds the few things a driver must know without parsing: a quote inside a text is always escaped, so that a needle with bare
/// quotes can only stand where JSON has a name.
/// </summary>
internal static class Scan
{
    /// <summary>The number behind the needle, or -1.</summary>
    public static long NumberAfter(ReadOnlySpan<byte> message, ReadOnlySpan<byte> needle)
    {
        var at = message.IndexOf(needle);
        return at >= 0 && Utf8Parser.TryParse(message[(at + needle.Length)..], out long number, out _) ? number : -1;
    }

    public static AnswerStatus Status(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf("\"status\":\"accepted\""u8) >= 0 || answer.IndexOf("\"status\":\"following\""u8) >= 0)
        {
            return AnswerStatus.Done;
        }
        return answer.IndexOf("\"status\":\"busy\""u8) >= 0 ? AnswerStatus.Busy : AnswerStatus.Refused;
    }
}
