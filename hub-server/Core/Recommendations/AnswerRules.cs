using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>Who acts on the record of a recommendation, and what their words must keep to.</summary>
internal static class AnswerRules
{
    public const int MostWords = 1000;
    private static readonly Refusal OnlyTheOffice = new(
        "right.missing",
        "Only somebody who may speak for the office that was asked does this."
    );
    private static readonly Refusal OnlySponsors = new(
        "right.missing",
        "Only a focal point of an organization that sponsors the recommendation does this."
    );

    /// <summary>Null where the caller may speak for the office that is asked, at this moment.</summary>
    public static Refusal? AsksOffice(Recommendation one, Caller caller) => IsOffice(one, caller) ? null : OnlyTheOffice;

    public static bool IsOffice(Recommendation one, Caller caller) =>
        one.Office is { } office && caller.MandateOf(office) is { MayRepresent: true, IsSilenced: false };

    /// <summary>The sponsor for which the caller speaks as its focal point.</summary>
    public static (Placard? Organization, Refusal? Refusal) Sponsor(Recommendation one, Caller caller) =>
        caller.Mandates.FirstOrDefault(mandate =>
            mandate is { Role: AffiliationRole.FocalPoint, IsSilenced: false } && one.Sponsors.ContainsKey(mandate.Organization.Id)
        )
            is { } voice
            ? (voice.Organization, null)
            : (null, OnlySponsors);

    public static Refusal? RefusesReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason.missing", "A reason is needed.")
        : reason.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : null;

    /// <summary>In whose name the office speaks: a State, or an entity of the United Nations.</summary>
    public static SpeakingCapacity CapacityOf(Caller caller) =>
        caller.Account switch
        {
            AccountRole.MemberStateDelegate => SpeakingCapacity.State,
            AccountRole.UnStaff => SpeakingCapacity.UnEntity,
            _ => SpeakingCapacity.Organization,
        };

    /// <summary>A day that is yet to come, within five years.</summary>
    public static Refusal? RefusesDay(long day, DateTimeOffset now) =>
        day > now.ToUnixTimeMilliseconds() && day < now.AddYears(5).ToUnixTimeMilliseconds()
            ? null
            : new Refusal("date.wrong", "The day lies within the next five years.");
}
