using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What is offered to a reader. The desk decides; this only spares people an answer that is known beforehand.</summary>
internal sealed record May(
    bool TakePart,
    bool Write,
    bool OpenTopic,
    int? Me,
    RoomKind Kind,
    DateTimeOffset Now,
    JoinRequest? Asked = null,
    bool Report = false,
    bool Translate = false
)
{
    /// <summary>They write again at that time.</summary>
    public WaitShape? Wait { get; private init; }

    /// <summary>Whom the room brings together.</summary>
    public Network? Network { get; private init; }

    /// <summary>Why they must ask, where those of the network need not.</summary>
    public IReadOnlyList<Network>? Apart { get; private init; }

    /// <summary>They mark their own messages, and those who preside mark all.</summary>
    public bool Mark { get; private init; }
    private bool Presides { get; init; }

    /// <summary>They call for input in this channel.</summary>
    public bool Call { get; private init; }

    public static May Of(Sighting room, DateTimeOffset now)
    {
        var open = !room.State.Closed;
        return new(
            TakePart: open && !room.IsTakingPart,
            Write: open && Allows("message.post"),
            OpenTopic: open
                && Allows("topic.open")
                && room.State.Part<Topics>() is not null
                && !HeldMessages.Holds(room.State, room.Caller),
            RoomShape.MeIn(room),
            room.State.Kind,
            now,
            room.State.Requests.GetValueOrDefault(room.Caller.Door),
            Report: Allows("message.report"),
            Translate: open && TranslationPages.IsFor(room)
        )
        {
            Network = room.State.Network,
            Apart = new Door(room.State, room.Caller).Apart,
            Mark = open && Allows(MessageVerbs.Mark) && room.State.Part<Topics>() is not null,
            Presides = Rights.Presides(room.State, room.Caller),
            Call = open && room.State.Kind == RoomKind.RegionalChannel && Allows("call.open"),
            Wait = WaitShape.Of(WritingPace.Refuses(room.State, room.Caller, now), now),
        };

        bool Allows(string action) =>
            Rights.Refuses(room.State, room.Caller, action, room.State.Kind) is null
            && Mute.Refuses(room.State, room.Caller, action, now) is null;
    }

    public bool IsMine(MessageShape message) => message.By is { } author && author == Me && message.Gone is null;

    public bool Marks(MessageShape message) => Mark && message.Gone is null && (IsMine(message) || Presides);

    public bool Edit(MessageShape message) =>
        Write && IsMine(message) && (!IsLimited || Now.ToUnixTimeMilliseconds() - message.At < EditMessage.Limit.TotalMilliseconds);

    private bool IsLimited => Kind is RoomKind.NationalDialogue or RoomKind.LiveConsultation;

    /// <summary>In whose name somebody may speak, besides their own.</summary>
    public static IEnumerable<SpeakingCapacity> Capacities(PersonShape? who)
    {
        if (who is { Account: AccountRole.CsoFocalPoint, Organization: not null })
        {
            yield return SpeakingCapacity.Organization;
        }
        if (who is { Account: AccountRole.MemberStateDelegate })
        {
            yield return SpeakingCapacity.State;
        }
        if (who is { Account: AccountRole.UnStaff, Organization: not null })
        {
            yield return SpeakingCapacity.UnEntity;
        }
        if (who is { Account: AccountRole.UnStaff or AccountRole.PlatformAdmin })
        {
            yield return SpeakingCapacity.Secretariat;
        }
        if (who is { Role: RoomRole.Chair or RoomRole.ViceChair })
        {
            yield return SpeakingCapacity.Chair;
        }
    }
}
