using System.Globalization;
using System.Text;

namespace CsoNet.Collab.People;

/// <summary>An address in the one form in which it is kept and compared: small letters, the domain as the net knows it.</summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestName = 64;

    /// <summary>Null where it is no address that mail could be sent to. What could break out of a header or looks like something else is none.</summary>
    public static string? Normalize(string? typed)
    {
        var parts = typed?.Trim().Split('@') ?? [];
        if (parts is not [var name, var domain] || name.Length is 0 or > LongestName || typed!.Length > Longest || !name.All(IsOfName))
        {
            return null;
        }
        return AsciiOf(domain) is { } host ? $"{name.Normalize(NormalizationForm.FormC)}@{host}".ToLowerInvariant() : null;
    }

    private static bool IsOfName(char sign) =>
        char.IsLetterOrDigit(sign) || "!#$%&'*+-/=?^_`{|}~.".Contains(sign, StringComparison.Ordinal);

    private static string? AsciiOf(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
            return ascii.Contains('.', StringComparison.Ordinal) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
