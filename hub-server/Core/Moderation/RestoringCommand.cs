using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A command that may bring a message back. What it said is looked up before; while it is away nobody can change it.</summary>
public abstract record RestoringCommand(long Message) : Command
{
    /// <summary>The message as it was; null where there is none. The hub looks; a client does not say so.</summary>
    [JsonIgnore]
    public Message? Was { get; init; }

    [JsonIgnore]
    public override string? Markup => Was?.Text;

    protected Decision Restored(string? words) =>
        Was is not { Text: { } text }
            ? new Refusal("message.gone", "The message has gone for good.")
            : new MessageRestored(
                Message,
                text,
                Was.Lang,
                Was.ReplyTo,
                Was.Mentions,
                Was.Source,
                Was.Late ? true : null,
                Was.Mark,
                Was.Edited,
                words
            );
}

/// <summary>Looks up what a message said that may come back.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="messages">Knows what was removed.</param>
public sealed class RemovedLookup(Func<RoomDesk> desk, MessageReading messages) : ILookup
{
    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is RestoringCommand restoring && await desk().StateAsync(room, 0) is var state
            ? restoring with
            {
                Was = await messages.RemovedAsync(state, restoring.Message, CancellationToken.None),
            }
            : command;
}
