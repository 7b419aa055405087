using System.Globalization;
using System.Security.Cryptography;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Opens the box of a secret vote that was closed, says in the record what came out, and empties it; the box of one that was cancelled is emptied unread. Stopped at any step it begins
/// again: the box is emptied only when the record has the ballots, and they are written down under a derived id.
/// </summary>
public sealed class BallotCount(SecretBallots ballots, Wire wire, Func<RoomDesk> desk) : IListener
{
    public string Name => "ballots";

    public static Guid IdOf(string room, long poll) => NameBasedId.Of(room, "ballots", poll.ToString(CultureInfo.InvariantCulture));

    /// <summary>What was counted is not counted again.</summary>
    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<BallotsSealed>(entry) is { } closed)
            {
                await CountAsync(entry, closed.Poll, cancel);
            }
            else if (wire.ReadEvent<PollCancelled>(entry) is { } cancelled)
            {
                await ballots.EmptyAsync(record, cancelled.Poll, cancel);
            }
        }
    }

    private async Task CountAsync(Entry entry, long poll, CancellationToken cancel)
    {
        var record = entry.Record;
        if (await StateOfAsync(record, poll, entry.Seq) == PollState.Counting)
        {
            await desk().SubmitAsSystemAsync(record, await OutcomeAsync(record, poll, cancel));
            if (await StateOfAsync(record, poll, entry.Seq) == PollState.Counting)
            {
                throw new StoreAwayException("The ballots could not be written down yet.");
            }
        }
        await ballots.EmptyAsync(record, poll, cancel);
    }

    /// <summary>What nobody can open any more is not counted: that is said, and the vote can be taken again.</summary>
    private async Task<Command> OutcomeAsync(string record, long poll, CancellationToken cancel)
    {
        try
        {
            return new CountBallots(poll, await ballots.OpenAsync(record, poll, cancel)) { Id = IdOf(record, poll) };
        }
        catch (CryptographicException)
        {
            return new CancelPoll(poll, "The ballots cannot be opened: the hub's key to them was lost.") { Id = IdOf(record, poll) };
        }
    }

    private async Task<PollState?> StateOfAsync(string record, long poll, long atLeast) =>
        Polls.Of(await desk().StateAsync(record, atLeast)).All.GetValueOrDefault(poll)?.State;
}
