using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A room that is known and not open to the reader: what it is for, and how one comes in.</summary>
internal sealed record DoorPage(string Path, DoorShape Door, ListShape<RoomLineShape> Rooms, SessionShape Session) : Page(Path)
{
    public override string Title(Words say) => $"{Door.Title} · {say["app.name"]}";

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override PageState State => new() { Session = Session, Rooms = Rooms };
}
