using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A text of one's own that waits, or was declined; <paramref name="Reason"/> says why.</summary>
public sealed record OwnHeld(long Held, long At, HeldState State, long? Topic, string Text, string? Html, string? Lang, string? Reason);

/// <summary>What is held, for those who decide about it and for those who wrote it; to nobody else.</summary>
public sealed class HeldReading(IRecordStore store, Wire wire, TimeProvider time)
{
    /// <summary>So long a text that was declined still stands before its author.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromDays(7);

    private const int Most = 20;

    /// <summary>The caller has texts here that wait, or were declined lately; or what they write is looked at first.</summary>
    public bool Concerns(Sighting room) => room.IsTakingPart && (HeldMessages.Holds(room.State, room.Caller) || OwnIn(room).Any());

    /// <summary>The caller's own texts that wait, and those that were declined lately; what was posted they see in the room.</summary>
    public async Task<IReadOnlyList<OwnHeld>> OwnAsync(Sighting room, CancellationToken cancel)
    {
        List<OwnHeld> own = [];
        foreach (var one in OwnIn(room).TakeLast(Most))
        {
            if (await FindAsync(room, one, cancel) is ({ } entry, { Text: { } text } said))
            {
                var reason = one.State == HeldState.Declined ? await ReasonAsync(room, one, cancel) : null;
                own.Add(new(one.Number, entry.At, one.State, said.Topic, text, entry.Rendering?.Html, said.Lang, reason));
            }
        }
        return own;
    }

    /// <summary>How long texts usually wait here until somebody has decided about them, of those that are remembered; null where they are too few to say.</summary>
    public static Wait? UsualWait(RoomState state) =>
        Waits.Median([
            .. from one in HeldMessages.Of(state).All.Values
            where one.State is HeldState.Approved or HeldState.Declined
            select Waits.Of(one.SettledAt - one.At),
        ]);

    /// <summary>As cases: each text as if it were a message already. What the caller wrote themselves is for others.</summary>
    public async Task<IReadOnlyList<SeenCase>> ForDeskAsync(Sighting room, int most, CancellationToken cancel)
    {
        List<SeenCase> seen = [];
        foreach (var one in ForDeskIn(room).Take(most))
        {
            if (await FindAsync(room, one, cancel) is ({ } entry, { Text: not null } said))
            {
                seen.Add(new SeenCase(one.Number, CaseState.Held) { Said = AsMessage(room, entry, said), MayAct = true });
            }
        }
        return seen;
    }

    /// <summary>What waits for the caller's decision; asked only of those who preside.</summary>
    public static IEnumerable<HeldMessage> ForDeskIn(Sighting room) =>
        HeldMessages.WaitingIn(room.State).Where(one => one.By != room.Caller.Number);

    private IEnumerable<HeldMessage> OwnIn(Sighting room)
    {
        var since = time.GetUtcNow().Subtract(Told).ToUnixTimeMilliseconds();
        return HeldMessages
            .Of(room.State)
            .All.Values.Where(one =>
                one.By == room.Caller.Number
                && (one.State == HeldState.Waiting || (one.State == HeldState.Declined && one.SettledAt > since))
            );
    }

    private async Task<(Entry?, MessageHeld?)> FindAsync(Sighting room, HeldMessage one, CancellationToken cancel) =>
        await store.FindAsync(room.State.Room, one.Number, cancel) is { } entry ? (entry, wire.ReadEvent<MessageHeld>(entry)) : default;

    private async Task<string?> ReasonAsync(Sighting room, HeldMessage one, CancellationToken cancel) =>
        await store.FindAsync(room.State.Room, one.Settled, cancel) is { } entry ? wire.ReadEvent<HeldDeclined>(entry)?.Reason : null;

    private static Message AsMessage(Sighting room, Entry entry, MessageHeld said) =>
        new()
        {
            Seq = entry.Seq,
            At = entry.At,
            By = room.ShowsAuthor(entry.Author) ? entry.Author : Message.Unnamed,
            As = Capacity.Of(entry),
            ChangedAt = entry.Seq,
            Topic = said.Topic,
            Text = said.Text,
            Html = entry.Rendering?.Html,
            Lang = said.Lang,
            ReplyTo = said.ReplyTo,
            Source = said.Source,
            Mark = said.Mark,
        };
}
