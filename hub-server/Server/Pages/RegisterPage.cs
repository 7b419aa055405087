using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A form that was refused, with what stood in it.</summary>
internal sealed record RefusedForm(string Code, IFormCollection Form)
{
    /// <summary>When the refusal ends by itself.</summary>
    public long? Until { get; init; }

    /// <summary>What stood in this field of this form; with <paramref name="about"/> of the one for that draft.</summary>
    public string? Value(string verb, string field, string? about) => IsOf(verb, about) ? Typed.TextIn(Form, field) : null;

    public bool IsOf(string verb, string? about) => Form["do"] == verb && (about is null || Form["recommendation"] == about);
}

/// <summary>A recommendation with the steps of its way.</summary>
internal sealed record WholeWay(SeenRecommendation Seen, IReadOnlyList<(Entry Entry, Event Happened)> Steps);

/// <summary>The register: what was recommended to whom, and how both sides keep their word.</summary>
internal sealed record RegisterPage(RegisterFilters Filters, FoundLines Found, Board Board, ListShape<RoomLineShape> Rooms)
    : Page(RegisterPages.Address)
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["register.title"]} · {say["app.name"]}";

    public override string Description(Words say) => say["register.lead"];
}

/// <summary>A recommendation at its office, with its chain.</summary>
internal sealed record RecommendationPage(
    SeenRecommendation Seen,
    IReadOnlyList<(Entry Entry, Event Happened)> Steps,
    IReadOnlyList<Placard> Offices,
    ListShape<RoomLineShape> Rooms
) : Page($"{RegisterPages.Address}/{Seen.Line.Id}")
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{Seen.Line.Title} · {say["app.name"]}";

    public override string? Description(Words say) => Seen.Line.Confidential ? null : $"{Seen.Line.Title}. {Seen.Line.Office.Name}.";
}

/// <summary>The recommendations of a room. <see cref="About"/> is the contribution from which somebody came.</summary>
internal sealed record DraftsPage(string Room, FoundDrafts Found, IReadOnlyList<Placard> Offices, ListShape<RoomLineShape> Rooms)
    : Page($"/rooms/{Room}/recommendations")
{
    public long? About { get; init; }
    public string? AboutText { get; init; }
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["register.ofRoom"]} · {Found.Room.State.Title} · {say["app.name"]}";
}

/// <summary>What happened to what an organization said: for its members, its donors and the wall.</summary>
internal sealed record WordsPage(
    OrganizationShape One,
    IReadOnlyList<WholeWay> Whole,
    Board Board,
    string? Next,
    ListShape<RoomLineShape> Rooms
) : Page($"/organizations/{One.Id}/words")
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["register.words"]} · {One.Name} · {say["app.name"]}";

    public override string Description(Words say) => $"{One.Name}. {say["register.words"]}.";
}
