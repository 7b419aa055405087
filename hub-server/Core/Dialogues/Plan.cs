using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Dialogues;

/// <summary>What a dialogue is held for, which decision it feeds, and who takes that.</summary>
public sealed record ConceptNote(string Purpose, string Decision, string DecisionMaker);

/// <summary>A question in the language of the programme, and the same in others. It is named by its place, from 1 on.</summary>
public sealed record GuidingQuestion(string Text, Few<Worded>? Also = null);

/// <summary>Words in a language of their own.</summary>
public sealed record Worded(string Lang, string Text);

/// <summary>
/// A time in which some questions are answered, named by its place, from 1 on. Rounds follow one another or run side by side, as their times say (in milliseconds). For
/// <paramref name="GraceMinutes"/> after it closes what comes is still taken, and marked as late.
/// </summary>
public sealed record Round(string Name, long Opens, long Closes, Few<int> Questions, int GraceMinutes = 0)
{
    /// <summary>When it is over: what comes afterwards is taken only where late posting is allowed.</summary>
    public long Ends() => Closes + (GraceMinutes * 60_000L);
}

/// <summary>
/// The programme of a dialogue as it is planned. <paramref name="Zone"/> is the IANA name of the time zone in which its times were set, <paramref name="Lang"/> the language
/// in which it is written.
/// </summary>
public sealed record Plan(
    ConceptNote Note,
    Few<GuidingQuestion> Questions,
    Few<Round> Rounds,
    string Zone,
    string? Lang = null,
    WordLimits? Words = null,
    bool? LatePosting = null
)
{
    public Round? RoundOf(int number) => number >= 1 && number <= Rounds.Count ? Rounds[number - 1] : null;

    /// <summary>The number of the round in which a question is answered.</summary>
    public int RoundAsking(int question) =>
        Rounds.Index().Where(one => one.Item.Questions.Contains(question)).Select(one => one.Index + 1).FirstOrDefault();

    /// <summary>How long contributions to a round are taken; null where they always are.</summary>
    public long? UntilOf(Round round) => LatePosting == true ? null : round.Ends();
}
