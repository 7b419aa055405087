using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>Says which rooms somebody has put aside for themselves: at every door of theirs they are not there. Nobody else learns of it, and nobody else's answers change.</summary>
public interface IPutsAside
{
    ValueTask<bool> IsAsideAsync(Person person, RoomState room);
}
