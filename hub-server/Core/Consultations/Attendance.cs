using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>From when to when the session lasted (milliseconds), and, once that is settled, how many were there. Who was there is in no record: see <see cref="IAttendance"/>.</summary>
public sealed record Attendance(long? Opened = null, long? Adjourned = null, AttendanceSealed? Sealed = null) : IRoomPart
{
    public static string Name => "attendance";

    public static readonly Attendance None = new();

    public static Attendance Of(RoomState state) => state.Part<Attendance>() ?? None;

    public static RoomState Change(RoomState state, Func<Attendance, Attendance> change) =>
        state.Part<Attendance>() is { } attendance ? state.With(change(attendance)) : state;

    /// <summary>Who is told of single people: those who preside and whoever keeps the list. Where people are protected nobody is: that somebody listens is not known there.</summary>
    public static bool ShowsPeople(RoomState state, Caller caller) =>
        !state.IsProtected
        && (Presidency.Presides(state, caller) || state.SeatOf(caller) is { Role: RoomRole.ListOfficer, Standing: Standing.In });

    /// <summary>SHA-256 over the stays, a line each, in the order of <see cref="Stays.Merge"/>: whoever has them can see that they are the ones that were sealed.</summary>
    public static string Digest(IEnumerable<Stay> stays)
    {
        var text = new StringBuilder();
        foreach (var stay in stays)
        {
            text.Append(CultureInfo.InvariantCulture, $"{stay.Number} {stay.From} {stay.Until} {(stay.ByPage ? 1 : 0)}\n");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }
}
