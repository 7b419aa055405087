using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>One kind of page each. The page carries its <see cref="State"/> for the screen that takes over from it, where one does.</summary>
/// <param name="Path">Its address, without what was asked of it.</param>
internal abstract record Page(string Path)
{
    public Typed? Typed { get; init; }

    /// <summary>Null where the page stays as it is, with JavaScript or without.</summary>
    public virtual PageState? State => null;

    /// <summary>Its address is known to one person only: nobody keeps it.</summary>
    public virtual bool IsSecret => false;

    public virtual int Status => StatusCodes.Status200OK;

    /// <summary>Told to search engines; they are asked to leave everything else alone.</summary>
    public virtual string? Description(Words say) => null;

    public virtual string Title(Words say) => say["app.name"];

    /// <summary>The rooms that stand beside it.</summary>
    public virtual IReadOnlyList<RoomLineShape> Lines => [];
}

/// <summary>The start for whoever has not entered: who meets here, which rooms are open to read, and on a trial hub the seats.</summary>
internal sealed record EntrancePage(ListShape<RoomLineShape> Rooms, ListShape<DemoPersonShape>? People, string Next) : Page("/")
{
    public override PageState State => new() { Rooms = Rooms, Demo = People };

    public override string Description(Words say) => say["welcome.lead"];
}

/// <summary>One of the four tabs of somebody who has entered. What is new since they looked only their own device knows.</summary>
internal sealed record TabPage(
    string Path,
    string Tab,
    ListShape<RoomLineShape> Rooms,
    SessionShape Session,
    ListShape<OwnAffiliationShape>? Affiliations
) : Page(Path)
{
    /// <summary>What they wait for, who have joined by themselves.</summary>
    public IReadOnlyList<WaitingShape> Waiting { get; init; } = [];

    public override string Title(Words say) => $"{say[$"nav.{Tab}"]} · {say["app.name"]}";

    public override PageState State =>
        new()
        {
            Session = Session,
            Rooms = Rooms,
            Affiliations = Affiliations,
            Waiting = Waiting.Count > 0 ? new ListShape<WaitingShape>(Waiting) : null,
        };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;
}

/// <summary>A screen that exists with JavaScript only.</summary>
internal sealed record AppPage(string Path, SessionShape? Session) : Page(Path)
{
    public override PageState State => new() { Session = Session };
}

/// <summary>The rules of the discussion and the data notice.</summary>
/// <param name="Asked">The version that the address names; the one in force where there is none of that name.</param>
internal sealed record RulesPage(string Asked, ListShape<RoomLineShape> Rooms, SessionShape? Session) : Page("/help/rules")
{
    public Wording Wording => Wording.Of(Asked) ?? Wording.InForce;

    public override IReadOnlyList<RoomLineShape> Lines => Session is null ? [] : Rooms.Items;

    public override PageState State => new() { Session = Session, Rooms = Session is null ? null : Rooms };

    public override string Title(Words say) => $"{say["rules.title"]} · {say["app.name"]}";
}

/// <summary>What an invitation opens, for whoever has its code. Nobody else is told of it.</summary>
/// <param name="Code">As the address has it.</param>
/// <param name="Refused">Why it opens nothing; null where it does.</param>
internal sealed record InvitationPage(string Code, InvitedShape? Invited, string? Refused, SessionShape? Session)
    : Page($"/i/{Uri.EscapeDataString(Code)}")
{
    public override PageState State =>
        new()
        {
            Session = Session,
            Invited = Invited,
            Refused = Refused,
        };

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused);

    public override string Title(Words say) => $"{Invited?.Title ?? say["invited.title"]} · {say["app.name"]}";
}

/// <summary>A few words and the way back. What is unknown and what is forbidden is said in the same bytes.</summary>
internal sealed record NoticePage(int Code, string Heading, string Note) : Page("/")
{
    public static readonly NoticePage NoRoom = new(StatusCodes.Status404NotFound, "room.unknown", "lost.unknownNote");
    public static readonly NoticePage Nothing = new(StatusCodes.Status404NotFound, "lost.title", "lost.note");
    public static readonly NoticePage Away = new(StatusCodes.Status503ServiceUnavailable, "welcome.failed", "pages.gone");
    public static readonly NoticePage TooFast = new(StatusCodes.Status429TooManyRequests, "refusal.rate.exceeded", "pages.gone");

    public override int Status => Code;

    public override string Title(Words say) => $"{say[Heading]} · {say["app.name"]}";
}
