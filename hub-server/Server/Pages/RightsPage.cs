using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The table of rights in words, for everybody or for one column of it.</summary>
internal sealed record RightsPage(RightsColumn? Who, ListShape<RoomLineShape> Rooms, SessionShape? Session) : Page(Address)
{
    public const string Address = "/help/rights";

    /// <summary>A visitor's page stays as it is.</summary>
    public override PageState? State =>
        Session is null
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Rights = RightsShape.Table,
            };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["rights.title"]} · {say["app.name"]}";

    public override string? Description(Words say) => Session is null ? say["rights.lead"] : null;

    public static string KindIn(Words say, RoomKind kind) =>
        kind switch
        {
            RoomKind.House => say["rights.house"],
            RoomKind.Personal => say["rights.personal"],
            RoomKind.Recommendation => say["rights.recommendation"],
            _ => say.Name("kind", kind),
        };

    public static RightsColumn? ColumnOf(string? text) =>
        Enum.TryParse<RightsColumn>(text, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : null;
}
