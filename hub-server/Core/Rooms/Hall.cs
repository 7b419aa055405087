using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>What all rooms of a node share. <paramref name="Fault"/> is told of surprises: Core writes no logs.</summary>
public sealed record Hall(IRecordStore Store, Rules Rules, Wire Wire, IDoorbell Bell, TimeProvider Time, Action<Exception> Fault)
{
    /// <summary>Does something when what the pool has waiting has had its turn: it takes what is queued in order.</summary>
    public Action<Action> AfterOthers { get; init; } =
        static action => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: false);
}
