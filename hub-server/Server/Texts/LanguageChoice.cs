using CsoNet.Collab.People;
using Microsoft.Net.Http.Headers;

namespace CsoNet.Collab.Server.Texts;

/// <summary>Which language a page speaks: the one its address asks for, else the person's own, else what the browser prefers.</summary>
internal static class LanguageChoice
{
    private const string Asked = "lang";
    private const int MaxWishes = 20;

    /// <summary>A link of the language bar was followed: the links of the page carry it on, because no cookie does.</summary>
    public static Language? AskedFor(HttpRequest request) => Language.Find(request.Query[Asked]);

    public static Language Of(HttpRequest request, Person? person) =>
        AskedFor(request) ?? Language.Find(person?.Lang) ?? Wished(request) ?? Language.English;

    private static Language? Wished(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes)
            ? wishes
                .Take(MaxWishes)
                .OrderByDescending(wish => wish.Quality ?? 1)
                .Where(wish => wish.Quality is null or > 0)
                .Select(wish => Language.Find(wish.Value.Value))
                .FirstOrDefault(found => found is not null)
            : null;
}
