using System.Text;
using System.Threading.Channels;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using StackExchange.Redis;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// The doorbell over Redis publish/subscribe. Rings wait in a bounded queue off everybody's path; when Redis is away they are dropped, and other nodes find out by looking.
/// </summary>
internal sealed class RedisDoorbell(IConnectionMultiplexer redis, TimeProvider time) : BackgroundService, IDoorbell
{
    private const int MaxBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly RedisChannel Bell = RedisChannel.Literal("collab:bell");
    private readonly byte[] node = Guid.NewGuid().ToByteArray();
    private readonly Channel<byte[]> rings = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    /// <summary>Set when the rooms are there; a ring before that is not missed, because nothing is followed yet.</summary>
    public Action<string, IReadOnlyList<Entry>> Heard { get; set; } = (_, _) => { };

    public bool IsHeard => redis.IsConnected;

    public void Ring(string record, IReadOnlyList<Entry> entries) => rings.Writer.TryWrite(Write(record, entries));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await redis.GetSubscriber().SubscribeAsync(Bell, (_, ring) => Hear(ring!), CommandFlags.FireAndForget);
        await foreach (var ring in rings.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await redis.GetSubscriber().PublishAsync(Bell, ring, CommandFlags.FireAndForget).WaitAsync(Patience, time, stoppingToken);
            }
            catch (Exception away) when (away is RedisException or TimeoutException)
            {
                // Only a doorbell: whoever did not hear it looks.
            }
        }
    }

    /// <summary>Node, name, number before the first entry, then the entries; a batch too big to carry rings without entries.</summary>
    private byte[] Write(string record, IReadOnlyList<Entry> entries)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(node);
        writer.Write(record);
        writer.Write(entries[0].Seq);
        foreach (var bytes in entries.Select(EntryBytes.Write).TakeWhile(bytes => stream.Length + bytes.Length < MaxBytes))
        {
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
        return stream.ToArray();
    }

    private void Hear(byte[] ring)
    {
        if (ring.AsSpan().StartsWith(node))
        {
            return;
        }
        using var reader = new BinaryReader(new MemoryStream(ring, node.Length, ring.Length - node.Length), Encoding.UTF8);
        var (record, seq) = (reader.ReadString(), reader.ReadInt64());
        List<Entry> entries = [];
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            entries.Add(EntryBytes.Read(record, seq++, reader.ReadBytes(reader.ReadInt32())));
        }
        Heard(record, entries);
    }
}
