using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Rooms;

/// <summary>Whether somebody who may come in comes in by themselves.</summary>
public enum Admission
{
    Open,

    /// <summary>They ask, and those who run the room let them in.</summary>
    OnRequest,

    /// <summary>Whoever is of an organization that the room's <see cref="Network"/> brings together comes in by themselves; everybody else asks.</summary>
    OfNetwork,
}

/// <summary>Where one comes in by belonging to a network.</summary>
public static class Admissions
{
    /// <summary>Null where a room may be set so: it says whom it brings together, and those whom it does can know of it.</summary>
    public static Refusal? Refuses(Admission admission, Network? network, Visibility visibility) =>
        admission == Admission.OfNetwork && (network is null || visibility == Visibility.Members)
            ? new Refusal(
                "admission.notHere",
                "People come in by belonging to a network only where the room says whom it brings together, and others know of it."
            )
            : null;
}

/// <summary>Who writes and opens topics, among those whom the table of rights lets do so, and whose texts others see only after those who preside have looked.</summary>
public enum Posting
{
    Everybody,

    /// <summary>Everybody; but the first text of whoever has said nothing here yet is held until it is approved.</summary>
    FirstHeld,

    /// <summary>Everybody; but every text is held until it is approved.</summary>
    AllHeld,

    /// <summary>Only those who preside: a room of announcements.</summary>
    Presiding,
}

/// <summary>
/// Who learns who somebody of civil society is. It is settled when the room is opened and never changed: people have spoken trusting in it. Staff of the United
/// Nations, delegates, administrators and whoever opened the room are named in every room; they act in an office. See <see cref="Handle"/>.
/// </summary>
public enum IdentityPolicy
{
    RealName,

    /// <summary>Those on the podium see names; everybody else sees handles.</summary>
    NameVisibleToModerators,

    /// <summary>Everybody sees handles, those on the podium too.</summary>
    Pseudonymous,

    /// <summary>Nobody sees who said what, not even by handle.</summary>
    AggregateOnly,
}

/// <summary>For whom a room is. It is settled when the room is opened and never widened: people have spoken trusting in it.</summary>
public enum Circle
{
    Everybody,

    /// <summary>A caucus of civil society. For staff of the United Nations, delegates and everybody else it does not exist.</summary>
    CivilSociety,
}
