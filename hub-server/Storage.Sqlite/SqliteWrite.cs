namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Something that waits for the writer: it is done inside a transaction with others, and answered after the commit.</summary>
internal abstract class SqliteWrite
{
    /// <summary>False when whoever asked has gone away before it was begun.</summary>
    public abstract bool IsWanted { get; }

    public abstract void Do(SqliteSession session);

    /// <summary>Its own doing failed; the rest of the group goes on. It is told with the others, after the commit.</summary>
    public abstract void Spoil(Exception error);

    public abstract void Answer();

    public abstract void Fail(Exception error);
}

internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work, CancellationToken cancel) : SqliteWrite
{
    // Answers must not run the askers' code on the writer's thread.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;
    private Exception? spoilt;

    public Task<T> Task => answer.Task;

    public override bool IsWanted => !cancel.IsCancellationRequested;

    public override void Do(SqliteSession session) => result = work(session);

    public override void Spoil(Exception error) => spoilt = error;

    public override void Answer()
    {
        if (spoilt is null)
        {
            answer.TrySetResult(result);
        }
        else
        {
            answer.TrySetException(spoilt);
        }
    }

    public override void Fail(Exception error) => answer.TrySetException(error);
}
