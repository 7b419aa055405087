using CsoNet.Collab.Geography;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What stands under the heading of a step: further words, each with its language or without.</summary>
internal sealed record StepText(string Text, string? Lang = null, string? Link = null);

/// <summary>What is known of a recommendation, in words.</summary>
internal static class RegisterWords
{
    /// <summary>Where it stands: the state, and what was answered.</summary>
    public static string State(Words say, RecommendationState state, Disposition? disposition) =>
        disposition is { } said && state != RecommendationState.Withdrawn
            ? $"{say.Name("register.states", state)} · {say.Name("register.dispositions", said)}"
            : say.Name("register.states", state);

    /// <summary>Whose turn it is and until when; null where nothing is owed.</summary>
    public static string? Due(Words say, AnswerClock? owes, long? due, bool overdue) =>
        owes is not { } clock || due is not { } at
            ? null
            : say.Say(overdue ? "register.wasDue" : "register.isDue", ("what", say.Name("register.clocks", clock)), ("day", Day(say, at)));

    public static string Day(Words say, long at) => say.Day(DateTimeOffset.FromUnixTimeMilliseconds(at));

    public static string Themes(Words say, IEnumerable<string> themes, IEnumerable<string> goals)
    {
        var lang = say.Language.Code;
        return string.Join(
            " · ",
            themes
                .Select(theme => Goals.FindTheme(theme)?.Names.In(lang) ?? theme)
                .Concat(goals.Select(goal => Goals.Find(goal) is { } known ? $"{goal.ToUpperInvariant()} {known.Names.In(lang)}" : goal))
        );
    }

    public static string Heading(Words say, Event happened) =>
        happened switch
        {
            RecommendationReceived it => say.Say("register.steps.received", ("office", it.Office.Name)),
            RecommendationAcknowledged it => say.Say("register.steps.acknowledged", ("day", Day(say, it.Expected))),
            RecommendationReferred it => say.Say("register.steps.referred", ("office", it.Office.Name)),
            ReviewStarted it => say.Say("register.steps.review", ("unit", it.Unit)),
            ClarificationAsked it => say.Say("register.steps.asked", ("day", Day(say, it.By))),
            ClarificationGiven it => say.Say("register.steps.clarified", ("organization", it.Organization.Name)),
            ResponseGiven it => say.Name("register.dispositions", it.Disposition),
            ResponseCorrected => say["register.steps.corrected"],
            ResponseContested it => say.Say("register.steps.contested", ("organization", it.Organization.Name)),
            ResponseRated it => say.Say(
                "register.steps.rated",
                ("organization", it.Organization.Name),
                ("rating", say.Name("register.ratings", it.Rating))
            ),
            ProgressReported => say["register.steps.progress"],
            EvidenceProposed => say["register.steps.evidence"],
            EvidenceConfirmed => say["register.steps.confirmed"],
            RecommendationAbandoned => say["register.steps.abandoned"],
            RecommendationWithdrawn it => say.Say("register.steps.withdrawn", ("organization", it.Organization.Name)),
            RecommendationClosed => say["register.steps.closed"],
            ClockRanOut it => say.Say("register.steps.ranOut", ("what", say.Name("register.clocks", it.Clock))),
            OfficeReminded => say["register.steps.reminded"],
            _ => "",
        };

    public static IEnumerable<StepText> Texts(Words say, Event happened) =>
        happened switch
        {
            RecommendationReferred it => [new(it.Reason)],
            ClarificationAsked it => [new(it.Question, it.Lang)],
            ClarificationGiven it => [new(it.Text, it.Lang)],
            ResponseGiven it => Of(say, it),
            ResponseCorrected it => [new(it.Text, it.Lang), new(it.Reason)],
            ResponseContested it => [new(it.Reason)],
            ProgressReported it => [new(it.Milestone, it.Lang)],
            EvidenceProposed it => [new(Document(say, it), Link: it.Link)],
            RecommendationAbandoned it => [new(it.Reason)],
            RecommendationWithdrawn it => [new(it.Reason)],
            RecommendationClosed it => [new(it.Reason)],
            _ => [],
        };

    private static IEnumerable<StepText> Of(Words say, ResponseGiven given)
    {
        yield return new(given.Text, given.Lang);
        if (given.Reason is { } reason)
        {
            yield return new($"{say.Name("register.reasons", reason)}: {given.ReasonText}");
        }
        if (given.Until is { } until)
        {
            yield return new(say.Say("register.until", ("day", Day(say, until))));
        }
        if (given.NextStep is { } step)
        {
            yield return new(say.Say("register.next", ("step", step), ("day", given.NextDay is { } day ? Day(say, day) : "–")));
        }
        if (given.DuplicateOf is { } same)
        {
            yield return new(same, Link: $"{RegisterPages.Address}/{Uri.EscapeDataString(same)}");
        }
    }

    private static string Document(Words say, EvidenceProposed it)
    {
        var dated = new DateTimeOffset(it.Dated.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return string.Join(" · ", new[] { it.Document, it.Paragraph, say.Day(dated), it.Organization?.Name }.OfType<string>());
    }
}
