using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Reports;

/// <summary>Who said something, as everybody in the room is told: by name and nameplate, by the number of their handle, or not at all.</summary>
/// <param name="Number">Their participant number; 0 where it is not told who it was.</param>
/// <param name="Name">Absent under a handle, and of whoever was erased.</param>
/// <param name="Organization">The name on their nameplate.</param>
/// <param name="Country">Of the nameplate, ISO 3166-1 alpha-2.</param>
/// <param name="HasHandle">They take part under a handle.</param>
public sealed record Voiced(int Number, string? Name = null, string? Organization = null, string? Country = null, bool HasHandle = false)
{
    public static readonly Voiced Nobody = new(0);
}

/// <summary>Words as they stand in the record, named by the number of their entry.</summary>
public sealed record Said(long Seq, long At, Voiced By, string Text, string? Lang = null);

/// <summary>An entry as it may be cited. <paramref name="Said"/> is absent where it holds no words, or they have gone; <paramref name="Title"/> is that of a point of the agenda.</summary>
public sealed record Cited(string Type, long At, Voiced By, Said? Said, string? Title);

/// <summary>A point of the agenda, how long it was to take and took, and what became of those who asked to speak on it.</summary>
public sealed record ReportedItem(AgendaItem Item, FloorAccount Account);

/// <summary>What became of those who asked for the floor: the sum of the last five, and of those who are still open, is the first.</summary>
public sealed record FloorAccount(int Requests, int Delivered, int NotReached, int Absent, int Withdrawn, int Declined)
{
    internal static FloorAccount Of(IReadOnlyCollection<FloorRequest> requests) =>
        new(
            requests.Count,
            Count(requests, RequestState.Delivered),
            Count(requests, RequestState.NotReached),
            Count(requests, RequestState.Absent),
            Count(requests, RequestState.Withdrawn),
            Count(requests, RequestState.Declined)
        );

    private static int Count(IEnumerable<FloorRequest> requests, RequestState state) => requests.Count(one => one.State == state);
}

/// <summary>Somebody had the floor. <paramref name="Text"/> is what they delivered or handed in as text.</summary>
public sealed record Speech(FloorRequest Request, Voiced By, Said? Text);

/// <summary>How many of one group spoke, and for how long together, in milliseconds. <paramref name="Of"/> is empty where it is not known.</summary>
public sealed record SpeakingTime(string Of, int Speeches, long Used);

/// <summary>A question with its words, and who asked it. Without words: it was never shown to the room.</summary>
public sealed record ReportedQuestion(QuestionLine Line, Voiced By, long At);

/// <summary>A recommendation that was written here. <paramref name="Sources"/>: what it rests on, with the words that it quotes.</summary>
public sealed record ReportedRecommendation(
    Recommendations.Draft Draft,
    string Title,
    string Text,
    string? Lang,
    IReadOnlyList<Said> Sources
);

/// <summary>
/// What happened in a consultation, as everybody who takes part in it is told: nothing in it was counted by hand. It is a pure function of the record, so that the same record always gives the same.
/// </summary>
public sealed record Report(string Room, string Title)
{
    public string? Purpose { get; init; }
    public Attribution Attribution { get; init; }
    public IdentityPolicy Identity { get; init; }

    /// <summary>The number of the last entry that it knows.</summary>
    public long Seq { get; init; }
    public Attendance Attendance { get; init; } = Attendance.None;
    public IReadOnlyList<ReportedItem> Agenda { get; init; } = [];
    public required FloorAccount Floor { get; init; }

    /// <summary>In the order in which they spoke.</summary>
    public IReadOnlyList<Speech> Speeches { get; init; } = [];
    public IReadOnlyList<SpeakingTime> ByRegion { get; init; } = [];
    public IReadOnlyList<SpeakingTime> ByConstituency { get; init; } = [];
    public required QuestionsAccount Asked { get; init; }
    public IReadOnlyList<ReportedQuestion> Questions { get; init; } = [];
    public IReadOnlyList<PollLine> Polls { get; init; } = [];
    public IReadOnlyList<ReportedRecommendation> Recommendations { get; init; } = [];

    /// <summary>The chair's summary as it was approved last: its approval says by whom and when.</summary>
    public Said? Summary { get; init; }

    /// <summary>What was marked to be quoted, in the order of the record.</summary>
    public IReadOnlyList<Said> Quoted { get; init; } = [];

    /// <summary>What was delivered as text, or handed in by those who were not reached.</summary>
    public IReadOnlyList<Said> Statements { get; init; } = [];

    /// <summary>What was written beside the floor.</summary>
    public IReadOnlyList<Said> Messages { get; init; } = [];

    /// <summary>Nobody is named in it.</summary>
    public bool IsVeiled => Attribution == Attribution.ChathamHouse || Identity != IdentityPolicy.RealName;

    /// <summary>Who may have it made and read it: those who preside, and the secretariat beside them.</summary>
    public static bool IsFor(RoomState state, Caller caller) =>
        state.SeatOf(caller) is { Standing: Standing.In } seat && IsMadeBy(seat.Role);

    /// <summary>With whose eyes it is read: what is published tells nobody more than whoever may see the room.</summary>
    public static Audience ReadersOf(RoomState state) => state.Visibility == Visibility.Public ? Audience.Public : Audience.Participants;

    public static bool IsMadeBy(RoomRole role) => Rights.Presiding.Contains(role) || role is RoomRole.ListOfficer or RoomRole.Rapporteur;

    /// <summary>The voting group as it is called on the wire; empty where there is none.</summary>
    internal static string WordOf(VotingGroup? region) => region is { } group ? Headcount.Word(group) : "";
}
