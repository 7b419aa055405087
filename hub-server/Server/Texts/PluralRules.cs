namespace CsoNet.Collab.Server.Texts;

/// <summary>Which form of a word a number takes: the rules of CLDR for the six languages. A test holds them against <c>Intl.PluralRules</c>.</summary>
internal static class PluralRules
{
    private const int Million = 1_000_000;

    public static string Of(string language, double number)
    {
        var n = Math.Abs(number);
        var isWhole = n == Math.Floor(n);
        return language switch
        {
            "ar" => isWhole ? Arabic(n) : "other",
            "en" => n == 1 ? "one" : "other",
            "es" => n == 1 ? "one" : Millions(n, isWhole),
            "fr" => n < 2 ? "one" : Millions(n, isWhole),
            "ru" => isWhole ? Russian(n) : "other",
            _ => "other",
        };
    }

    private static string Arabic(double n) =>
        n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => "other",
            },
        };

    private static string Russian(double n) =>
        (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };

    private static string Millions(double n, bool isWhole) => isWhole && n != 0 && n % Million == 0 ? "many" : "other";
}
