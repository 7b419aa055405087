using CsoNet.Collab.Jobs;

namespace CsoNet.Collab.Server.Privacy;

/// <summary>What an archive writes, held until it is handed in as parts of a job's result: never more than a step of a record in memory.</summary>
internal sealed class ZipParts(JobAtHand job) : Stream
{
    private const int PartSize = 256 * 1024;
    private readonly MemoryStream held = new();
    private long handedIn;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => handedIn + held.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override void Flush() { }

    /// <summary>Hands in what is enough for a part; at the end, the rest.</summary>
    public async Task HandInAsync(bool rest, CancellationToken cancel)
    {
        if (held.Length < (rest ? 1 : PartSize))
        {
            return;
        }
        foreach (var part in held.ToArray().Chunk(PartSize))
        {
            await job.AddAsync(part, cancel);
            handedIn += part.Length;
        }
        held.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        held.Dispose();
        base.Dispose(disposing);
    }
}
