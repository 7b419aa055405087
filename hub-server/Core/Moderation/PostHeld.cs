using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>
/// What was approved becomes a message of who wrote it, under a number of its own. The hub does this, by the author's number, once for each approval; what has changed in the room since
/// the text was written does not stop it: those who approved it knew.
/// </summary>
public sealed record PostHeld(long Held) : Command
{
    /// <summary>What was held; the hub looks it up.</summary>
    [JsonIgnore]
    public MessageHeld? Text { get; init; }

    [JsonIgnore]
    public override string? Markup => Text?.Text;
    public override long? Target => Held;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        HeldMessages.Of(state).All.GetValueOrDefault(Held) is not { State: HeldState.Approved }
        || target is null
        || Text?.Text is not { } text
            ? new Refusal("nothing.changed", "It was posted, or has gone.")
            : Decision.Accept(
                new MessagePosted(text, Text.Topic, Text.Lang, Text.ReplyTo, Text.Mentions, Text.Source, Text.Late, Text.Mark, Held),
                Capacity.Of(target)
            );
}

/// <summary>Carries each approval into the room, in their order.</summary>
/// <param name="wire">Reads entries.</param>
/// <param name="store">Has the text.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class HeldListener(Wire wire, IRecordStore store, Func<RoomDesk> desk) : IListener
{
    public string Name => "held";

    /// <summary>It only carries on: what was posted is not posted again.</summary>
    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (
                wire.ReadEvent<HeldApproved>(entry) is { Held: var held }
                && await store.FindAsync(record, held, cancel) is { } text
                && wire.ReadEvent<MessageHeld>(text) is { Text: not null } words
            )
            {
                var post = new PostHeld(held) { Id = HeldMessages.PostingOf(record, held), Text = words };
                if ((await desk().SubmitAsSystemAsync(record, post, text.Author)).IsToBeSentAgain)
                {
                    throw new StoreAwayException("What was approved could not be posted yet.");
                }
            }
        }
    }
}
