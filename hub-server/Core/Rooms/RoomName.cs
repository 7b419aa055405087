namespace CsoNet.Collab.Rooms;

/// <summary>Names of rooms: 1 to 64 characters out of a-z, 0-9 and the hyphen, beginning with a letter.</summary>
public static class RoomName
{
    /// <summary>The record of the house itself.</summary>
    public const string House = "house";

    public static bool IsValid(string room) =>
        room.Length is >= 1 and <= 64
        && char.IsAsciiLetterLower(room[0])
        && room.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
