using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Adds to a command what its rule must know and the state of its room does not say: looked up in the sender's request, before the command waits in the room's queue. What is added
/// is no part of the command on the wire, so a retry is the same command.
/// </summary>
public interface ILookup
{
    /// <param name="person">Who sends it; null where a clock or a listener does.</param>
    /// <param name="room">The record to which it is sent.</param>
    /// <param name="command">As it came.</param>
    ValueTask<Command> AddAsync(Person? person, string room, Command command);
}
