using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>Carries out what a clock has decided: the command gets an id derived from what was due, so that it happens once on any number of nodes.</summary>
public sealed class DueCommands(RoomDesk desk, Wire wire)
{
    /// <summary>Answers whether it is settled; else it stays due. What has been overtaken is refused, and settled with that.</summary>
    public async Task<bool> DoAsync(Due due)
    {
        var json = JsonNode.Parse(due.Command)!.AsObject();
        json["id"] = NameBasedId.Of(due.Record, due.Thing, due.At.ToString(CultureInfo.InvariantCulture));
        var (command, _) = wire.ReadCommand(JsonSerializer.SerializeToElement(json));
        return command is null || await desk.SubmitAsSystemAsync(due.Record, command) is not Answer.Busy;
    }
}
