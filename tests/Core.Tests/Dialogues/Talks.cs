using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>
/// A dialogue as these tests begin with: three questions, the first two asked in a first week, the third in a second one. The officer convenes it, Amina moderates for civil
/// society; Boris and Chen contribute. <see cref="Tick"/> does what the clock would.
/// </summary>
internal static class Talks
{
    public static readonly ConceptNote Note = new(
        "Why rural water points stop working.",
        "The water sector plan 2027",
        "Ministry of Water"
    );

    public static readonly Few<GuidingQuestion> Questions =
    [
        new("What keeps water points from working?", [new Worded("fr", "Qu’est-ce qui empêche les points d’eau de fonctionner ?")]),
        new("Who pays today, and who should?"),
        new("What must the county do first?"),
    ];

    private static Guid New => Guid.NewGuid();

    public static Programme Programme(this RoomUnderTest room) => CsoNet.Collab.Dialogues.Programme.Of(room.State);

    public static Programme Programme(this RoomState state) => CsoNet.Collab.Dialogues.Programme.Of(state);

    /// <summary>The topic of a question.</summary>
    public static long Topic(this RoomUnderTest room, int question) =>
        room.State.Part<Topics>()!.All.Values.Single(topic => topic.Call?.Question == question).Number;

    public static long In(this RoomUnderTest room, double days) => room.Now.AddDays(days).ToUnixTimeMilliseconds();

    public static Round First(RoomUnderTest room, int grace = 60) => new("Diagnose", room.In(1), room.In(8), [1, 2], grace);

    public static Round Second(RoomUnderTest room) => new("Recommend", room.In(10), room.In(17), [3]);

    public static Plan Plan(RoomUnderTest room, params Round[] rounds) =>
        new(Note, Questions, [.. rounds.Length > 0 ? rounds : [First(room), Second(room)]], "Africa/Nairobi", "en");

    public static PlanDialogue ToPlan(Plan plan) => new(plan) { Id = New };

    public static PlanDialogue ToPlan(Plan plan, Placard office) => new(plan, [office.Id]) { Id = New, Found = [office] };

    public static OpenDialogue ToOpen() => new() { Id = New };

    public static OpenRound OpenRound(int round, long opens) => new(round, opens) { Id = New };

    public static CloseRound CloseRound(int round, long closes) => new(round, closes) { Id = New };

    public static RemindRound RemindRound(int round, long closes, params int[] contributed) =>
        new(round, closes) { Id = New, Contributed = contributed.Length == 0 ? null : contributed.ToHashSet() };

    public static ExtendRound Extend(int round, long closes) => new(round, closes) { Id = New };

    public static OpenQuestion OpenQuestion(int question) => new(question) { Id = New };

    public const string WhyWithout = "Nobody has contributed.";

    public static ConcludeDialogue Conclude(string? reason = WhyWithout) => new(reason) { Id = New };

    /// <summary>Each verb once, as it goes over the wire.</summary>
    public static Command[] Each() =>
        [
            ToPlan(Plan(Given.NoRoom()) with { Words = new WordLimits(250, 500), LatePosting = true }) with
            {
                Addressees = [Drafting.Ministry.Id],
            },
            ToOpen(),
            OpenRound(1, 2),
            CloseRound(1, 2),
            RemindRound(1, 2),
            Extend(1, 2),
            OpenQuestion(3),
            Conclude(),
        ];

    /// <summary>In set-up, with those who preside.</summary>
    public static RoomUnderTest SetUp()
    {
        var room = Given.Room(RoomKind.NationalDialogue, Amina, Boris, Chen);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        return room;
    }

    public static RoomUnderTest Planned(Func<RoomUnderTest, Plan>? plan = null)
    {
        var room = SetUp();
        room.Has(Officer, ToPlan((plan ?? (one => Plan(one)))(room)));
        return room;
    }

    public static RoomUnderTest Opened(Func<RoomUnderTest, Plan>? plan = null)
    {
        var room = Planned(plan);
        room.Has(Officer, ToOpen());
        return room;
    }

    /// <summary>In the first round, with its questions asked.</summary>
    public static RoomUnderTest InRound(Func<RoomUnderTest, Plan>? plan = null) => Opened(plan).After(1.5);

    public static RoomUnderTest After(this RoomUnderTest room, double days)
    {
        room.Later(TimeSpan.FromDays(days));
        return Tick(room);
    }

    /// <summary>Whatever is due is done, until nothing more is.</summary>
    public static RoomUnderTest Tick(RoomUnderTest room)
    {
        for (var done = true; done; )
        {
            done = false;
            var now = room.Now.ToUnixTimeMilliseconds();
            foreach (var due in DialogueClock.Dues(room.State).Where(due => due.At <= now).OrderBy(due => due.At).ToList())
            {
                done |= room.When(Caller.System, ScheduleInMemory.CommandOf(due)).Entry is not null;
            }
        }
        return room;
    }
}
