using System.Globalization;
using System.Text.RegularExpressions;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What stands on the nameplate in front of somebody.</summary>
internal static partial class Plates
{
    public static string Family(AccountRole? account) =>
        account switch
        {
            AccountRole.CsoMember or AccountRole.CsoFocalPoint => "cso",
            AccountRole.UnStaff or AccountRole.PlatformAdmin => "un",
            AccountRole.MemberStateDelegate => "state",
            _ => "other",
        };

    /// <summary>The first letters of up to three words; of names without spaces, as in Chinese, the first two characters.</summary>
    public static string Monogram(string name)
    {
        var words = Between().Split(name).Where(word => Begins().IsMatch(word)).ToList();
        return words.Count == 0 || !words.All(word => HasCases().IsMatch(word))
            ? First(name.StartsWith("ال", StringComparison.Ordinal) ? name[2..] : name, 2)
            : string.Concat(words.Take(3).Select(word => First(word, 1)));
    }

    /// <summary>The letters on the plate: of the organization, else of the name.</summary>
    public static string Monogram(PersonShape? who) => Monogram(who?.Organization?.Name ?? who?.Name ?? (who?.Handle is null ? "" : "№"));

    /// <summary>Under the Chatham House Rule nobody is named; after an erasure only the number is left.</summary>
    public static string Name(Words say, PersonShape? who, int? number) =>
        who is { Name.Length: > 0 } ? who.Name
        : number is null ? say["room.unnamed"]
        : who is { Erased: true } ? say.Say("room.former", ("n", number))
        : number == 0 ? say["room.system"]
        : say.Say("room.participant", ("n", number));

    /// <summary>Roles that say something in a room stand before what somebody is outside of it.</summary>
    public static string Role(Words say, PersonShape who) =>
        who.Role == RoomRole.Participant ? say.Name("account", who.Account) : say.Name("role", who.Role);

    /// <summary>Of a handle, where the nameplate says nothing more.</summary>
    public static string? Region(Words say, PersonShape who) =>
        who is { Organization: null, Handle.Region: { } region } ? say.Name("protection.region", region) : null;

    private static string First(string text, int count)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        var taken = "";
        while (count-- > 0 && letters.MoveNext())
        {
            taken += letters.GetTextElement();
        }
        return taken;
    }

    [GeneratedRegex(@"[\s\-’']+", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^[\p{Lu}\p{Lo}\d]", RegexOptions.None, 1000)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"^[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}\p{IsCyrillic}\p{IsGreek}-[\d]]",
        RegexOptions.None,
        1000
    )]
    private static partial Regex HasCases();
}
