using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// How long everybody has, in days; <paramref name="Acknowledge"/> in working days of the office's country. They are settled when the recommendation is submitted and
/// stand on its record.
/// </summary>
/// <param name="Respond">From the submission to the answer.</param>
/// <param name="Escalate">From there until the Resident Coordinator's office, or the Department, is told.</param>
/// <param name="Clarify">For a sponsor who is asked back; the office's clock stands.</param>
/// <param name="Report">Between two reports while it is in progress.</param>
/// <param name="Confirm">For the other side to confirm that it is reflected in policy. Silence is no confirmation.</param>
/// <param name="Contest">For a sponsor to contest, and for the office to answer again.</param>
/// <param name="Review">Until what was noted is looked at again.</param>
/// <param name="Lapse">From there until it is closed, where nobody says anything.</param>
public sealed record Terms(
    int Acknowledge = 5,
    int Respond = 60,
    int Escalate = 15,
    int Clarify = 30,
    int Report = 90,
    int Confirm = 30,
    int Contest = 30,
    int Review = 365,
    int Lapse = 30
)
{
    public static readonly Terms Usual = new();

    public static Refusal? Refuses(Terms? terms) =>
        terms is null || terms.All.All(days => days is >= 1 and <= 730) && terms.Acknowledge <= 30
            ? null
            : new Refusal("command.malformed", "A term has 1 to 730 days, that of the acknowledgement at most 30 working days.");

    private IEnumerable<int> All => [Acknowledge, Respond, Escalate, Clarify, Report, Confirm, Contest, Review, Lapse];
}
