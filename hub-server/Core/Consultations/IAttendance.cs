namespace CsoNet.Collab.Consultations;

/// <summary>
/// Who was there in a session, and when: stays, which every node notes of the lines that end at it. It is no record and rings no bell, so that it costs nobody who takes part a
/// byte; when the session is adjourned what it amounts to is sealed into the record of the room, with a digest of it.
///
/// <para><b>Idempotency and order.</b> A stay is known by room, number and beginning. Noted again it ends at the later of the two ends, and was by page only where both were: nodes may
/// note the same, late, twice and in any order, and come to the same. Nothing is ever made shorter and nothing is taken out.</para>
///
/// <para><b>Atomicity.</b> Of stays that are noted at once some may be there before the others. A node that dies leaves what it had noted last: whoever was there until then was there until then.</para>
///
/// Participant numbers stand in it and nothing else about people: who is erased needs no erasure here. In protected rooms its times are of whole hours: the caller sees to that.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IAttendance
{
    Task NoteAsync(string room, IReadOnlyCollection<Stay> stays, CancellationToken cancel = default);

    /// <summary>All that was noted of that room, as it was noted, in no order.</summary>
    Task<IReadOnlyList<Stay>> OfAsync(string room, CancellationToken cancel = default);
}
