using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A page of the directory of organizations.</summary>
internal sealed record DirectoryPage(
    OrganizationFilters Filters,
    OrganizationListShape Found,
    ListShape<RoomLineShape> Rooms,
    SessionShape? Session
) : Page("/organizations")
{
    public override PageState? State =>
        Session is null || Filters.After > 0
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Directory = Found,
            };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["organizations.title"]} · {say["app.name"]}";

    public override string? Description(Words say) => Session is null ? say["organizations.lead"] : null;
}

/// <summary>What everybody may know of one organization.</summary>
internal sealed record OrganizationPage(OrganizationShape One, ListShape<RoomLineShape> Rooms, SessionShape? Session)
    : Page($"/organizations/{One.Id}")
{
    public override PageState? State =>
        Session is null
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Organization = One,
            };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{One.Name} · {say["app.name"]}";

    public override string? Description(Words say) =>
        Session is null ? $"{One.Name}. {OrganizationFacts.Line(say, One)}. {say["welcome.motto"]}." : null;
}
