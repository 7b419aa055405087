using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests;

/// <summary>What became of a command, and the assertions that end a test.</summary>
internal sealed record Outcome(RoomState State, Entry? Entry, Event? Event, Refusal? Refusal)
{
    /// <summary>Accepted; the event is this one, in memory and as the record gives it back.</summary>
    public RoomState Then(Event expected)
    {
        Assert.True(Refusal is null, $"refused: {Refusal}");
        Assert.Equal(expected, Event);
        Assert.Equal(expected, Given.Wire.ReadEvent(Entry!));
        return State;
    }

    public void ThenRefused(string code)
    {
        Assert.True(Event is null, $"accepted: {Event}");
        Assert.Equal(code, Refusal?.Code);
        Assert.False(string.IsNullOrWhiteSpace(Refusal!.Detail));
    }
}
