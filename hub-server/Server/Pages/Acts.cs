using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What became of a form: the address to go on at, or the code of a refusal and, where that ends by itself, when.</summary>
internal sealed record Outcome(string? Path, string Fragment, string? Refused, long? Until = null)
{
    /// <summary>What the address of that page says besides.</summary>
    public string Query { get; init; } = "";

    public static Outcome GoTo(string path, string fragment = "") => new(path, fragment, null);

    public static Outcome Refuse(string code) => new(null, "", code);

    /// <summary>What became of the command of a form; <paramref name="path"/> is where it was accepted to.</summary>
    public static Outcome Of(Answer answer, string path, string fragment = "") =>
        answer switch
        {
            Answer.Refused refused => Refuse(refused.Refusal.Code) with { Until = refused.Refusal.Until },
            Answer.Busy => Refuse("store.busy"),
            _ => GoTo(path, fragment),
        };
}

/// <summary>
/// The forms of a room. Each makes the command that the API would be sent, and asks the same desk. The command's id comes from the page's own and from what the form
/// says: a double click is one message, and another message from the same page is another one.
/// </summary>
internal sealed class Acts(RoomDesk desk)
{
    private static readonly string[] Fields =
    [
        "do",
        "text",
        "title",
        "message",
        "replyTo",
        "as",
        "invitation",
        "code",
        "withoutRegion",
        "closes",
        "late",
    ];

    public async Task<Outcome> DoAsync(Person person, string room, long topic, IFormCollection form, string language)
    {
        if (!Guid.TryParse(form["id"], out var page) || CommandOf(form, topic, language, page, PageDoor.ZoneOf(person)) is not { } command)
        {
            return Outcome.Refuse("command.malformed");
        }
        return await desk.SubmitAsync(person, room, command) switch
        {
            Answer.Accepted accepted => After(command, accepted.Seq, room, topic),
            Answer.Refused { Refusal.Code: "participant.already" } => Outcome.GoTo(Asked.PathOf(room, topic)),
            var other => Outcome.Of(other, Asked.PathOf(room, topic)),
        };
    }

    private static Outcome After(Command command, long seq, string room, long topic) =>
        command switch
        {
            ReadAnnouncement read => Outcome.GoTo(Asked.PathOf(room, topic), $"#m{read.Announcement}"),
            OpenTopic or OpenCall => Outcome.GoTo(Asked.PathOf(room, seq)),
            PostMessage => Outcome.GoTo(Asked.PathOf(room, topic), $"#m{seq}"),
            { Target: { } message } => Outcome.GoTo(Asked.PathOf(room, topic), $"#m{message}"),
            _ => Outcome.GoTo(Asked.PathOf(room, topic)),
        };

    private static Command? CommandOf(IFormCollection form, long topic, string language, Guid page, TimeZoneInfo? zone)
    {
        var (text, message) = (Typed.TextIn(form, "text").Trim(), Number(form["message"]));
        var place = topic == 0 ? (long?)null : topic;
        return Typed.ActOf(form) switch
        {
            "post" => new PostMessage(text, place, Script.LanguageOf(text, language), Number(form["replyTo"]), CapacityOf(form))
            {
                Id = Id(),
            },
            "edit" when message is { } own => new EditMessage(own, text, Script.LanguageOf(text, language)) { Id = Id() },
            "retract" when message is { } own => new RetractMessage(own) { Id = Id() },
            "react" when form["do"].ToString().Split(' ') is [_, var number, var emoji, var on] && Number(number) is { } about =>
                new ReactToMessage(about, emoji, on == "on") { Id = Id() },
            "takeBack" when About() is { } held => new WithdrawHeld(held) { Id = Id() },
            "acknowledge" when About() is { } announced => new ReadAnnouncement(announced) { Id = Id() },
            "topic" => new OpenTopic(Typed.TextIn(form, "title").Trim()) { Id = Id() },
            "call" when TimeIn(form, zone) is { } closes => new OpenCall(
                Typed.TextIn(form, "title").Trim(),
                closes,
                form.ContainsKey("late")
            )
            {
                Id = Id(),
            },
            "join" => new JoinRoom(ConsentIn(form), Number(form["invitation"]), CodeIn(form), form["withoutRegion"] == "yes") { Id = Id() },
            "ask" when About() is { } item => new RequestFloor(item, Lang: language) { Id = Id() },
            "withdraw" when About() is { } own => new WithdrawRequest(own) { Id = Id() },
            "speak" when About() is { } own => new TakeFloor(own) { Id = Id() },
            "yield" when About() is { } own => new YieldFloor(own) { Id = Id() },
            "askIn" => new AskToJoin(ConsentIn(form), text.Length > 0 ? text : null) { Id = Id() },
            "withdrawIn" => new WithdrawAsking { Id = Id() },
            _ => null,
        };

        long? About() => form["do"].ToString().Split(' ') is [_, var number] ? Number(number) : null;
        Guid Id() => NameBasedId.Of("page", page.ToString(), Said(form, topic));
    }

    /// <summary>A time on the clock of whoever sends the form, where they have said where their day is, else of UTC.</summary>
    private static long? TimeIn(IFormCollection form, TimeZoneInfo? zone) =>
        Typed.TimeOf(form["closes"], "yyyy-MM-dd'T'HH:mm") is { } time
            ? new DateTimeOffset(time, (zone ?? TimeZoneInfo.Utc).GetUtcOffset(time)).ToUnixTimeMilliseconds()
            : null;

    /// <summary>The version whose words the page leads to, where both are accepted.</summary>
    private static string ConsentIn(IFormCollection form) => form["rules"] == "yes" && form["data"] == "yes" ? Wording.InForce.Version : "";

    private static string? CodeIn(IFormCollection form) => form["code"].ToString() is { Length: > 0 } code ? code : null;

    /// <summary>Everything that the form says, as words without a line's end.</summary>
    private static string Said(IFormCollection form, long topic) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Fields.Select(field => form[field].ToString()).Append($"{topic}"))))
        );

    private static SpeakingCapacity CapacityOf(IFormCollection form) =>
        Enum.TryParse<SpeakingCapacity>(form["as"], ignoreCase: true, out var capacity) ? capacity : SpeakingCapacity.Personal;

    private static long? Number(string? text) => long.TryParse(text, out var number) && number > 0 ? number : null;
}
