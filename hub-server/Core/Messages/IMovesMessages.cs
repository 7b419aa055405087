using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Messages;

/// <summary>Messages that stood in one topic stand in another one after this. Those that did not stand there stay where they are.</summary>
internal interface IMovesMessages
{
    Numbers Messages { get; }
    long From { get; }

    /// <summary>The topic in which they stand after the entry.</summary>
    long To(Entry entry);
}

/// <summary>What is left where messages stood before: which topic they are in now, how many they are, and the first of them.</summary>
public sealed record Pointer(long Topic, int Count, long First);

/// <summary>What must hold before messages are moved.</summary>
internal static class Moving
{
    /// <summary>More are moved by several commands.</summary>
    public const int Most = 500;

    public static Refusal? Refuses(Rooms.RoomState state, Numbers messages, long from, Entry? first) =>
        messages.Count is 0 or > Most ? new Refusal("command.malformed", $"Name 1 to {Most} messages.")
        : state.Part<Topics>()?.All.ContainsKey(from) != true ? new Refusal("topic.unknown", "There is no such topic in this room.")
        : first?.Type != MessageVerbs.Posted ? new Refusal("message.unknown", "There is no such message in this room.")
        : null;
}
