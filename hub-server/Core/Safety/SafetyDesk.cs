using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Safety;

/// <summary>The key of the reports, 32 bytes. It is of this purpose only, and is never made anew: what was sealed with it could never be opened again.</summary>
public interface ISafetyKey
{
    ValueTask<byte[]> GetAsync();
}

/// <summary>Takes reports in and opens them for safety officers. Nobody else holds both the store and the key.</summary>
public sealed class SafetyDesk(IReprisalStore store, ISafetyKey key, TimeProvider time)
{
    public const int MaxWords = 8000;
    public const int MaxContact = 500;
    private const long Hour = 3_600_000;

    /// <summary>The receipt; or why not. The same id is one report, however often it is sent.</summary>
    public async Task<(string? Receipt, Refusal? Refusal)> TakeAsync(Guid id, ReprisalReport report, CancellationToken cancel)
    {
        if (Refuses(report) is { } refusal)
        {
            return (null, refusal);
        }
        var at = time.GetUtcNow().ToUnixTimeMilliseconds() / Hour * Hour;
        await store.KeepAsync(new SealedReport(id, at, Seal(await key.GetAsync(), id, report)), cancel);
        return (ReceiptOf(id), null);
    }

    /// <summary>The newest first. One that cannot be opened is told as such, never left out.</summary>
    public async Task<IReadOnlyList<OpenedReport>> ReadAsync(int limit, CancellationToken cancel)
    {
        var secret = await key.GetAsync();
        return
        [
            .. (await store.ListAsync(limit, cancel)).Select(one => new OpenedReport(one.Id, ReceiptOf(one.Id), one.At, Open(secret, one))),
        ];
    }

    /// <summary>What its writer can name it by: says nothing of the report.</summary>
    public static string ReceiptOf(Guid id)
    {
        var digits = Convert.ToHexString(SHA256.HashData(id.ToByteArray()));
        return string.Create(CultureInfo.InvariantCulture, $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}");
    }

    private static Refusal? Refuses(ReprisalReport report) =>
        string.IsNullOrWhiteSpace(report.Words) ? new Refusal("message.empty", "Say what happened.")
        : report.Words.Length > MaxWords || report.Contact?.Length > MaxContact
            ? new Refusal("message.tooLong", $"A report has at most {MaxWords} characters.")
        : null;

    private static byte[] Seal(byte[] secret, Guid id, ReprisalReport report) =>
        Sealing.Seal(secret, id.ToByteArray(), JsonSerializer.SerializeToUtf8Bytes(report));

    private static ReprisalReport? Open(byte[] secret, SealedReport one) =>
        Sealing.Open(secret, one.Id.ToByteArray(), one.Sealed) is { } plain ? JsonSerializer.Deserialize<ReprisalReport>(plain) : null;
}
