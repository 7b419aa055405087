using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests;

/// <summary>
/// A room without store and loop: rules, wire and seal as the real ones. Time stands still until a test moves it, save one second per entry.
/// </summary>
internal sealed class RoomUnderTest(string room)
{
    private readonly List<Entry> entries = [];

    public RoomState State { get; private set; } = RoomState.Empty(room);
    public IReadOnlyList<Entry> Entries => entries;
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public RoomUnderTest Later(TimeSpan span)
    {
        Now += span;
        return this;
    }

    /// <summary>What happened before: must be accepted; answers its number.</summary>
    public long Has(Caller who, Command command)
    {
        var outcome = When(who, command);
        Assert.True(outcome.Entry is not null, $"given, but refused: {outcome.Refusal}");
        return outcome.Entry.Seq;
    }

    public Outcome When(Caller who, Command command, Rendering? rendering = null)
    {
        var target = command.Target is { } number ? entries.Find(entry => entry.Seq == number) : null;
        var decision = Given.Rules.Decide(State, command, target, who, Now);
        if (decision.Event is null)
        {
            return new Outcome(State, null, null, decision.Refusal);
        }
        var submission = new Submission(command, Given.Wire.Write(command), who, target, rendering);
        var entry = EntryMaker.Make(State, submission, decision, Given.Wire, Now.ToUnixTimeMilliseconds());
        return new Outcome(Add(entry), entry, decision.Event, null);
    }

    /// <summary>An entry made elsewhere, by a newer node for one.</summary>
    public RoomState Add(Entry entry)
    {
        entries.Add(entry);
        State = Given.Rules.Fold(State, Given.Wire.ReadEvent(entry), entry);
        Now += TimeSpan.FromSeconds(1);
        return State;
    }

    /// <summary>What the eraser does in the store: the words go, those of the edits with them.</summary>
    public void Blank(long seq)
    {
        var view = new View(Given.Wire);
        if (view.CarriedFrom(entries[(int)seq - 1]) is > 0 and var held)
        {
            entries[(int)held - 1] = entries[(int)held - 1].WithoutNames();
        }
        entries[(int)seq - 1] = entries[(int)seq - 1].WithoutData();
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i] = view.MessageOf(entries[i]) == seq ? entries[i].WithoutData() : entries[i];
        }
    }

    /// <summary>What the eraser does in the store: whatever names the person goes.</summary>
    public void Blank(Actor whom)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i] = entries[i].Author == whom.Number ? entries[i].WithoutNames() : entries[i];
        }
    }

    /// <summary>The state as a screen gets it that reads the record from its first entry.</summary>
    public RoomState Replay() =>
        entries.Aggregate(RoomState.Empty(room), (state, entry) => Given.Rules.Fold(state, Given.Wire.ReadEvent(entry), entry));
}
