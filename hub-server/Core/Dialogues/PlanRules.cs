using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>What a programme must keep to: it is whole, its times follow one another, and what has begun is not changed any more.</summary>
internal static class PlanRules
{
    private const int FewestQuestions = 3;
    private const int MostQuestions = 7;
    private const int MostRounds = 7;
    private const int MostLanguages = 5;
    private const int LongestPurpose = 2000;
    private const int LongestLine = 200;
    private const int LongestGrace = 7 * 24 * 60;
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(2 * 366);

    public static Refusal? Refuses(Programme before, Plan plan, DateTimeOffset now) =>
        RefusesWhole(plan)
        ?? RefusesNote(plan)
        ?? plan.Questions.Select(question => RefusesQuestion(question, plan.Lang)).FirstOrDefault(wrong => wrong is not null)
        ?? RefusesOrder(plan)
        ?? plan.Rounds.Select((round, index) => RefusesTimes(round, before.HasBegun(index + 1), now))
            .FirstOrDefault(wrong => wrong is not null)
        ?? plan.Words?.Refuses()
        ?? RefusesBegun(before, plan);

    private static Refusal? RefusesWhole(Plan plan) =>
        plan.Questions.Count is < FewestQuestions or > MostQuestions || plan.Rounds.Count is < 1 or > MostRounds
            ? new Refusal(
                "programme.incomplete",
                $"A programme has {FewestQuestions} to {MostQuestions} questions, and one to {MostRounds} rounds."
            )
            : null;

    private static Refusal? RefusesNote(Plan plan)
    {
        var (note, lines) = (plan.Note, new[] { plan.Note.Decision, plan.Note.DecisionMaker });
        return string.IsNullOrWhiteSpace(note.Purpose) || lines.Any(string.IsNullOrWhiteSpace)
                ? new Refusal("programme.incomplete", "A concept note says what for, for which decision, and who takes it.")
            : note.Purpose.Length > LongestPurpose ? new Refusal("message.tooLong", $"The purpose has at most {LongestPurpose} characters.")
            : MessageText.Refuses(note.Purpose, plan.Lang)
                ?? lines.Select(line => Title.Refuses(line, LongestLine)).FirstOrDefault(wrong => wrong is not null)
                ?? (IsZone(plan.Zone) ? null : new Refusal("command.malformed", "A time zone has a name such as Africa/Nairobi."));
    }

    private static Refusal? RefusesQuestion(GuidingQuestion question, string? lang) =>
        Title.Refuses(question.Text, LongestLine)
        ?? (
            question.Also is not { } also ? null
            : also.Count > MostLanguages || also.Select(one => one.Lang).Append(lang).Distinct().Count() <= also.Count
                ? new Refusal("command.malformed", $"A question is put once in each language, and in at most {MostLanguages} others.")
            : also.Select(one => MessageText.Refuses(one.Text, one.Lang) ?? Title.Refuses(one.Text, LongestLine))
                .FirstOrDefault(wrong => wrong is not null)
        );

    /// <summary>Rounds are numbered as they open, so that what has begun stands before what is ahead; and each question is asked once.</summary>
    private static Refusal? RefusesOrder(Plan plan) =>
        !plan.Rounds.SelectMany(round => round.Questions).Order().SequenceEqual(Enumerable.Range(1, plan.Questions.Count))
            ? new Refusal("programme.wrong", "Each question belongs to one round.")
        : plan.Rounds.Any(round => round.Questions.Count == 0) ? new Refusal("programme.wrong", "Each round asks a question.")
        : plan.Rounds.Zip(plan.Rounds.Skip(1)).Any(pair => pair.Second.Opens < pair.First.Opens)
            ? new Refusal("programme.wrong", "Rounds are named in the order in which they open.")
        : null;

    private static Refusal? RefusesTimes(Round round, bool hasBegun, DateTimeOffset now) =>
        Title.Refuses(round.Name) is { } name ? name
        : round.GraceMinutes is < 0 or > LongestGrace ? new Refusal("command.malformed", "A time of grace has at most seven days.")
        : round.Opens <= 0 || round.Opens >= round.Closes || round.Closes > (now + Furthest).ToUnixTimeMilliseconds()
            ? new Refusal("date.wrong", "A round closes after it has opened, and within two years.")
        : !hasBegun && round.Closes <= now.ToUnixTimeMilliseconds()
            ? new Refusal("date.wrong", "A round that is ahead closes in the future.")
        : null;

    /// <summary>People have answered to it, or are doing so.</summary>
    private static Refusal? RefusesBegun(Programme before, Plan plan) =>
        before.Plan is { } old
        && old.Rounds.Index().Any(one => before.HasBegun(one.Index + 1) && !(HasSameRules(old, plan) && IsAsItWas(old, plan, one.Index)))
            ? new Refusal(
                "programme.begun",
                "A round that has begun, its questions and what holds for contributions are not changed any more. It can be extended."
            )
            : null;

    private static bool HasSameRules(Plan old, Plan plan) => (old.Words, old.LatePosting) == (plan.Words, plan.LatePosting);

    private static bool IsAsItWas(Plan old, Plan plan, int index) =>
        index < plan.Rounds.Count
        && plan.Rounds[index] == old.Rounds[index]
        && old.Rounds[index].Questions.All(number => plan.Questions[number - 1] == old.Questions[number - 1]);

    /// <summary>By its form only: which zones there are, each machine knows for itself.</summary>
    private static bool IsZone(string zone) =>
        zone.Length is > 0 and <= 64 && zone.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
}
