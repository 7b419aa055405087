namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Commands as a client writes them.</summary>
public static class Commands
{
    /// <summary>One that says nothing but its type.</summary>
    public static object Verb(string type) => new { type, id = Guid.NewGuid() };

    public static object Post(string text, Guid? id = null) =>
        new
        {
            type = "message.post",
            id = id ?? Guid.NewGuid(),
            text,
        };

    public static object Edit(long message, string text) =>
        new
        {
            type = "message.edit",
            id = Guid.NewGuid(),
            message,
            text,
        };

    public static object Retract(long message) =>
        new
        {
            type = "message.retract",
            id = Guid.NewGuid(),
            message,
        };

    public static object React(long message, string emoji) =>
        new
        {
            type = "message.react",
            id = Guid.NewGuid(),
            message,
            emoji,
            on = true,
        };

    public static object Pin(long message) =>
        new
        {
            type = "message.pin",
            id = Guid.NewGuid(),
            message,
            on = true,
        };

    /// <summary>Any command by its type and fields.</summary>
    public static System.Text.Json.Nodes.JsonObject Of(string type, object fields)
    {
        var command = System.Text.Json.JsonSerializer.SerializeToNode(fields)!.AsObject();
        command["type"] = type;
        command["id"] = Guid.NewGuid().ToString();
        return command;
    }

    /// <summary>What an administrator decides about an organization, with a reason.</summary>
    public static object OpenTopic(string title) => Of("topic.open", new { title });

    public static object House(string type, long organization) =>
        new
        {
            type,
            id = Guid.NewGuid(),
            organization,
            reason = "As the Committee decided",
        };

    public static object Join() =>
        new
        {
            type = "participant.join",
            id = Guid.NewGuid(),
            consent = "1",
        };

    public static object Remove(int participant) =>
        new
        {
            type = "participant.remove",
            id = Guid.NewGuid(),
            participant,
            reason = "Threats",
        };

    public static object ChangeRole(int participant, string role) =>
        new
        {
            type = "participant.changeRole",
            id = Guid.NewGuid(),
            participant,
            role,
        };

    public static object Open(string title, string visibility = "public", string kind = "liveConsultation") =>
        new
        {
            type = "room.open",
            id = Guid.NewGuid(),
            kind,
            title,
            visibility,
        };
}

/// <summary>Rooms that tests open for themselves.</summary>
public static class Convene
{
    public static string NewName(string theme) => $"{theme}-{Guid.NewGuid():N}"[..Math.Min(40, theme.Length + 33)];

    /// <summary>A public consultation, opened by its host and joined by the guests in this order.</summary>
    public static async Task<string> ConsultationAsync(Guest host, params IReadOnlyList<Guest> guests)
    {
        var room = NewName("consultation");
        await host.DoAsync(room, Commands.Open("Consultation on safe water"));
        foreach (var guest in guests)
        {
            await guest.DoAsync(room, Commands.Join());
        }
        return room;
    }

    /// <summary>A public regional channel with one topic, opened by its host and joined by the guest.</summary>
    public static async Task<(string Room, long Topic)> ChannelAsync(Guest host, Guest guest)
    {
        var room = NewName("channel");
        await host.DoAsync(room, Commands.Open("Wells and pumps", kind: "regionalChannel"));
        await guest.DoAsync(room, Commands.Join());
        return (room, await host.DoAsync(room, Commands.OpenTopic("Wells")));
    }
}
