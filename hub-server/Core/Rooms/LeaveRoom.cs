using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

public sealed record LeaveRoom : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) => new ParticipantLeft();
}

public sealed record ParticipantLeft : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.Change(entry.Author, participant => participant with { Standing = Standing.Left });
}
