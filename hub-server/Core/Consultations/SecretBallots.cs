using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Consultations;

/// <summary>Seals the keys of ballot boxes, 32 bytes. It lies in no store; where it is lost, ballots that are not counted yet are lost with it.</summary>
public interface IBallotKey
{
    ValueTask<byte[]> GetAsync();
}

/// <summary>
/// Secret ballots on their way into a box and out of it. Each poll has a key of its own, on which the slot of a voice and the ballot in it depend; it is gone when the ballots are
/// counted. They come out sorted and bare: nothing is left of who gave which, or when. All ballots have one length, whatever they say.
/// </summary>
public sealed class SecretBallots(IBallotBoxes boxes, IBallotKey master)
{
    private const int KeyLength = 32;
    private const int BallotLength = sizeof(uint);
    private const int ReceiptLength = 6;

    /// <summary>
    /// Puts a ballot into the box, in the place of the one that this voice gave before. The receipt says that there is one, and not which: it is the same each time. Null where the
    /// box is closed.
    /// </summary>
    public async Task<string?> CastAsync(string room, long poll, string voice, Few<int> choices, CancellationToken cancel = default)
    {
        if (await KeyAsync(room, poll, RandomNumberGenerator.GetBytes(KeyLength), cancel) is not { } key)
        {
            return null;
        }
        var slot = Derive(key, "slot", voice);
        var ballot = new SealedBallot(slot, Sealing.Seal(key, slot, BytesOf(choices)));
        return await boxes.PutAsync(room, poll, ballot, cancel)
            ? Convert.ToHexString(Derive(key, "receipt", voice).AsSpan(0, ReceiptLength))
            : null;
    }

    /// <summary>Whether a ballot of this voice lies in a box that is still open.</summary>
    public async Task<bool> HoldsAsync(string room, long poll, string voice, CancellationToken cancel = default) =>
        await KeyAsync(room, poll, fresh: null, cancel) is { } key
        && await boxes.HoldsAsync(room, poll, Derive(key, "slot", voice), cancel);

    /// <summary>Closes the box and takes the ballots out, sorted. Until it is emptied this can be done again, and gives the same.</summary>
    /// <exception cref="CryptographicException">The key is lost, or a ballot was altered.</exception>
    public async Task<Few<Few<int>>> OpenAsync(string room, long poll, CancellationToken cancel = default)
    {
        if (await boxes.CloseAsync(room, poll, cancel) is not { } box)
        {
            return [];
        }
        var key = Opened(await master.GetAsync(), Belongs(room, poll), box.Key);
        var bare = box.Ballots.Select(ballot => BinaryPrimitives.ReadUInt32LittleEndian(Opened(key, ballot.Slot, ballot.Seal)));
        return [.. bare.Order().Select(ChoicesOf)];
    }

    public Task EmptyAsync(string room, long poll, CancellationToken cancel = default) => boxes.EmptyAsync(room, poll, cancel);

    private async Task<byte[]?> KeyAsync(string room, long poll, byte[]? fresh, CancellationToken cancel)
    {
        var (outer, belongs) = (await master.GetAsync(), Belongs(room, poll));
        var kept = await boxes.KeyAsync(room, poll, fresh is null ? null : Sealing.Seal(outer, belongs, fresh), cancel);
        return kept is null ? null : Opened(outer, belongs, kept);
    }

    private static byte[] Opened(byte[] key, byte[] belongsTo, byte[] whole) =>
        Sealing.Open(key, belongsTo, whole)
        ?? throw new CryptographicException("What lies in the box was sealed by another key, or altered.");

    private static byte[] Belongs(string room, long poll) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"ballots {room} {poll}"));

    private static byte[] Derive(byte[] key, string what, string voice) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{what}\n{voice}"));

    /// <summary>One bit for each option.</summary>
    private static byte[] BytesOf(Few<int> choices)
    {
        var bytes = new byte[BallotLength];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, choices.Aggregate(0u, (bits, choice) => bits | (1u << choice)));
        return bytes;
    }

    private static Few<int> ChoicesOf(uint bits) =>
        [.. Enumerable.Range(0, 8 * BallotLength).Where(choice => (bits & (1u << choice)) != 0)];
}
