using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>One connection that posts. Answers go to the outbox.</summary>
internal sealed class Sender(Door door, Outbox outbox) : IListener, IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Line? _line;

    public async Task OpenAsync(CancellationToken stop)
    {
        _line = await Line.OpenAsync(door, this, stop);
        await _ready.Task.WaitAsync(stop);
    }

    public void Send(ReadOnlySpan<byte> frame) => _line!.Send(frame);

    public void KeepAlive()
    {
        if (!door.Wire.KeepAlive.IsEmpty)
        {
            _line?.Send(door.Wire.KeepAlive.Span);
        }
    }

    public void Heard(Kind kind, ReadOnlySpan<byte> message)
    {
        if (kind == Kind.Answer)
        {
            outbox.Answered(door.Wire.AnswerIn(message), message);
        }
        else if (kind == Kind.Ready)
        {
            _ready.TrySetResult();
        }
        else if (kind == Kind.Closed)
        {
            Lost(Encoding.UTF8.GetString(message));
        }
    }

    public void Lost(string why)
    {
        _ready.TrySetException(new IOException(why));
        outbox.Fail("a sender lost its line: " + why);
    }

    public void Dispose() => _line?.Dispose();
}
