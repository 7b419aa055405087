using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A point is put on the agenda, last for now.</summary>
public sealed record AddItem(string Title, int Minutes, int Seconds = AddItem.UsualSeconds, int JointSeconds = AddItem.UsualJointSeconds)
    : Command
{
    public const int UsualSeconds = 120;
    public const int UsualJointSeconds = 180;
    private const int MostMinutes = 24 * 60;
    private const int MostItems = 100;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
        : Refuses(state, Title, Minutes, Seconds, JointSeconds) is { } refusal ? refusal
        : Floor.Of(state).Agenda.Count >= MostItems ? new Refusal("agenda.full", $"An agenda has at most {MostItems} points.")
        : new ItemAdded(Title, Minutes, Seconds, JointSeconds);

    public static Refusal? Refuses(RoomState state, string title, int minutes, int seconds, int joint) =>
        Floor.Of(state).Phase == SessionPhase.Adjourned ? new Refusal("session.phase", "The session is over.")
        : Rooms.Title.Refuses(title) is { } empty ? empty
        : minutes is < 1 or > MostMinutes || seconds is < 10 or > 3600 || joint is < 10 or > 3600
            ? new Refusal("command.malformed", "A point has 1 to 1,440 minutes, and a speaker 10 seconds to an hour.")
        : null;
}

public sealed record ItemAdded(string Title, int Minutes, int Seconds, int JointSeconds) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.With(new AgendaItem(entry.Seq, Title, Minutes, Seconds, JointSeconds)));
}
