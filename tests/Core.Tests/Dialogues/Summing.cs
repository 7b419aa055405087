using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>
/// A dialogue that is being summed up: Boris and Chen have answered the first question, the officer writes. <see cref="Gathered"/> does what the hub looks up.
/// </summary>
internal static class Summing
{
    public const string Sentence = "The pump broke in March.";
    public const string Reason = "It thanks the moderators.";

    private static Guid New => Guid.NewGuid();

    public static Synthesis Synthesis(this RoomUnderTest room) => CsoNet.Collab.Dialogues.Synthesis.Of(room.State);

    public static DraftPoint Draft(string text = "Pumps stand still.", int? question = 1, string? lang = "en") =>
        new(text, question, lang) { Id = New };

    public static ChangePoint Change(long point, long words, string text = "Most pumps stand still.", int? question = 1) =>
        new(point, words, text, question, "en") { Id = New };

    public static RemovePoint RemovePoint(long point) => new(point) { Id = New };

    public static CiteContribution Cite(long point, long source, string? quote = null, bool? dissents = null) =>
        new(point, source, quote, Dissents: dissents) { Id = New };

    public static LeaveContribution Leave(long point, long source) => new(point, source) { Id = New };

    public static SetAsideContributions SetAside(params long[] messages) => new(Numbers.Of(messages), Reason) { Id = New };

    public static RemarkOnSynthesis Remark(string text = "It was February.", long? point = null) => new(text, point, "en") { Id = New };

    public static AnswerRemark Answer(long remark, bool taken = true) => new(remark, "Corrected.", taken, "en") { Id = New };

    public static ProposeSynthesis Propose(RoomUnderTest? room = null) =>
        new() { Id = New, Material = room is null ? null : Gathered(room) };

    public static FinalizeSynthesis Complete(RoomUnderTest? room = null, string? note = null) =>
        new(note) { Id = New, Material = room is null ? null : Gathered(room) };

    /// <summary>Each verb once, as it goes over the wire.</summary>
    public static Command[] Each() =>
        [
            Draft(),
            Change(3, 3),
            RemovePoint(3),
            Cite(3, 2, "pump", dissents: true),
            Leave(3, 2),
            SetAside(2),
            Propose(),
            Remark(point: 3),
            Answer(4),
            Complete(note: "A date."),
        ];

    /// <summary>In the first round, with a contribution of Boris and one of Chen.</summary>
    public static (RoomUnderTest Room, long Boris, long Chen) Answered()
    {
        var room = InRound();
        var boris = room.Has(Boris, To.Post($"{Sentence} Nobody came.", room.Topic(1), "en"));
        return (room, boris, room.Has(Chen, To.Post("We pay a mechanic each month.", room.Topic(1), "en")));
    }

    /// <summary>One point that rests on what Boris said; what Chen said is set aside.</summary>
    public static (RoomUnderTest Room, long Point, long Boris, long Chen) Covered()
    {
        var (room, boris, chen) = Answered();
        var point = room.Has(Officer, Draft());
        room.Has(Officer, Cite(point, boris, Sentence));
        room.Has(Officer, SetAside(chen));
        return (room, point, boris, chen);
    }

    /// <summary>The same after the last round, handed out to be checked.</summary>
    public static (RoomUnderTest Room, long Point, long Boris, long Chen) Proposed()
    {
        var (room, point, boris, chen) = Covered();
        room.After(30);
        room.Has(Officer, Propose(room));
        return (room, point, boris, chen);
    }

    /// <summary>The same after the check: final.</summary>
    public static RoomUnderTest Finalized()
    {
        var (room, _, _, _) = Proposed();
        room.Later(TimeSpan.FromDays(6));
        room.Has(Officer, Complete(room));
        return room;
    }

    public static Material Gathered(RoomUnderTest room)
    {
        var events = room.Entries.ToDictionary(entry => entry.Seq, entry => Given.Wire.ReadEvent(entry));
        return new(
            room.State.Seq,
            [
                .. room
                    .Entries.Where(entry => !room.State.Gone.Contains(entry.Seq) && entry.Author != Officer.Number)
                    .Where(entry => events[entry.Seq] is MessagePosted)
                    .Select(entry => new Contribution(entry.Seq, entry.Author, ((MessagePosted)events[entry.Seq]!).Topic ?? 0)),
            ],
            events
                .Where(one => one.Value is PointDrafted or PointChanged)
                .ToDictionary(one => one.Key, one => one.Value is PointDrafted drafted ? Of(drafted) : Of((PointChanged)one.Value!)),
            events
                .Where(one => one.Value is ContributionsSetAside)
                .ToDictionary(one => one.Key, one => ((ContributionsSetAside)one.Value!).Reason),
            new Dictionary<string, ConsultativeStatus> { [Watch.Id] = ConsultativeStatus.Special }
        );
    }

    private static Worded Of(PointDrafted drafted) => new(drafted.Lang ?? "", drafted.Text);

    private static Worded Of(PointChanged changed) => new(changed.Lang ?? "", changed.Text);
}
