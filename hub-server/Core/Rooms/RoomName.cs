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

    /// <summary>The personal record. Its name is derived and holds nobody's id: when the person is erased it leads to nobody.</summary>
    public static string OfPerson(string person) => $"{Personal}{NameBasedId.Of(Own, person):N}";

    public static bool IsPersonal(string record) => record.StartsWith(Personal, StringComparison.Ordinal);

    /// <summary>What a door calls the record.</summary>
    public static string OnTheWire(string record) => IsPersonal(record) ? Own : record;
}
