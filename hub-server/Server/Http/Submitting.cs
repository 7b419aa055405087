using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>A command as it comes through any door.</summary>
internal static class Submitting
{
    public static async Task<Answer> SubmitAsync(RoomDesk desk, Wire wire, Person? person, string room, JsonElement json)
    {
        if (person is null)
        {
            return new Answer.Refused(Problems.NoSession);
        }
        var (command, refusal) = wire.ReadCommand(json);
        return command is null ? new Answer.Refused(refusal!) : await desk.SubmitAsync(person, room, command);
    }
}
