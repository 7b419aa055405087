using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The network within which a room is opened, and who opens one there. Its record never hears of it: what is opened within says so itself, and nobody who may not know of a caucus finds a trace of
/// it in the network.
/// </summary>
/// <param name="State">The network at its head.</param>
/// <param name="Opener">As they stand in it.</param>
public sealed record ParentRoom(RoomState State, Caller Opener)
{
    private static readonly Refusal Unknown = new("room.unknown", "There is no such room, or you may not see it.");
    private static readonly Refusal NotHere = new(
        "network.notHere",
        "Rooms are opened within a network, not within each other, and by somebody who is named there."
    );

    /// <summary>Their role there counts where the room has none yet.</summary>
    public RoomRole? Role => State.SeatOf(Opener) is { Standing: Standing.In } seat ? seat.Role : null;

    /// <summary>Null where they may open rooms within it: whoever may set the network up may. Who opens a room is named in it, so nobody does who is a number here.</summary>
    public Refusal? Refusal =>
        State.Kind != RoomKind.RegionalChannel || State.Within is not null ? NotHere
        : State.Closed ? new Refusal("room.closed", "The network is closed.")
        : Rights.Refuses(State, Opener, "room.changeSettings", State.Kind) ?? (State.SeatOf(Opener) is { Handle: null } ? null : NotHere);

    /// <summary>The command with the network that it names, seen through the rights of who sends it. One that is unknown and one that is hidden from them are looked for alike, and neither is found.</summary>
    internal static async Task<Command> LookAsync(RoomDesk desk, Person person, Command command) =>
        command is OpenRoom { Within: { } within } open && await desk.OpenAsync(person, within) is { } network
            ? open with
            {
                Parent = new ParentRoom(network.State, network.Caller),
            }
            : command;

    /// <summary>Null where that room may be opened within the one that it names, or names none.</summary>
    public static Refusal? Refuses(OpenRoom open) =>
        open.Within is null ? null
        : open.Parent is not { } parent ? Unknown
        : parent.Refusal
            ?? (
                open.Kind != RoomKind.RegionalChannel ? NotHere
                : IsWider(open, parent.State)
                    ? new Refusal("network.wider", "What is within a network is no more widely known than the network itself.")
                : null
            );

    private static bool IsWider(OpenRoom open, RoomState network) =>
        network.Visibility switch
        {
            Visibility.Members => open.Visibility != Visibility.Members,
            Visibility.Listed => open.Visibility == Visibility.Public,
            _ => false,
        } || (network.Circle == Circle.CivilSociety && open.Circle != Circle.CivilSociety);
}
