namespace CsoNet.Collab.Server.Tests.Checking;

/// <summary>The mistakes that a hub can be built with.</summary>
public enum Mistake
{
    None,
    AnswersBeforeCommit,
    KnowsNoRetry,
    SkipsDoorbellsAndNeverLooks,
    FetchesBeforeItFollows,
    TakesNumbersFromACounter,
    ReusesNumbersAfterRemoval,
}

/// <summary>
/// A hub of two nodes small enough to be seen through, with one mistake built in on purpose. It is no part of the product: it exists to show that the checker
/// sees each of them. "Volatile" is what a kill takes away.
/// </summary>
public sealed class ToyHub(Mistake mistake)
{
    private readonly List<(long Seq, Guid Command, string Text)> durable = [];
    private readonly List<(long Seq, Guid Command, string Text)> volatileEntries = [];
    private readonly List<ToyScreen> screens = [];
    private long counter;
    private bool doorbellIsLost;

    public IReadOnlyList<Seen> Record => [.. All.OrderBy(entry => entry.Seq).Select(entry => new Seen(entry.Seq, entry.Text))];

    private IEnumerable<(long Seq, Guid Command, string Text)> All => durable.Concat(volatileEntries);

    private long Head => All.Select(entry => entry.Seq).DefaultIfEmpty(0).Max();

    /// <summary>Answers the number; null where the commit failed and the outcome is open.</summary>
    public long? Submit(Guid command, string text, bool commitFails = false)
    {
        if (mistake != Mistake.KnowsNoRetry && All.FirstOrDefault(entry => entry.Command == command) is { Seq: > 0 } original)
        {
            return original.Seq;
        }
        var seq = mistake == Mistake.TakesNumbersFromACounter ? ++counter : Head + 1;
        if (commitFails && mistake != Mistake.AnswersBeforeCommit)
        {
            return null;
        }
        (commitFails ? volatileEntries : durable).Add((seq, command, text));
        Ring(new Seen(seq, text));
        return seq;
    }

    public void Remove(long seq)
    {
        var at = durable.FindIndex(entry => entry.Seq == seq);
        if (mistake == Mistake.ReusesNumbersAfterRemoval)
        {
            durable.RemoveAt(at);
        }
        else
        {
            durable[at] = durable[at] with { Text = "" };
        }
    }

    /// <summary>A screen on the node that writes, or on the other one, which hears by doorbell.</summary>
    public ToyScreen Follow(string name, bool otherNode, Action? meanwhile = null)
    {
        var screen = new ToyScreen(name, otherNode);
        var backlog = Record;
        if (mistake == Mistake.FetchesBeforeItFollows)
        {
            meanwhile?.Invoke();
        }
        screens.Add(screen);
        foreach (var entry in mistake == Mistake.FetchesBeforeItFollows ? backlog : Record)
        {
            screen.Take(entry);
        }
        if (mistake != Mistake.FetchesBeforeItFollows)
        {
            meanwhile?.Invoke();
        }
        return screen;
    }

    public void LoseDoorbells(bool lost) => doorbellIsLost = lost;

    public void Kill() => volatileEntries.Clear();

    /// <summary>What a node does every two seconds.</summary>
    public void Look()
    {
        if (mistake != Mistake.SkipsDoorbellsAndNeverLooks)
        {
            screens.ForEach(screen => CatchUp(screen));
        }
    }

    private void CatchUp(ToyScreen screen)
    {
        foreach (var entry in Record.Where(entry => entry.Seq > screen.Last))
        {
            screen.Take(entry);
        }
    }

    private void Ring(Seen entry)
    {
        foreach (var screen in screens.Where(screen => !(screen.OtherNode && doorbellIsLost)))
        {
            // Whoever hears a number that does not follow its own reads what is between.
            if (entry.Seq > screen.Last + 1 && mistake == Mistake.None)
            {
                CatchUp(screen);
            }
            else
            {
                screen.Take(entry);
            }
        }
    }
}

public sealed class ToyScreen(string name, bool otherNode)
{
    private readonly List<Seen> heard = [];

    public bool OtherNode => otherNode;
    public long Last => heard.Count > 0 ? heard[^1].Seq : 0;
    public Reader Reader => new(name, 0, heard);

    public void Take(Seen entry) => heard.Add(entry);
}
