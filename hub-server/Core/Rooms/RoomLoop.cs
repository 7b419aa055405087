using System.Threading.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// One room in use: a mailbox and one loop that owns the room's writer, its tail and its cursors. Nothing in here needs a lock, and a burst of work wakes one thread.
/// </summary>
internal sealed class RoomLoop
{
    private const int Steps = 256;
    private readonly Channel<Action> mailbox = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly RoomTail tail;
    private readonly RoomWriter writer;
    private readonly Waves waves;
    private readonly OlderEntries older;
    private readonly IRecordStore store;
    private readonly TimeProvider time;
    private readonly Action<RoomState> moved;
    private readonly Waiters waiters = new();
    private readonly Action<Exception> fault;
    private long told;
    private bool closing;

    public RoomLoop(RoomState state, Hall hall, Action<RoomState> moved)
    {
        (store, time, fault, this.moved, told) = (hall.Store, hall.Time, hall.Fault, moved, state.Seq);
        tail = new RoomTail(state, hall.Rules, hall.Wire, Await, ReadOlder);
        older = new OlderEntries(tail, store, time, Post);
        waves = new Waves(tail, hall.AfterOthers, Post);
        writer = new RoomWriter(tail, hall.Rules, hall.Wire, store, hall.Bell, time, Post, fault);
        LastUsed = time.GetTimestamp();
        Running = Task.Run(RunAsync);
    }

    /// <summary>The state at the head as this node knows it. Immutable: read it from any thread. Whoever was answered finds their entry in it.</summary>
    public RoomState State => tail.State;
    public long LastUsed { get; private set; }
    public Task Running { get; }

    /// <summary>It takes nothing more: wait until it has ended, then find the room again.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Stops taking submissions and ends when what waits is done.</summary>
    public void Close(string code)
    {
        IsClosing = true;
        Post(() =>
        {
            tail.EndAll(code);
            waiters.Release(long.MaxValue);
            closing = true;
        });
    }

    public Task<Answer> SubmitAsync(Submission submission)
    {
        var taken = mailbox.Writer.TryWrite(() =>
        {
            LastUsed = time.GetTimestamp();
            if (closing)
            {
                // What would become of it could not be told any more; the sender comes again to the room when it is loaded anew.
                submission.Answer(new Answer.Busy(100));
                return;
            }
            writer.Add(submission);
        });
        return taken ? submission.Answered : throw new RoomUnloadedException();
    }

    /// <summary>Adds a cursor after the entry <paramref name="after"/>; answers the state that it began with, or null for whom the room does not exist any more.</summary>
    public Task<RoomState?> FollowAsync(IScreen screen, Caller caller, long after) =>
        AskAsync(() =>
        {
            if (closing)
            {
                throw new RoomUnloadedException();
            }
            LastUsed = time.GetTimestamp();
            var audience = Rights.AudienceOf(tail.State, caller);
            tail.Remove(screen);
            if (audience == Audience.None)
            {
                return null;
            }
            tail.Add(new Cursor(screen, caller, audience, after));
            return tail.State;
        });

    /// <summary>Somebody who followed as a visitor has joined: their screens follow again, as who they are now.</summary>
    public void Seat(Person person) => Post(() => tail.EndVisits(person));

    public void Unfollow(IScreen screen) => Post(() => tail.Remove(screen));

    /// <summary>Entries that another node has appended, from a doorbell or a look. What does not fit is read from the store.</summary>
    public void Arrive(IReadOnlyList<Entry> entries) =>
        Post(() =>
        {
            if (!tail.Accept(entries))
            {
                _ = LookAsync();
            }
        });

    public async Task LookAsync()
    {
        var after = State.Seq;
        var news = await store.ReadAllAsync(State.Room, after);
        await AskAsync(() => tail.Accept(news));
    }

    /// <summary>The mark of that entry, if it is in memory.</summary>
    public Task<string?> MarkAsync(long seq) => Running.IsCompleted ? Task.FromResult<string?>(null) : AskAsync(() => tail.MarkOf(seq));

    /// <summary>Completes when there is an entry after that number.</summary>
    public Task MovedAsync(long after, CancellationToken cancel)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancel.UnsafeRegister(static waiter => ((TaskCompletionSource)waiter!).TrySetCanceled(), waiter);
        Post(() =>
        {
            if (after < tail.State.Seq || closing)
            {
                waiter.TrySetResult();
                return;
            }
            waiters.Add(after, waiter);
        });
        return waiter.Task;
    }

    /// <summary>Whether nobody has used the room since that time stamp and nothing is under way.</summary>
    public Task<bool> IsIdleSinceAsync(long timestamp) =>
        AskAsync(() => tail.Followers == 0 && writer.IsIdle && waiters.IsEmpty && LastUsed < timestamp);

    private async Task RunAsync()
    {
        while (await mailbox.Reader.WaitToReadAsync())
        {
            DoWhatWaits();
            if (writer.IsInFlow)
            {
                // Those who were just answered send again: their next ones come along in the next batch.
                await Task.Yield();
                DoWhatWaits();
            }
            Try(writer.Start);
            Try(Tell);
            if (closing && writer.IsIdle)
            {
                mailbox.Writer.TryComplete();
            }
        }
    }

    private void DoWhatWaits()
    {
        for (var step = 0; step < Steps && mailbox.Reader.TryRead(out var action); step++)
        {
            Try(action);
        }
    }

    /// <summary>Folded first, now handed out.</summary>
    private void Tell()
    {
        if (told == State.Seq)
        {
            return;
        }
        told = State.Seq;
        waves.Ask();
        moved(State);
        waiters.Release(State.Seq);
    }

    /// <summary>One surprise must not stop the room: it is told, and the loop goes on.</summary>
    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception surprise)
        {
            fault(surprise);
        }
    }

    private void Post(Action action) => mailbox.Writer.TryWrite(action);

    private Task<T> AskAsync<T>(Func<T> question)
    {
        var asked = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!mailbox.Writer.TryWrite(Reply))
        {
            asked.TrySetException(new RoomUnloadedException());
        }
        return asked.Task;

        void Reply()
        {
            try
            {
                asked.TrySetResult(question());
            }
            catch (Exception surprise)
            {
                asked.TrySetException(surprise);
            }
        }
    }

    private void ReadOlder(Cursor cursor) => older.Read(cursor);

    private void Await(Cursor cursor, ValueTask write, Run run) => _ = AwaitAsync(cursor, write, run);

    private async Task AwaitAsync(Cursor cursor, ValueTask write, Run run)
    {
        var alive = true;
        try
        {
            await write;
        }
        catch (Exception)
        {
            // A dead line: its cursor goes, nobody else notices.
            alive = false;
        }
        Post(() => tail.Written(cursor, run, alive));
    }
}

/// <summary>The room was unloaded between finding and using it: find it again.</summary>
internal sealed class RoomUnloadedException : Exception;
