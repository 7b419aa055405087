using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>Errors as RFC 9457 problems, each with a code of docs/wire.md.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string detail) => Of(status, new Refusal(code, detail));

    public static IResult Of(Refusal refusal) => Of(StatusOf(refusal.Code), refusal);

    private static IResult Of(int status, Refusal refusal)
    {
        Dictionary<string, object?> more = new(StringComparer.Ordinal) { ["code"] = refusal.Code };
        if (refusal.Until is { } until)
        {
            more["until"] = until;
        }
        return Results.Problem(refusal.Detail, statusCode: status, extensions: more);
    }

    public static readonly Refusal UnknownRoom = new("room.unknown", "There is no such room, or you may not see it.");
    public static readonly Refusal NoRight = new("right.missing", "Your role in this room does not allow that.");
    public static readonly Refusal NoSession = new("session.missing", "Sign in first.");

    /// <summary>The answer to a command: 200 with its number, a problem, or 503 with the time after which to send it again.</summary>
    public static IResult Of(Answer answer, HttpContext http)
    {
        switch (answer)
        {
            case Answer.Refused refused:
                return Of(refused.Refusal);
            case Answer.Busy busy:
                http.Response.Headers.RetryAfter = Math.Max(1, busy.RetryAfterMs / 1000)
                    .ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Of(StatusCodes.Status503ServiceUnavailable, "store.busy", "Nothing is lost: send the same command again.");
            default:
                return Results.Ok(AnswerShape.Of(answer));
        }
    }

    public static int StatusOf(string code) =>
        code switch
        {
            "session.missing" or "signIn.wrong" => StatusCodes.Status401Unauthorized,
            "right.missing"
            or "participant.notJoined"
            or "participant.removed"
            or "participant.mustAsk"
            or "posting.presiding"
            or "mute.on"
            or "message.notYours"
            or "case.own"
            or "appeal.sameRuler"
            or "origin.missing"
            or "organization.suspended"
            or "session.notFresh" => StatusCodes.Status403Forbidden,
            "room.unknown"
            or "message.unknown"
            or "topic.unknown"
            or "participant.unknown"
            or "request.unknown"
            or "invitation.unknown"
            or "organization.unknown"
            or "recommendation.unknown"
            or "announcement.unknown"
            or "jointStatement.unknown"
            or "call.unknown"
            or "affiliation.unknown"
            or "account.none"
            or "account.unknown"
            or "passkey.unknown"
            or "file.none"
            or "link.unknown" => StatusCodes.Status404NotFound,
            _ when IsMalformed(code) => StatusCodes.Status400BadRequest,
            "store.busy" => StatusCodes.Status503ServiceUnavailable,
            "rate.exceeded" => StatusCodes.Status429TooManyRequests,
            "record.tooLarge" or "message.tooLong" => StatusCodes.Status413PayloadTooLarge,
            _ when IsConflict(code) => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>It would never be right as it stands.</summary>
    private static bool IsMalformed(string code) =>
        code
            is "command.malformed"
                or "command.unknown"
                or "email.malformed"
                or "name.wrong"
                or "name.notLatin"
                or "password.weak"
                or "country.unknown"
                or "zone.unknown"
                or "contact.missing";

    /// <summary>It would have been right at another time.</summary>
    private static bool IsConflict(string code) =>
        code
            is "room.exists"
                or "room.closed"
                or "room.readOnly"
                or "command.reused"
                or "message.gone"
                or "invitation.expired"
                or "invitation.usedUp"
                or "invitation.tooMany"
                or "topic.closed"
                or "seats.taken"
                or "affiliation.lastFocalPoint"
                or "nothing.changed"
                or "account.changed"
                or "report.already"
                or "case.unknown"
                or "pace.tooSoon"
                or "pace.daily"
                or "pace.ownDaily"
                or "mute.unknown"
                or "mute.already"
                or "appeal.closed"
                or "appeal.tooLate"
                or "account.own";
}
