using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// One per room in use: takes what is waiting, decides each against a tentative state, appends the lot, answers the senders. One batch is under way at a time;
/// what arrives meanwhile waits for the next. Owned by the room's loop, to which every outcome comes back through <paramref name="post"/>.
/// </summary>
internal sealed class RoomWriter(
    RoomTail tail,
    Rules rules,
    Wire wire,
    IRecordStore store,
    IDoorbell bell,
    TimeProvider time,
    Action<Action> post,
    Action<Exception> fault
)
{
    private const int MaxBatch = 256;
    private const int MaxWaiting = 4096;
    private const int Many = 8;
    private const int MostFailures = 3;

    /// <summary>A little less than the two seconds that a store gives itself: a sender is answered within them, and not after a second try.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);
    private readonly LinkedList<Submission> waiting = [];
    private int lastBatch;
    private int failures;
    private bool underWay;
    private bool mustLook;

    public bool IsIdle => !underWay && waiting.Count == 0;

    /// <summary>Many send at once, and the next batch is about to begin.</summary>
    public bool IsInFlow => !underWay && waiting.Count > 0 && lastBatch >= Many;

    public void Add(Submission submission)
    {
        if (waiting.Count >= MaxWaiting)
        {
            submission.Answer(new Answer.Busy(1000));
            return;
        }
        waiting.AddLast(submission);
    }

    /// <summary>Starts the next batch unless one is under way.</summary>
    public void Start()
    {
        if (underWay || waiting.Count == 0)
        {
            return;
        }
        if (mustLook)
        {
            LookThenGoOn([]);
            return;
        }
        while (!underWay && waiting.Count > 0)
        {
            var batch = DecideWaiting();
            if (batch.Count > 0)
            {
                (underWay, lastBatch) = (true, batch.Count);
                _ = AppendAsync(batch);
            }
        }
    }

    /// <summary>Decides in order until the batch is full. A second command of the same id cuts the batch: it must see what became of the first.</summary>
    private List<Decided> DecideWaiting()
    {
        List<Decided> batch = [];
        HashSet<(int, Guid)> ids = [];
        var state = tail.State;
        while (waiting.First?.Value is { } next && batch.Count < MaxBatch && ids.Add(next.Key))
        {
            waiting.RemoveFirst();
            var decision = Decide(state, next);
            if (decision.Event is null)
            {
                _ = RefuseAsync(next, decision);
                continue;
            }
            var entry = EntryMaker.Make(state, next, decision, wire, time.GetUtcNow().ToUnixTimeMilliseconds());
            state = rules.Fold(state, decision.Event, entry);
            batch.Add(new Decided(next, entry, state));
        }
        return batch;
    }

    /// <summary>A surprise in one rule is told, and costs neither the batch nor its sender an answer.</summary>
    private Decision Decide(RoomState state, Submission next)
    {
        try
        {
            return rules.Decide(state, next.Command, next.Target, next.Caller, time.GetUtcNow());
        }
        catch (Exception surprise)
        {
            fault(surprise);
            return Decision.Refuse("command.malformed", "The hub could not make sense of this command.");
        }
    }

    private async Task AppendAsync(List<Decided> batch)
    {
        try
        {
            var entries = batch.ConvertAll(decided => decided.Entry);
            var result = await store.AppendAsync(tail.State.Room, entries).WaitAsync(Patience, time);
            post(() => Finish(batch, entries, result));
        }
        catch (TimeoutException)
        {
            // Nobody waits for longer than that. A retry finds what became of its command.
            post(() => GiveUp(batch.ConvertAll(decided => decided.Submission)));
        }
        catch (Exception)
        {
            // Whatever went wrong, the outcome is open: the record is asked before anything is decided again. What goes wrong time after time is not tried for ever.
            Action<List<Submission>> next = ++failures % MostFailures == 0 ? GiveUp : LookThenGoOn;
            post(() => next(batch.ConvertAll(decided => decided.Submission)));
        }
    }

    private void Finish(List<Decided> batch, List<Entry> entries, Appended result)
    {
        (underWay, failures) = (false, 0);
        if (result.Stored > 0)
        {
            tail.Take(batch[..result.Stored]);
            bell.Ring(tail.State.Room, entries[..result.Stored]);
            foreach (var (submission, entry, _) in batch[..result.Stored])
            {
                submission.Answer(Rooms.Answer.Of(entry));
            }
        }
        var rest = batch[result.Stored..].ConvertAll(decided => decided.Submission);
        switch (result.Outcome)
        {
            case AppendOutcome.Duplicate:
                _ = AnswerOriginalAsync(rest[0]);
                PutBack(rest.Skip(1));
                break;
            case AppendOutcome.Conflict:
                // A little chance, so that two nodes do not meet again at the next number.
                LookThenGoOn(rest, TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10)));
                break;
        }
    }

    /// <summary>Reads what is new, answers what is in it, decides the rest again; while the store is away, says "busy".</summary>
    private void LookThenGoOn(List<Submission> open) => LookThenGoOn(open, TimeSpan.Zero);

    private void LookThenGoOn(List<Submission> open, TimeSpan pause)
    {
        (underWay, mustLook) = (true, true);
        _ = LookAsync(open, pause);
    }

    private async Task LookAsync(List<Submission> open, TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time);
            var news = await store.ReadAllAsync(tail.State.Room, tail.State.Seq).WaitAsync(Patience, time);
            post(() => GoOn(open, news));
        }
        catch (Exception)
        {
            post(() => GiveUp(open));
        }
    }

    private void GoOn(List<Submission> open, IReadOnlyList<Entry> news)
    {
        (underWay, mustLook) = (false, false);
        tail.Accept(news);
        var done = news.ToLookup(entry => (entry.Author, entry.Command));
        PutBack(open.Where(submission => !AnswerFrom(done[submission.Key].FirstOrDefault(), submission)));
    }

    private void GiveUp(List<Submission> open)
    {
        (underWay, mustLook) = (false, true);
        open.ForEach(submission => submission.Answer(new Answer.Busy(1000)));
        foreach (var submission in waiting)
        {
            submission.Answer(new Answer.Busy(1000));
        }
        waiting.Clear();
    }

    private static bool AnswerFrom(Entry? original, Submission submission)
    {
        if (original is not null)
        {
            submission.AnswerOriginal(original);
        }
        return original is not null;
    }

    private void PutBack(IEnumerable<Submission> submissions)
    {
        foreach (var submission in submissions.Reverse())
        {
            waiting.AddFirst(submission);
        }
    }

    /// <summary>A retry is never refused: before a refusal is said, the command's id is looked up.</summary>
    private async Task RefuseAsync(Submission submission, Decision decision)
    {
        try
        {
            if (!AnswerFrom(await FindAsync(submission), submission))
            {
                submission.Answer(new Answer.Refused(decision.Refusal!));
            }
        }
        catch (Exception)
        {
            submission.Answer(new Answer.Busy(1000));
        }
    }

    private async Task AnswerOriginalAsync(Submission submission)
    {
        try
        {
            submission.AnswerOriginal(
                await FindAsync(submission) ?? throw new StoreAwayException("A duplicate was reported and is not there.")
            );
        }
        catch (Exception)
        {
            submission.Answer(new Answer.Busy(1000));
        }
    }

    /// <summary>Who has no number has had nothing accepted; 0 is the system's.</summary>
    private Task<Entry?> FindAsync(Submission submission) =>
        submission is { Author: 0, Caller.IsSystem: false }
            ? Task.FromResult<Entry?>(null)
            : store.FindCommandAsync(tail.State.Room, submission.Author, submission.Command.Id).WaitAsync(Patience, time);
}
