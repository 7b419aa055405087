using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A passkey as a device holds it, made of nothing but arithmetic: it signs what it is given, and can be told to lie.</summary>
public sealed class SoftKey(Hub hub) : IDisposable
{
    private const byte Present = 1;
    private const byte Verified = 4;
    private const byte WithKey = 64;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string owner = "";

    public uint Count { get; set; } = 1;

    /// <summary>Where the browser says that it is.</summary>
    public string Origin { get; set; } = hub.Origin;

    /// <summary>The device has looked whom it has before it.</summary>
    public bool IsVerified { get; set; } = true;

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>Registers it for whoever is signed in there.</summary>
    public async Task<Reply> RegisterAsync(Browser browser, string name = "Telephone")
    {
        var options = Parsed(await browser.PostAsync("account/passkeys/options", new { }));
        return await browser.PostAsync("account/passkeys", new { credential = Make(options), name });
    }

    /// <summary>What the device answers to a question of that browser.</summary>
    public async Task<string> AnswerAsync(Browser browser) => Show(Parsed(await browser.PostAsync("sign-in/passkey/options", new { })));

    public async Task<Reply> EnterAsync(Browser browser) => await ShowAsync(browser, await AnswerAsync(browser));

    public static Task<Reply> ShowAsync(Browser browser, string credential) => browser.PostAsync("sign-in/passkey", new { credential });

    public void Dispose() => key.Dispose();

    private static JsonElement Parsed(Reply reply) => JsonElement.Parse(reply.Json.GetProperty("options").GetString()!);

    private string Make(JsonElement options)
    {
        owner = options.GetProperty("user").GetProperty("id").GetString()!;
        var rp = options.GetProperty("rp").GetProperty("id").GetString()!;
        byte[] length = [0, (byte)id.Length];
        byte[] data = [.. Head(rp, WithKey), .. new byte[16], .. length, .. id, .. PublicKey()];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(data)];
        return Told(
            new
            {
                clientDataJSON = Base64Url.EncodeToString(ClientData("webauthn.create", options)),
                attestationObject = Base64Url.EncodeToString(attestation),
                transports = (string[])["internal"],
            }
        );
    }

    private string Show(JsonElement options)
    {
        var client = ClientData("webauthn.get", options);
        var data = Head(options.GetProperty("rpId").GetString()!, flags: 0);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Told(
            new
            {
                clientDataJSON = Base64Url.EncodeToString(client),
                authenticatorData = Base64Url.EncodeToString(data),
                signature = Base64Url.EncodeToString(signature),
                userHandle = owner,
            }
        );
    }

    private string Told(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Id,
                rawId = Id,
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] ClientData(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] Head(string host, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count++);
        byte[] all = [(byte)(flags | Present | (IsVerified ? Verified : 0))];
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), .. all, .. count];
    }

    /// <summary>ES256 on P-256, as COSE writes it.</summary>
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) =>
        bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
