using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Consultations;

/// <summary>What people do with questions, polls and the gavel.</summary>
internal static class Assembly
{
    private static Guid New => Guid.NewGuid();

    public static Question Question(this RoomUnderTest room, long number) => Questions.Of(room.State).All[number];

    public static Poll Poll(this RoomUnderTest room, long number) => Polls.Of(room.State).All[number];

    public static HoldQuestions Hold(bool on = true) => new(on) { Id = New };

    public static AskQuestion Question(string text = "Who pays for the pumps?", long? item = null) => new(text, "en", item) { Id = New };

    public static ApproveQuestion ApproveIt(long question) => new(question) { Id = New };

    public static VoteForQuestion Support(long question, bool on = true) => new(question, on) { Id = New };

    public static MergeQuestion Merge(long question, long into) => new(question, into) { Id = New };

    public static AssignQuestion Assign(long question, int owner, long due) => new(question, owner, due) { Id = New };

    public static AnswerLive AnsweredLive(long question, string? note = "By the minister") => new(question, note) { Id = New };

    public static AnswerInWriting Answer(long question, string text = "The State pays.") => new(question, text, "en") { Id = New };

    public static DeclineQuestion DeclineIt(long question, string reason = "It is on the agenda tomorrow") =>
        new(question, reason) { Id = New };

    public static DeclineQuestions DeclineRest(string reason = "Our time is over") => new(reason) { Id = New };

    public static WithdrawQuestion TakeBack(long question) => new(question) { Id = New };

    public static OpenPoll Poll(
        PollForm form = PollForm.Named,
        bool ofOrganizations = false,
        int most = 1,
        int? quorum = null,
        int? minutes = null
    ) => new("Shall the text be adopted?", ["Yes", "No", "Abstain"], form, ofOrganizations, most, quorum, minutes, "en") { Id = New };

    public static CastVote Vote(long poll, params int[] choices) => new(poll, [.. choices]) { Id = New };

    public static ClosePoll ClosePoll(long poll) => new(poll) { Id = New };

    public static CancelPoll CancelPoll(long poll, string reason = "It was worded badly") => new(poll, reason) { Id = New };

    public static CountBallots Count(long poll, params int[] ballots) =>
        new(poll, [.. ballots.Select(choice => (Few<int>)[choice])]) { Id = New };

    public static HandOver HandOver(Actor to) => new(to.Number) { Id = New };

    /// <summary>The lease of whoever has the gavel now has run out, or that of entry <paramref name="since"/>.</summary>
    public static PassGavel Pass(this RoomUnderTest room, Actor to, long? since = null) =>
        new(since ?? room.Floor().GavelSince ?? 0, to.Number) { Id = New };

    public static SealAttendance Seal(params Attendee[] present) => new([.. present], "digest") { Id = New };

    /// <summary>Each command about questions, polls, the gavel, who was there and what comes out once.</summary>
    public static IEnumerable<Command> Each =>
        [
            Hold(),
            Question(item: 3),
            ApproveIt(3),
            Support(3),
            Merge(3, 4),
            Assign(3, 2, 86_400_000),
            AnsweredLive(3),
            Answer(3),
            DeclineIt(3),
            DeclineRest(),
            TakeBack(3),
            Poll(PollForm.Secret, ofOrganizations: true, 2, 10, 5),
            Vote(3, 0, 2),
            ClosePoll(3),
            CancelPoll(3),
            Count(3, 0, 1),
            HandOver(Cast.Amina),
            new PassGavel(4, 2) { Id = New },
            Seal(new Attendee(17, ByPage: true, "fr")),
            .. Results.Each,
        ];

    /// <summary>An officer and two who may hold the gavel: Amina is chair, Boris vice-chair. Amina has opened the session.</summary>
    public static RoomUnderTest Chaired()
    {
        var room = Meeting.Lobby(Cast.Amina, Cast.Boris, Cast.Chen);
        room.Has(Cast.Officer, To.MakeA(RoomRole.Chair, Cast.Amina));
        room.Has(Cast.Officer, To.MakeA(RoomRole.ViceChair, Cast.Boris));
        room.Has(Cast.Amina, Meeting.OpenSession());
        return room;
    }
}
