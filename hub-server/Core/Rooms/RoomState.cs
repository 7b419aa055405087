using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The immutable fold of a room's record: rights and settings plus the parts of its kind. It holds no texts of messages, so it stays small
/// however long the talk.
/// </summary>
public sealed record RoomState
{
    /// <summary>Goes up when a fold changes its meaning: older snapshots are then left alone.</summary>
    public const int FoldVersion = 12;

    public required string Room { get; init; }
    public RoomKind Kind { get; init; }
    public string Title { get; init; } = "";
    public Visibility Visibility { get; init; }
    public Attribution Attribution { get; init; }
    public Circle Circle { get; init; }
    public IdentityPolicy Identity { get; init; }
    public string? Purpose { get; init; }
    public Admission Admission { get; init; }

    /// <summary>Whom a channel brings together; null for whoever is let in.</summary>
    public Network? Network { get; init; }

    /// <summary>The network of which it is a part. Null for a room of its own.</summary>
    public string? Within { get; init; }
    public Posting Posting { get; init; }
    public bool Closed { get; init; }

    /// <summary>Number, time and hash of the last entry folded.</summary>
    public long Seq { get; init; }
    public long At { get; init; }
    public byte[] Hash { get; init; } = Seal.Origin;

    public ImmutableDictionary<int, Participant> Participants { get; init; } = ImmutableDictionary<int, Participant>.Empty;

    /// <summary>Invitations that were not revoked, by the number of the entry that issued them.</summary>
    public ImmutableDictionary<long, Invitation> Invitations { get; init; } = ImmutableDictionary<long, Invitation>.Empty;

    /// <summary>Who asked to be let in, by their participant number.</summary>
    public ImmutableDictionary<int, JoinRequest> Requests { get; init; } = ImmutableDictionary<int, JoinRequest>.Empty;

    /// <summary>Numbers of those who were asked in by whoever opened the room. Until they come in it is not there for them.</summary>
    public ImmutableHashSet<int> Asked { get; init; } = [];

    /// <summary>Ids of the organizations that the record concerns, where it is not for everybody and nobody joins it.</summary>
    public ImmutableHashSet<string> Parties { get; init; } = [];

    /// <summary>Messages whose text was retracted, removed or erased: no door hands it out any more.</summary>
    public NumberSet Gone { get; init; } = NumberSet.Empty;

    /// <summary>Numbers of people who were erased: no door names them any more.</summary>
    public NumberSet Erased { get; init; } = NumberSet.Empty;

    /// <summary>Who asked not to be known here any more, and by which entry: no door says any more what came before it about who they are.</summary>
    public ImmutableSortedDictionary<int, long> Hidden { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    /// <summary>The last mute of whoever was ever muted here, by their participant number: it stays with them when they leave and come back.</summary>
    public ImmutableSortedDictionary<int, Mute> Mutes { get; init; } = ImmutableSortedDictionary<int, Mute>.Empty;

    /// <summary>Offices that somebody was asked to take over, by the number of whoever has asked.</summary>
    public ImmutableSortedDictionary<int, Handover> Handovers { get; init; } = ImmutableSortedDictionary<int, Handover>.Empty;

    /// <summary>The entry that says that names were kept long enough and are gone; 0 before that.</summary>
    public long Retained { get; init; }

    /// <summary>An entry was met that this program does not know (a newer node wrote it): the room is served, not written.</summary>
    public bool IsFromTheFuture { get; init; }

    /// <summary>What the room's kind adds, by its name in snapshots.</summary>
    [JsonIgnore]
    public ImmutableDictionary<string, object> Parts { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>What the doors call the room.</summary>
    [JsonIgnore]
    public string Address => RoomName.OnTheWire(Room);

    /// <summary>Civil society takes part under handles here.</summary>
    [JsonIgnore]
    public bool IsProtected => Identity != IdentityPolicy.RealName;

    [JsonIgnore]
    public string Mark => Seq == 0 ? "" : Convert.ToHexStringLower(Hash.AsSpan(0, 4));

    public static RoomState Empty(string room) => new() { Room = room };

    public T? Part<T>()
        where T : class, IRoomPart => Parts.GetValueOrDefault(T.Name) as T;

    public RoomState With<T>(T part)
        where T : class, IRoomPart => this with { Parts = Parts.SetItem(T.Name, part) };

    /// <summary>The caller's place in the room. Number 0 is nobody's: the system's, or that of somebody who has not joined.</summary>
    public Participant? SeatOf(Caller caller) => caller.Number > 0 ? Participants.GetValueOrDefault(caller.Number) : null;

    /// <summary>They were asked in, and have not been in yet.</summary>
    public bool Awaits(Caller caller) => Asked.Contains(caller.Number) && !Participants.ContainsKey(caller.Number);

    public RoomState With(Participant participant) => this with { Participants = Participants.SetItem(participant.Number, participant) };

    /// <summary>Those who run the room let them in, whether they have joined yet or not.</summary>
    public bool IsLetIn(int participant) => Requests.GetValueOrDefault(participant)?.Status == RequestStatus.Approved;

    public RoomState Decided(int participant, RequestStatus status, long at, string? reason = null) =>
        Requests.TryGetValue(participant, out var request)
            ? this with
            {
                Requests = Requests.SetItem(participant, request with { Status = status, At = at, Reason = reason }),
            }
            : this;

    /// <summary>Who asked and is known no more waits no more; how it was decided stays.</summary>
    public RoomState WithoutNames(JoinRequest request) =>
        this with
        {
            Requests =
                request.Status == RequestStatus.Waiting
                    ? Requests.Remove(request.Number)
                    : Requests.SetItem(request.Number, request with { Name = null, Organization = null, Words = null }),
        };

    /// <summary>The words of that message are erased for good.</summary>
    public RoomState WithoutMessage(long message)
    {
        var parts = Parts.Where(part => part.Value is IHoldsMessages);
        return this with
        {
            Gone = Gone.Add(message),
            Parts = Parts.SetItems(parts.Select(part => KeyValuePair.Create(part.Key, ((IHoldsMessages)part.Value).Without(message)))),
        };
    }

    /// <summary>The messages that something here rests on.</summary>
    public HashSet<long> Rested() => [.. Parts.Values.OfType<IRestsOnMessages>().SelectMany(part => part.RestsOn())];

    /// <summary>The parts that look at who does what have heard of it.</summary>
    public RoomState Hear(Entry entry)
    {
        var parts = Parts;
        foreach (var (name, part) in Parts)
        {
            if (part is IHearsAuthors hearing && hearing.Heard(entry, this) is var heard && !ReferenceEquals(heard, part))
            {
                parts = parts.SetItem(name, heard);
            }
        }
        return ReferenceEquals(parts, Parts) ? this : this with { Parts = parts };
    }

    /// <summary>Nobody learns here any more from the parts what somebody is who was erased or is in danger.</summary>
    public RoomState WithoutNameplate(int participant)
    {
        var parts = Parts.Where(part => part.Value is IKnowsPeople);
        return this with
        {
            Parts = Parts.SetItems(
                parts.Select(part => KeyValuePair.Create(part.Key, ((IKnowsPeople)part.Value).WithoutNameplate(participant)))
            ),
        };
    }

    public RoomState Change(int participant, Func<Participant, Participant> change) =>
        Participants.TryGetValue(participant, out var before) ? With(change(before)) : this;
}

/// <summary>A part that rests on messages: as long as it stands their words stay, however old they are.</summary>
public interface IRestsOnMessages
{
    IEnumerable<long> RestsOn();
}

/// <summary>A part that knows of messages: one that was erased goes from it, in whatever way it has come there.</summary>
public interface IHoldsMessages
{
    /// <summary>The part without it.</summary>
    object Without(long message);
}

/// <summary>A part that looks at who does what, also where the words of it are erased.</summary>
public interface IHearsAuthors
{
    /// <summary>The part after that entry, whose words may be erased, in the room as it is with it.</summary>
    object Heard(Entry entry, RoomState room);
}

/// <summary>A part that knows of people what stands beside their names: it goes with the names.</summary>
public interface IKnowsPeople
{
    /// <summary>The part after somebody was erased, or hidden because they are in danger.</summary>
    object WithoutNameplate(int participant);
}

/// <summary>A part of a state that a kind of room adds: an immutable record that JSON can carry.</summary>
public interface IRoomPart
{
    /// <summary>Its name in snapshots.</summary>
    static abstract string Name { get; }
}
