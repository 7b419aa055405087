using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A mute that holds, as its reader may see it. <paramref name="Ends"/> is when it does, as things stand.</summary>
public sealed record SeenMute(int Participant, HouseRule Rule, long At, long Ends, SeenStep? Appeal, SeenStep? Decision)
{
    /// <summary>What the moderators say to them.</summary>
    public string? Words { get; init; }

    /// <summary>Who decided it: for those who run the room.</summary>
    public int? By { get; init; }

    public bool IsAppealed => Appeal is not null && Decision is null;

    /// <summary>Its reader may appeal, or decide on the appeal.</summary>
    public bool MayAct { get; init; }
}

/// <summary>The mutes that hold: one's own, and all of them for those who run the room. Nobody else is told that somebody is muted.</summary>
public sealed class MuteReading(IRecordStore store, Wire wire, TimeProvider time)
{
    public const int Most = 100;

    /// <summary>They mute here, and decide on appeals.</summary>
    public static bool IsFor(Sighting room) => Rights.Refuses(room.State, room.Caller, "participant.mute", room.State.Kind) is null;

    public bool Concerns(Sighting room) => room.IsTakingPart && Mute.Of(room.State, room.Caller.Number, time.GetUtcNow()) is not null;

    public async Task<SeenMute?> OwnAsync(Sighting room, CancellationToken cancel) =>
        room.IsTakingPart && Mute.Of(room.State, room.Caller.Number, time.GetUtcNow()) is { } mute
            ? (await SeeAsync(room, room.Caller.Number, mute, cancel)) with
            {
                By = null,
                MayAct = mute.Appeal == 0,
            }
            : null;

    /// <summary>Those that are appealed stand first, then those that end first; asked only of those who preside.</summary>
    public async Task<IReadOnlyList<SeenMute>> AllAsync(Sighting room, CancellationToken cancel)
    {
        List<SeenMute> seen = [];
        foreach (
            var (participant, mute) in InForce(room).OrderByDescending(one => one.Mute.IsAppealed).ThenBy(one => one.Mute.Ends).Take(Most)
        )
        {
            seen.Add(await SeeAsync(room, participant, mute, cancel));
        }
        return seen;
    }

    private IEnumerable<(int Participant, Mute Mute)> InForce(Sighting room) =>
        from participant in room.State.Mutes.Keys
        where !room.State.Erased.Contains(participant)
        let mute = Mute.Of(room.State, participant, time.GetUtcNow())
        where mute is not null
        select (participant, mute);

    private async Task<SeenMute> SeeAsync(Sighting room, int participant, Mute mute, CancellationToken cancel)
    {
        var begun = await StepAsync(room, mute.Entry, cancel);
        return new SeenMute(
            participant,
            mute.Rule,
            begun?.At ?? 0,
            mute.Ends,
            await StepAsync(room, mute.Appeal, cancel),
            await StepAsync(room, mute.Decision, cancel)
        )
        {
            Words = begun?.Words,
            By = mute.By,
            MayAct = mute.IsAppealed && mute.By != room.Caller.Number,
        };
    }

    private async Task<SeenStep?> StepAsync(Sighting room, long number, CancellationToken cancel) =>
        number > 0 && await store.FindAsync(room.State.Room, number, cancel) is { } entry
            ? new SeenStep(
                entry.At,
                wire.ReadEvent(entry) switch
                {
                    ParticipantMuted muted => muted.Words,
                    MuteAppealed appealed => appealed.Words,
                    MuteUpheld upheld => upheld.Words,
                    _ => null,
                }
            )
            : null;
}
