using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Search;

/// <summary>
/// Under what a passage is found: its words, and, each with a sign of its own before it, how names in it sound, where it was said, as what, by whom.
/// <para>
/// Each term has a <em>scope</em>: rooms that everybody may read have one together, every other room has one of its own. Who searches asks in the scopes that are theirs, so what is said in
/// a room that does not exist for them makes no question slower, and is counted in nothing.
/// </para>
/// </summary>
internal static class Terms
{
    /// <summary>What everybody may read, with or without an account, stands under bare terms.</summary>
    public const string Public = "";

    public static string ScopeOf(RoomState room) =>
        room is { Visibility: Visibility.Public, Circle: Circle.Everybody } ? Public : $"{room.Room}/";

    public static string OfKind(PassageKind kind) => "!" + kind.ToString().ToLowerInvariant();

    public static string OfRoom(string room) => ":" + room;

    public static string OfAuthor(string room, int number) => string.Create(CultureInfo.InvariantCulture, $"@{room}:{number}");

    public static string OfOrganization(string id) => Organization + id.ToLowerInvariant();

    public static bool IsOrganization(string term) => term.StartsWith(Organization, StringComparison.Ordinal);

    /// <summary>Of a language its own tag, whatever script or country is named beside it.</summary>
    public static string OfLanguage(string lang) => Language + lang.Split('-')[0].ToLowerInvariant();

    public static bool IsLanguage(string term) => term.StartsWith(Language, StringComparison.Ordinal);

    /// <summary>Of a marked post: that it is one, of which kind, and each of its tags.</summary>
    public static IEnumerable<string> OfMark(PostMark? mark) =>
        mark is null
            ? []
            :
            [
                Mark,
                OfMark("kind", $"{mark.Kind}"),
                .. (mark.Themes ?? []).Select(theme => OfMark("theme", theme)),
                .. (mark.Goals ?? []).Select(goal => OfMark("goal", goal)),
                .. mark.Country is { } country ? [OfMark("country", country)] : (string[])[],
            ];

    /// <summary>What all of a question ask for that asks for marked posts.</summary>
    public static IEnumerable<string> OfMark(MarkQuestion asked) =>
        new[]
        {
            asked.Kind is { } kind ? OfMark("kind", $"{kind}") : Mark,
            asked.Theme is { } theme ? OfMark("theme", theme) : null,
            asked.Goal is { } goal ? OfMark("goal", goal) : null,
            asked.Country is { } country ? OfMark("country", country) : null,
        }.OfType<string>();

    public static bool IsOfMark(string term) => term == Mark || term.StartsWith(Mark + ".", StringComparison.Ordinal);

    private static string OfMark(string what, string value) => $"{Mark}.{what}.{value.ToLowerInvariant()}";

    /// <summary>Of a text: its words in all their forms, and the sound of what may be a name.</summary>
    public static IEnumerable<string> OfText(IReadOnlyList<Word> text) =>
        text.SelectMany(word => OfForms(word.Forms).Concat(word.MayBeName ? SoundOf(word.Forms) : []));

    public static IEnumerable<string> OfForms(WordForms word) => word.Others.Prepend(word.Plain);

    public static IEnumerable<string> SoundOf(WordForms word) => word.Sound is { } sound ? ["~" + sound] : [];

    /// <summary>Of the name of a person, which has no other forms than those of other scripts.</summary>
    public static IEnumerable<string> OfName(IReadOnlyList<Word> name) => name.SelectMany(word => OfName(word.Forms, bySound: true));

    public static IEnumerable<string> OfName(WordForms word, bool bySound) =>
        bySound && word.Sound is { } sound ? ["&" + word.Plain, "&~" + sound] : ["&" + word.Plain];

    private const string Organization = "#";
    private const string Language = "!lang.";
    private const string Mark = "!mark";
}
