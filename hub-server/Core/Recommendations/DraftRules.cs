using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>What a draft must keep to, whichever verb touches it.</summary>
internal static class DraftRules
{
    public const int MostWords = 300;
    private const int MostTags = 10;
    private const int LongestTheme = 60;

    public static Refusal? RefusesWords(string title, string text, string? lang) =>
        Title.Refuses(title) is { } empty ? empty
        : MessageText.Refuses(text, lang) is { } wrong ? wrong
        : WordCount.Refuses(text, lang, MostWords);

    public static Refusal? RefusesAddressees(IReadOnlyCollection<string> asked, Few<Placard> found) =>
        asked.Count > Draft.MostAddressees
            ? new Refusal("addressees.tooMany", $"A recommendation goes to at most {Draft.MostAddressees} offices.")
        : asked.Count != found.Count
            ? new Refusal("organization.unknown", "There is no such organization, or it does not speak at present, or it was named twice.")
        : null;

    /// <summary>Themes of the hub, or short names for others; goals by their tags.</summary>
    public static Refusal? RefusesTags(TagSet<string>? themes, TagSet<string>? goals) =>
        themes?.Count > MostTags || goals?.Count > MostTags || themes?.Any(theme => theme.Length is 0 or > LongestTheme) == true
            ? new Refusal("command.malformed", $"At most {MostTags} themes of {LongestTheme} characters, and {MostTags} goals.")
        : goals?.Any(goal => Geography.Goals.Find(goal) is null) == true ? new Refusal("goal.unknown", "There is no such goal.")
        : null;

    /// <summary>Null where the draft is theirs, or they run the room or keep its notes.</summary>
    public static Refusal? RefusesHand(RoomState state, Draft draft, Caller caller) =>
        draft.By == caller.Number || MayEdit(state, caller) ? null : new Refusal("right.missing", "This is another one's draft.");

    public static bool MayEdit(RoomState state, Caller caller) =>
        caller.IsSystem || state.SeatOf(caller)?.Role == RoomRole.Rapporteur || Rights.Presides(state, caller);
}
