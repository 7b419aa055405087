using CsoNet.Collab.People;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Who reads a page and in which language, and what goes into its links and forms.</summary>
/// <param name="Person">Null for a visitor.</param>
/// <param name="HasSession">Something was signed in: the page belongs to nobody else.</param>
/// <param name="Asked">The language that the address asks for; links carry it on.</param>
/// <param name="Site">Scheme and host of this hub.</param>
/// <param name="Token">What the forms of this person's pages carry.</param>
internal sealed record Reader(Person? Person, bool HasSession, Words Say, Language? Asked, string Site, string Token)
{
    public string Link(string path, string query = "", string fragment = "")
    {
        var language = Asked is null ? "" : $"lang={Asked.Code}";
        var whole = string.Join('&', new[] { query, language }.Where(part => part.Length > 0));
        return path + (whole.Length > 0 ? "?" + whole : "") + fragment;
    }

    public static string InLanguage(string path, Language language) => $"{path}?lang={language.Code}";
}
