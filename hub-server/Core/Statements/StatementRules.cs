using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>What holds for a joint statement, whichever verb touches it: civil society alone writes it, and nobody writes what stands still.</summary>
internal static class StatementRules
{
    public const int LongestParagraph = 4_000;

    private static readonly Refusal OnlyCivilSociety = new("right.missing", "A joint statement is written by civil society.");

    /// <summary>The statement, while something can still become of it, for whoever is of civil society, whatever their role in the room.</summary>
    public static (JointStatement? Statement, Refusal? Refusal) Find(RoomState state, Caller caller, long number) =>
        RefusesHand(caller) is { } hand ? (null, hand) : Find(state, number);

    private static (JointStatement? Statement, Refusal? Refusal) Find(RoomState state, long number) =>
        JointStatements.Of(state).All.GetValueOrDefault(number) is not { } found
            ? (null, new Refusal("jointStatement.unknown", "There is no such joint statement here."))
        : found.IsOver ? (null, new Refusal("jointStatement.over", "It was published or dropped: nothing is changed any more."))
        : (found, null);

    /// <summary>The statement, while it is being written.</summary>
    public static (JointStatement? Statement, Refusal? Refusal) Open(RoomState state, Caller caller, long number) =>
        Find(state, caller, number) is ({ State: StatementState.Locked }, _)
            ? (null, new Refusal("jointStatement.locked", "Its text is locked."))
            : Find(state, caller, number);

    /// <summary>The statement, for whoever leads the work on it: they began it, or they preside.</summary>
    public static (JointStatement? Statement, Refusal? Refusal) Led(RoomState state, Caller caller, long number) =>
        Find(state, caller, number) is ({ } found, _) && !Leads(state, caller, found)
            ? (null, new Refusal("right.missing", "Whoever began it does this, or those who preside."))
            : Find(state, caller, number);

    /// <summary>The statement, for whoever leads the work on it, or presides without being of civil society.</summary>
    public static (JointStatement? Statement, Refusal? Refusal) Droppable(RoomState state, Caller caller, long number) =>
        Rights.Presides(state, caller) ? Find(state, number) : Led(state, caller, number);

    public static bool Leads(RoomState state, Caller caller, JointStatement statement) =>
        caller.Number == statement.By || Rights.Presides(state, caller);

    /// <summary>No more are open at one time. Those that are over do not count: nobody fills a room for ever.</summary>
    public static Refusal? RefusesMore(RoomState state, Caller caller)
    {
        var open = JointStatements.Of(state).All.Values.Where(one => !one.IsOver).ToList();
        return
            open.Count < JointStatements.Most
            && open.Count(one => IsOfOne(state.Participants.GetValueOrDefault(one.By), state.SeatOf(caller))) < JointStatements.MostOfOne
            ? null
            : new Refusal(
                "jointStatement.tooMany",
                $"At most {JointStatements.Most} joint statements are open in a room, and {JointStatements.MostOfOne} of one organization."
            );
    }

    private static bool IsOfOne(Participant? one, Participant? other) =>
        one is not null
        && other is not null
        && (one.Number == other.Number || (one.Organization is { } placard && placard.Id == other.Organization?.Id));

    public static Refusal? RefusesHand(Caller caller) => Rights.IsOfCircle(Circle.CivilSociety, caller) ? null : OnlyCivilSociety;

    /// <summary>A paragraph of an open statement, with the words that its writer had before them.</summary>
    public static (JointStatement? Statement, StatementParagraph? Paragraph, Refusal? Refusal) Open(
        RoomState state,
        Caller caller,
        long number,
        long paragraph,
        long words
    )
    {
        var (statement, refusal) = Open(state, caller, number);
        var found = statement?.Paragraphs.FirstOrDefault(one => one.Number == paragraph);
        return statement is null ? (null, null, refusal)
            : found is null ? (null, null, UnknownParagraph)
            : found.Removed is not null
                ? (null, null, new Refusal("paragraph.removed", "Somebody has taken this paragraph out meanwhile: look at both texts."))
            : found.Words != words
                ? (null, null, new Refusal("draft.older", "Somebody has changed this paragraph meanwhile: look at both texts."))
            : (statement, found, null);
    }

    public static readonly Refusal ReadAgain = new("draft.older", "The text has been changed meanwhile: read it again.");

    public static readonly Refusal UnknownParagraph = new("paragraph.unknown", "The statement has no such paragraph.");

    public static Refusal? RefusesText(string text) =>
        MessageText.Refuses(text, lang: null)
        ?? (
            text.Length > LongestParagraph
                ? new Refusal("message.tooLong", $"A paragraph has at most {LongestParagraph} characters.")
                : null
        );
}
