using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What happened: the data of an entry. Its JSON is what the record keeps.</summary>
public abstract record Event
{
    /// <summary>The state after this. Number, time and hash are set by the caller. Must accept every state: history is not judged.</summary>
    public virtual RoomState Fold(RoomState state, Entry entry) => state;
}
