using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Live;

namespace CsoNet.Collab.Server.Http;

/// <summary>A command as it comes through any door.</summary>
internal static class Submitting
{
    public static async Task<Answer> SubmitAsync(
        RoomDesk desk,
        Wire wire,
        Person? person,
        string room,
        JsonElement json,
        AdmissionBell? bell = null
    )
    {
        if (person is null)
        {
            return new Answer.Refused(Problems.NoSession);
        }
        var (command, refusal) = wire.ReadCommand(json);
        if (command is null)
        {
            return new Answer.Refused(refusal!);
        }
        var answer = await desk.SubmitAsync(person, room, command);
        await (bell?.RingAsync(room, command, answer) ?? Task.CompletedTask);
        return answer;
    }

    /// <summary>From now on they take part.</summary>
    public static bool HasJoined(JsonElement command, Answer answer) =>
        answer is Answer.Accepted && command.TryGetProperty("type", out var type) && type.ValueEquals("participant.join");
}
