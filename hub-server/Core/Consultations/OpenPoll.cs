using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Those who run the session ask for a vote. <paramref name="Most"/> is how many options one ballot may name; <paramref name="Quorum"/> how many voices it needs;
/// <paramref name="Minutes"/> after how long the clock closes it, if it does.
/// </summary>
public sealed record OpenPoll(
    string Question,
    Few<string> Options,
    PollForm Form,
    bool OfOrganizations = false,
    int Most = 1,
    int? Quorum = null,
    int? Minutes = null,
    string? Lang = null
) : Command
{
    private const int MostOptions = 20;
    private const int LongestQuestion = 500;
    private const int LongestPoll = 7 * 24 * 60;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.LobbyOpen, SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
        : Polls.Of(state).All.Count >= Polls.Most ? new Refusal("poll.tooMany", $"A session has at most {Polls.Most} polls.")
        : MessageText.Refuses(Question, Lang) is { } wrong ? wrong
        : Question.Length > LongestQuestion ? new Refusal("message.tooLong", $"A question has at most {LongestQuestion} characters.")
        : Options.Count is < 2 or > MostOptions || Options.Distinct(StringComparer.Ordinal).Count() != Options.Count
            ? new Refusal("poll.wrong", $"A poll has 2 to {MostOptions} different options.")
        : Options.Select(option => Title.Refuses(option)).FirstOrDefault(refusal => refusal is not null) is { } option ? option
        : Most < 1 || Most > Options.Count || Quorum is < 1 or > 10_000 || Minutes is < 1 or > LongestPoll
            ? new Refusal("poll.wrong", "A ballot names one or more of the options; a poll is open for a minute to a week.")
        : new PollOpened(Question, Options, Form, OfOrganizations, Most, Quorum, ClosesAt(now), Lang);

    private long? ClosesAt(DateTimeOffset now) => Minutes is { } minutes ? now.AddMinutes(minutes).ToUnixTimeMilliseconds() : null;
}

/// <summary><paramref name="Closes"/> is when the clock closes it, milliseconds.</summary>
public sealed record PollOpened(
    string Question,
    Few<string> Options,
    PollForm Form,
    bool OfOrganizations,
    int Most,
    int? Quorum = null,
    long? Closes = null,
    string? Lang = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Polls.Add(state, new Poll(entry.Seq, Form, OfOrganizations, Options.Count, Most, Quorum));
}
