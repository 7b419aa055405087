using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>An invitation for those who run the room. <paramref name="Refusal"/> says why it lets nobody in, where it does not.</summary>
internal sealed record InvitationShape(
    long Invitation,
    RoomRole Role,
    long Expires,
    int? Limit,
    int Used,
    string? Lang,
    int By,
    string Code,
    string? Refusal
);

/// <summary>What an open invitation tells whoever has its code.</summary>
internal sealed record InvitedShape(
    string Room,
    long Invitation,
    string Title,
    RoomKind Kind,
    Visibility Visibility,
    bool Closed,
    RoomRole Role,
    long Expires,
    int? Left,
    string? Lang,
    bool Joined,
    PersonShape? Convener,
    IdentityPolicy? Identity
);

/// <summary>Invitations: issued and revoked by commands like everything else; here they are listed with their codes, and opened by one.</summary>
internal static class InvitationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/invitations", ListAsync).Produces<ListShape<InvitationShape>>().ProducesProblem(403).ProducesProblem(404);
        api.MapGet("rooms/{id}/invitations/{number:long}/picture.svg", PictureAsync).ProducesProblem(404).ExcludeFromDescription();
        api.MapGet("invitations/{code}", LookAsync).Produces<InvitedShape>().ProducesProblem(404).ProducesProblem(429);
    }

    private static async Task<IResult> LookAsync(HttpContext http, string code, Callers callers, InvitationDesk desk)
    {
        Keep(http);
        var person = await callers.OfAsync(http);
        var (invited, refusal) = await desk.LookAsync(person, AddressOf(http), code);
        return invited is null ? Problems.Of(refusal!) : Results.Ok(Shape(invited, person));
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk rooms,
        InvitationDesk desk,
        TimeProvider time
    )
    {
        Keep(http);
        if (await rooms.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        var now = time.GetUtcNow();
        return await desk.ListAsync(room) is { } all
            ? Results.Ok(new ListShape<InvitationShape>([.. all.Select(one => Shape(one, room.State, now))]))
            : Problems.Of(Problems.NoRight);
    }

    private static async Task<IResult> PictureAsync(
        HttpContext http,
        string id,
        long number,
        Callers callers,
        RoomDesk rooms,
        InvitationDesk desk
    )
    {
        Keep(http);
        if (
            await rooms.OpenAsync(await callers.OfAsync(http), id) is not { } room
            || await desk.ListAsync(room) is not { } all
            || all.FirstOrDefault(one => one.Invitation.Number == number) is not { } invitation
        )
        {
            return Problems.Of(Invitation.Unknown);
        }
        var address = $"{http.Request.Scheme}://{http.Request.Host}/i/{InvitationCodes.Grouped(invitation.Code)}";
        return Results.Text(QrPicture.Of(address), "image/svg+xml");
    }

    private static InvitationShape Shape(CodedInvitation coded, RoomState state, DateTimeOffset now)
    {
        var one = coded.Invitation;
        var refusal = one.Refuses(state, isKnown: false, now)?.Code;
        var code = InvitationCodes.Grouped(coded.Code);
        return new(one.Number, one.Role, one.Expires, one.Limit, one.Used, one.Lang, one.By, code, refusal);
    }

    public static InvitedShape Shape(Invited invited, Person? person)
    {
        var (state, invitation) = (invited.State, invited.Invitation);
        return new(
            state.Room,
            invitation.Number,
            state.Title,
            state.Kind,
            state.Visibility,
            state.Closed,
            person is null ? invitation.Role : invitation.RoleFor(state, person.Account),
            invitation.Expires,
            invitation.Left,
            invitation.Lang,
            invited.Seat?.Standing == Standing.In,
            ConvenerOf(state),
            RoomShape.Unless(state.Identity, IdentityPolicy.RealName)
        );
    }

    /// <summary>Who invites. Where nobody's words carry a name, nobody is named outside either.</summary>
    private static PersonShape? ConvenerOf(RoomState state) =>
        state.Attribution == Attribution.Named
        && state.Participants.Values.OrderBy(who => who.Number).FirstOrDefault(IsConvening) is { } convener
            ? PersonShape.Of(state, convener, Audience.Public)
            : null;

    private static bool IsConvening(Participant who) => who is { Role: RoomRole.Convener, Standing: Standing.In };

    private static void Keep(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    /// <summary>Somebody with the newer kind of address owns a whole net of them.</summary>
    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address}";
    }
}
