using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>One who was there. <paramref name="Lang"/> is the language that they read the hub in, where it is known.</summary>
public sealed record Attendee(int Number, bool ByPage, string? Lang = null);

/// <summary>
/// The session is over and all nodes have noted who was there: how many they were goes into the record, so that nobody ever has to count by hand. The system alone says so, once.
/// </summary>
public sealed record SealAttendance(Few<Attendee> Present, string Digest) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var attendance = Attendance.Of(state);
        return attendance is not { Opened: { } opened, Adjourned: { } adjourned }
                ? new Refusal("session.phase", "Who was there is settled when the session is adjourned.")
            : attendance.Sealed is not null ? new Refusal("nothing.changed", "That is settled already.")
            : Count(state, opened, adjourned);
    }

    private AttendanceSealed Count(RoomState state, long opened, long adjourned)
    {
        var isVeiled = state.IsProtected || state.Attribution == Attribution.ChathamHouse;
        var seats = Present.Select(one => state.Participants.GetValueOrDefault(one.Number)).OfType<Participant>().ToList();
        var byPage = Present.Count(one => one.ByPage);
        return new(
            opened,
            adjourned,
            Present.Count,
            Headcount.Among(seats.Select(RegionOf), isVeiled),
            Headcount.Among(seats.Select(seat => Headcount.Word(Asking.CategoryOf(seat.Account))), isVeiled),
            Headcount.Among(seats.Select(seat => seat.Organization?.Kind), isVeiled),
            Headcount.Among(seats.Select(seat => Headcount.Word(seat.Account)), isVeiled),
            Headcount.Among(Present.Select(one => one.Lang), isVeiled),
            Digest,
            isVeiled && byPage is > 0 and < Headcount.Fewest ? null : byPage,
            isVeiled ? null : seats.Select(seat => seat.Organization?.Id).Where(id => id is not null).Distinct().Count()
        );
    }

    private static string? RegionOf(Participant seat) =>
        (seat.Handle is { } handle ? handle.Region : Geography.Countries.Here.Find(seat.Organization?.Country)?.Group) is { } group
            ? Headcount.Word(group)
            : null;
}

/// <summary>How many were there from <paramref name="From"/> to <paramref name="Until"/>.</summary>
/// <param name="From">The session was opened, milliseconds.</param>
/// <param name="Until">It was adjourned.</param>
/// <param name="People">All who were there at any time.</param>
/// <param name="Regions">By the regional groups of the United Nations.</param>
/// <param name="Constituencies">States, entities of the United Nations, civil society and others.</param>
/// <param name="Kinds">By kind of organization.</param>
/// <param name="Capacities">By kind of account.</param>
/// <param name="Languages">By the language that they read the hub in.</param>
/// <param name="Digest">See <see cref="Attendance.Digest"/>.</param>
/// <param name="ByPage">Of all those who had no line open; absent where they are too few to be told.</param>
/// <param name="Organizations">How many different nameplates; absent where names are not told.</param>
public sealed record AttendanceSealed(
    long From,
    long Until,
    int People,
    Few<Headcount> Regions,
    Few<Headcount> Constituencies,
    Few<Headcount> Kinds,
    Few<Headcount> Capacities,
    Few<Headcount> Languages,
    string Digest,
    int? ByPage = null,
    int? Organizations = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Attendance.Change(state, attendance => attendance with { Sealed = this });
}
