namespace CsoNet.Collab.Messages;

/// <summary>
/// How far people have read: private, one small document for each person and room, the same on all their devices. It is nobody's record: reading leaves no entry, and nobody
/// else is ever told. It cannot be made again from the records, so it lies beside them. All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IReadPositions
{
    /// <summary>The person's positions in these rooms; rooms in which they have read nothing are left out. One question, however many rooms.</summary>
    Task<IReadOnlyDictionary<string, RoomPositions>> OfAsync(
        string person,
        IReadOnlyCollection<string> rooms,
        CancellationToken cancel = default
    );

    /// <summary>
    /// Changes the person's positions in a room and answers them. Of many changes at once none is lost: <paramref name="change"/> is given what is stored (null: nothing yet), is
    /// pure, and may be called again.
    /// </summary>
    Task<RoomPositions> ChangeAsync(
        string person,
        string room,
        Func<RoomPositions?, RoomPositions> change,
        CancellationToken cancel = default
    );

    /// <summary>Changes everybody's positions in a room, each as in <see cref="ChangeAsync"/>. What the change leaves as it was is not written.</summary>
    Task ChangeAllAsync(string room, Func<RoomPositions, RoomPositions> change, CancellationToken cancel = default);

    /// <summary>Forgets all of the person's positions, when the person is erased.</summary>
    Task ForgetAsync(string person, CancellationToken cancel = default);
}
