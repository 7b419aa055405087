namespace CsoNet.Collab.People;

/// <summary>What somebody recognizes their own device by; either word is empty where it is not known.</summary>
public sealed record Device(string Browser, string System)
{
    public static readonly Device Unknown = new("", "");

    /// <summary>In the order in which they must be asked for: nearly all call themselves Safari and Chrome as well.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Opera Mini", "Opera Mini"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("UCBrowser", "UC Browser"),
        ("YaBrowser", "Yandex"),
        ("EdgA/", "Edge"),
        ("EdgiOS", "Edge"),
        ("Edg/", "Edge"),
        ("FxiOS", "Firefox"),
        ("Firefox/", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chromium", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("KAIOS", "KaiOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Only words of these lists ever get in: what a browser calls itself is not repeated.</summary>
    public static Device Of(string? userAgent) => new(First(Browsers, userAgent), First(Systems, userAgent));

    private static string First((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? "" : known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name ?? "";
}
