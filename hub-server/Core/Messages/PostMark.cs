using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>What civil society came to this network for: to show what has worked, to ask for what is missing, to offer to work together.</summary>
public enum MarkKind
{
    /// <summary>Something that was done and has worked.</summary>
    BestPractice,

    /// <summary>A request for a development solution.</summary>
    SolutionRequest,

    /// <summary>An offer of partnership.</summary>
    PartnershipOffer,
}

/// <summary>From whom the author would like to hear. It is said to readers and binds nobody: whoever may write in the room may answer there.</summary>
public enum ContactCircle
{
    Everybody,
    CivilSociety,

    /// <summary>Entities of the United Nations and Member States.</summary>
    Institutions,
}

/// <summary>
/// A message that is also a best practice, a request or an offer: what it is about and where, so that it is found by others than those who were there. The message stays what it is.
/// <paramref name="Themes"/> and <paramref name="Goals"/> are tags of <see cref="Geography.Goals"/>, at least one of them; <paramref name="Country"/> is a code, null where it is no matter of one.
/// </summary>
public sealed record PostMark(
    MarkKind Kind,
    TagSet<string>? Themes = null,
    TagSet<string>? Goals = null,
    string? Country = null,
    ContactCircle Contact = ContactCircle.Everybody
)
{
    public const int MostThemes = 3;
    public const int MostGoals = 5;

    /// <summary>Why the caller may not set this mark in that room.</summary>
    public Refusal? Refuses(RoomState state, Caller caller) =>
        Rights.Refuses(state, caller, MessageVerbs.Mark, state.Kind) is { } noRight ? noRight
        : (Themes?.Count ?? 0) + (Goals?.Count ?? 0) == 0 ? new Refusal("mark.untold", "Name at least one theme or goal.")
        : Themes?.Count > MostThemes || Goals?.Count > MostGoals
            ? new Refusal("mark.tooMany", $"At most {MostThemes} themes and {MostGoals} goals.")
        : Themes?.Any(theme => Geography.Goals.FindTheme(theme) is null) == true
            ? new Refusal("command.malformed", "A theme is not of this hub's list.")
        : Goals?.Any(goal => Geography.Goals.Find(goal) is null) == true ? new Refusal("goal.unknown", "There is no such goal.")
        : Country is not null && Countries.Here.Find(Country) is null
            ? new Refusal("country.unknown", "The country is a code of this hub's list.")
        : null;
}
