using System.Globalization;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>Names of rooms: 1 to 64 characters out of a-z, 0-9 and the hyphen, beginning with a letter. Records that are no rooms have names that no door takes.</summary>
public static class RoomName
{
    /// <summary>The record of the house itself.</summary>
    public const string House = "house";

    /// <summary>What everybody calls their own record at every door: whose it is follows from who asks.</summary>
    public const string Own = "me";

    private const string Personal = "me/";

    public static bool IsValid(string room) =>
        room.Length is >= 1 and <= 64
        && char.IsAsciiLetterLower(room[0])
        && room.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>Whether a door takes that name: that of a room, or of what has become of a recommendation.</summary>
    public static bool IsAddress(string name) => IsValid(name) || IsRecommendation(name);

    /// <summary>The record of a recommendation at its nth office, as <c>ke-water.r212</c> or, at the second one, <c>ke-water.r212-2</c>. Nobody can open a room of such a name.</summary>
    public static string OfRecommendation(string room, long number, int office) =>
        string.Create(CultureInfo.InvariantCulture, $"{room}.r{number}{(office > 1 ? $"-{office}" : "")}");

    public static bool IsRecommendation(string name) =>
        name.Split('.') is [var room, ['r', .. var number]]
        && IsValid(room)
        && (number.Split('-') is [var only] ? IsNumber(only) : number.Split('-') is [var first, [>= '2' and <= '9']] && IsNumber(first));

    private static bool IsNumber(string digits) =>
        digits is [>= '1' and <= '9', ..] && digits.Length <= 18 && digits.All(char.IsAsciiDigit);

    /// <summary>The personal record. Its name is derived and holds nobody's id: when the person is erased it leads to nobody.</summary>
    public static string OfPerson(string person) => $"{Personal}{NameBasedId.Of(Own, person):N}";

    public static bool IsPersonal(string record) => record.StartsWith(Personal, StringComparison.Ordinal);

    /// <summary>What a door calls the record.</summary>
    public static string OnTheWire(string record) => IsPersonal(record) ? Own : record;
}
