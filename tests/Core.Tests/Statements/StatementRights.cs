using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>Who may try what with a joint statement, and with constituencies beside it, written down a second time. That they are of civil society, the verbs look at.</summary>
internal static class StatementRights
{
    private const string Writers = "CM FP NC RP CH";

    public static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["jointStatement.open"] = Writers,
        ["jointStatement.addParagraph"] = Writers,
        ["jointStatement.editParagraph"] = Writers,
        ["jointStatement.moveParagraph"] = Writers,
        ["jointStatement.removeParagraph"] = Writers,
        ["jointStatement.lock"] = Writers,
        ["jointStatement.sign"] = "FP NC RP CH",
        ["jointStatement.publish"] = Writers,
        ["jointStatement.drop"] = Writers,
    };

    public static Dictionary<string, string> In(RoomKind kind) =>
        kind == RoomKind.RegionalChannel ? Expected.Concat(Channels.Naming.In(kind)).ToDictionary() : [];

    /// <summary>The fields that nobody sees who has not come in.</summary>
    public static IEnumerable<string> SeenInside =>
        [
            "jointStatement.dropped reason",
            "jointStatement.dropped statement",
            "jointStatement.dropped voids",
            "jointStatement.dropped words",
            "jointStatement.locked on",
            "jointStatement.locked statement",
            "jointStatement.opened lang",
            "jointStatement.opened limit",
            "jointStatement.opened title",
            "jointStatement.paragraphAdded after",
            "jointStatement.paragraphAdded statement",
            "jointStatement.paragraphAdded text",
            "jointStatement.paragraphAdded voids",
            "jointStatement.paragraphEdited paragraph",
            "jointStatement.paragraphEdited statement",
            "jointStatement.paragraphEdited text",
            "jointStatement.paragraphEdited voids",
            "jointStatement.paragraphEdited words",
            "jointStatement.paragraphMoved after",
            "jointStatement.paragraphMoved paragraph",
            "jointStatement.paragraphMoved statement",
            "jointStatement.paragraphMoved voids",
            "jointStatement.paragraphRemoved paragraph",
            "jointStatement.paragraphRemoved statement",
            "jointStatement.paragraphRemoved voids",
            "jointStatement.paragraphRemoved words",
            "jointStatement.signed on",
            "jointStatement.signed organization",
            "jointStatement.signed statement",
        ];
}
