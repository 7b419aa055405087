using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary><paramref name="Circle"/> is for whom the room is, for good; absent, it is for everybody.</summary>
public sealed record OpenRoom(
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    Attribution Attribution = Attribution.Named,
    Circle? Circle = null
) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Seq > 0 ? new Refusal("room.exists", "A room of this name is open already.")
        : (Kind == RoomKind.House) != (state.Room == RoomName.House) || (Kind == RoomKind.House && !caller.IsSystem)
            ? new Refusal("right.missing", "There is one house.")
        : (Kind == RoomKind.Personal) != RoomName.IsPersonal(state.Room) || (Kind == RoomKind.Personal && !caller.IsSystem)
            ? new Refusal("right.missing", "Everybody has one record of their own.")
        : Visibility == Visibility.Public && Attribution == Attribution.ChathamHouse
            ? new Refusal("right.missing", "What is said under the Chatham House Rule is not said in public.")
        : CircleRefuses(caller) is { } outside ? outside
        : Rooms.Title.Refuses(Title) is { } refusal ? refusal
        : new RoomOpened(Kind, Title, Visibility, Attribution, Convener(caller), Circle, caller.Person?.Name, caller.Placard);

    /// <summary>A caucus is opened from within; a focal point opens nothing else.</summary>
    private Refusal? CircleRefuses(Caller caller) =>
        Circle == Rooms.Circle.CivilSociety
            ? Visibility == Visibility.Public || !Rights.IsOfCircle(Rooms.Circle.CivilSociety, caller)
                ? new Refusal("right.missing", "A caucus of civil society is opened by civil society, and not in public.")
                : null
            : caller.Account == AccountRole.CsoFocalPoint
                ? new Refusal("right.missing", "A focal point opens caucuses of civil society only.")
                : null;

    private static Convener? Convener(Caller caller) =>
        caller.Person is { } person ? new(caller.Number, RoomRole.Convener, person.Account) : null;
}

/// <summary>Who opened a room has a seat in it from the first entry on.</summary>
public sealed record Convener(int Number, RoomRole Role, AccountRole Account);

/// <summary><paramref name="Name"/> and <paramref name="Organization"/> are the convener's.</summary>
public sealed record RoomOpened(
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    Attribution Attribution,
    Convener? Convener = null,
    Circle? Circle = null,
    string? Name = null,
    Placard? Organization = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var open = state with
        {
            Kind = Kind,
            Title = Title,
            Visibility = Visibility,
            Attribution = Attribution,
            Circle = Circle ?? default,
        };
        return Convener is var (number, role, account)
            ? open.With(new Participant(number, role, account, Name, Organization, Joined: entry.Seq))
            : open;
    }
}
