using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>A room in which people do what comes to their minds: the same seed gives the same history. What the rules refuse does not happen.</summary>
internal sealed class RandomHistory
{
    private static readonly (string Text, string? Lang)[] Words =
    [
        ("Good morning", "en"),
        ("L’eau manque depuis mars.", "fr"),
        ("نحتاج إلى بئر جديدة في القرية", "ar"),
        ("我们需要更多时间。", "zh"),
        ("Нужен водопровод.", "ru"),
        ("¿Quién paga?\n- el Estado\n- nadie", "es"),
        ("👍🏽 \"quoted\" \\ and <b>bold</b>", null),
    ];

    private static readonly Actor[] People = [Officer, Amina, Boris, Chen, Maria, Observer];
    private readonly Random random;
    private readonly Random floor;
    private readonly Random drafting;
    private readonly Random marking;
    private readonly Random rulings;
    private readonly RoomUnderTest room;

    private RandomHistory(int seed, string name) =>
        (random, floor, drafting, marking, rulings, room) = (
            new Random(seed),
            new Random(-seed),
            new Random(seed + 1_000_000),
            new Random(seed + 2_000_000),
            new Random(seed + 3_000_000),
            Given.NoRoom(name)
        );

    public static RoomUnderTest Make(int seed, int steps = 60, string name = "room-1") => new RandomHistory(seed, name).Run(steps);

    private RoomUnderTest Run(int steps)
    {
        var hidden = random.Next(4) == 0;
        var visibility = !hidden && random.Next(2) == 0 ? Visibility.Public : Visibility.Members;
        var (attribution, kind) = (hidden ? Attribution.ChathamHouse : Attribution.Named, Any(Given.Kinds));
        var identity = random.Next(2) == 0 ? Any(Enum.GetValues<IdentityPolicy>()) : IdentityPolicy.RealName;
        var policy = OpenRoom.Bears(kind, identity) ? identity : IdentityPolicy.RealName;
        room.Has(Officer, To.Open(kind, "Water and sanitation", visibility, attribution, identity: policy));
        foreach (var actor in People.Skip(1).Where(_ => random.Next(3) > 0))
        {
            room.Has(actor, To.Join());
        }
        Enumerable.Range(0, steps).ToList().ForEach(_ => Step());
        if (random.Next(4) == 0)
        {
            room.When(Officer, To.Close("The term has ended"));
            room.When(Caller.System, To.ConcludeRetention());
        }
        return room;
    }

    private void Step()
    {
        var who = random.Next(5) == 0 ? Officer : Any(People);
        if (random.Next(25) == 0)
        {
            Erase();
            return;
        }
        if (random.Next(20) == 0)
        {
            AtTheDoor();
            return;
        }
        if (random.Next(15) == 0)
        {
            Move();
            return;
        }
        room.When(who, random.Next(3) == 0 ? About(who) : Talk(who));
        Recommendations.RandomDrafting.Step(room, drafting);
        Mark();
        Announce();
        CallForInput();
        Moderation.RandomRulings.Step(room, rulings);
        Messages.Translating.Step(room);
        Rooms.RandomHandovers.Step(room, floor);
        Statements.RandomStatements.Step(room, marking);
        Channels.Naming.Step(room, marking);
        if (room.State.Kind == RoomKind.LiveConsultation)
        {
            Consultations.RandomFloor.Step(room, floor);
        }
    }

    private Command Talk(Actor who) =>
        random.Next(8) switch
        {
            0 => To.Edit(MessageOf(who), Any(Words).Text, random.Next(2) == 0 ? Any(Words).Lang : null),
            1 => To.React(AnyMessage(), Any([.. ReactToMessage.Known.Order(StringComparer.Ordinal)]), random.Next(3) > 0),
            2 => random.Next(2) == 0 ? To.Retract(MessageOf(who)) : To.React(AnyMessage()),
            _ => Post(),
        };

    /// <summary>Somebody marks a message, or takes its mark off.</summary>
    private void Mark()
    {
        var said = room.Entries.Where(entry => entry.Type == MessageVerbs.Posted).ToList();
        if (said.Count == 0 || marking.Next(6) > 0)
        {
            return;
        }
        var message = said[marking.Next(said.Count)].Seq;
        var email = marking.Next(2) == 0 ? "somebody@example.org" : null;
        room.When(People[marking.Next(People.Length)], marking.Next(4) == 0 ? To.Unmark(message) : To.Mark(message, email: email));
    }

    /// <summary>Those who run the room ask for something to be read; some say that they have, and the rest is reminded.</summary>
    private void Announce()
    {
        var said = room.Entries.Where(entry => entry.Type == MessageVerbs.Posted).ToList();
        if (said.Count == 0 || marking.Next(6) > 0)
        {
            return;
        }
        var message = said[marking.Next(said.Count)].Seq;
        room.When(Officer, To.Announce(message, marking.Next(4) > 0));
        var asked = Announcements.Of(room.State).All.Keys.LastOrDefault(message);
        room.When(People[marking.Next(People.Length)], To.HaveRead(asked));
        room.When(Officer, To.RemindOf(asked));
    }

    /// <summary>A call is opened, extended or remembered; answers come as everything else does.</summary>
    private void CallForInput()
    {
        if (marking.Next(12) > 0)
        {
            return;
        }
        var closes = room.Now.AddDays(3).ToUnixTimeMilliseconds();
        var topic = room.State.Part<Topics>()?.All.Values.LastOrDefault(one => one.Call is { IsForInput: true });
        room.When(Officer, To.OpenCall(closes: closes, late: marking.Next(2) == 0));
        if (topic is { Call: { } call })
        {
            room.When(Officer, To.ExtendCall(topic.Number, closes));
            room.When(Caller.System, To.RemindOfCall(topic.Number, marking.Next(2) == 0 ? closes : call.Closes));
        }
    }

    private Command About(Actor who) =>
        random.Next(17) switch
        {
            16 => To.Split(Topic() ?? 1, $"Apart {room.State.Seq}", AnyMessage(), AnyMessage()),
            0 or 1 or 2 => To.OpenTopic($"Question {room.State.Seq}"),
            3 => To.RenameTopic(Topic() ?? 1, $"Renamed {room.State.Seq}"),
            4 => random.Next(3) == 0 ? To.CloseTopic(Topic() ?? 1) : To.Pin(AnyMessage(), random.Next(3) > 0),
            5 => To.MakeA(Any(Enum.GetValues<RoomRole>()), Any(People)),
            6 => random.Next(4) == 0 ? To.Remove(Any(People)) : To.Rename($"Title {room.State.Seq}"),
            7 => who == Officer ? To.Join() : To.Leave(),
            8 => To.Accept($"rules-{random.Next(1, 4)}"),
            9 or 11 => To.Invite(room.Now.AddDays(1), Any(Enum.GetValues<RoomRole>()), random.Next(1, 3)),
            10 => random.Next(2) == 0 ? To.Revoke(Invitation() ?? 1) : To.JoinBy(Invitation() ?? 1),
            12 => Set(),
            _ => To.Join(),
        };

    private ChangeSettings Set() =>
        To.Set(
            random.Next(3) == 0 ? "" : Any(Words).Text,
            admission: Any(Enum.GetValues<Admission>()),
            posting: random.Next(6) == 0 ? Posting.Presiding : Posting.Everybody,
            slow: room.State.IsProtected || room.State.Seq % 4 != 0 ? 0 : WritingPace.ShortestPause
        );

    /// <summary>Wherever the message lies: from there it goes.</summary>
    private void Move()
    {
        var (message, topic) = (AnyMessage(), Topic() ?? 1);
        foreach (var from in room.State.Part<Topics>()?.All.Keys ?? [])
        {
            room.When(Officer, To.Move(from, topic, message));
        }
    }

    /// <summary>Somebody asks to be let in, and thinks again, is let in or is not; or a removal is lifted.</summary>
    private void AtTheDoor()
    {
        var outside = People.Where(one => room.State.Participants.GetValueOrDefault(one.Number)?.Standing != Standing.In).ToArray();
        if (outside.Length == 0)
        {
            return;
        }
        var whom = Any(outside);
        room.When(Officer, To.Readmit(whom));
        room.When(Officer, To.Set(admission: Admission.OnRequest));
        var (door, asking) = room.State.IsProtected
            ? (whom with { Number = whom.Number + 500 }, Protection.AtTheDoor(whom))
            : (whom, (Caller)whom);
        room.When(asking, To.Ask(random.Next(2) == 0 ? Any(Words).Text : null));
        _ =
            random.Next(4) == 0
                ? room.When(asking, To.WithdrawAsking())
                : room.When(Officer, random.Next(3) == 0 ? To.Decline(door) : To.Approve(door));
    }

    private PostMessage Post()
    {
        var (text, lang) = Any(Words);
        return To.Post(text, Topic(), lang, random.Next(4) == 0 ? AnyMessage() : null);
    }

    private void Erase()
    {
        if (random.Next(2) == 0)
        {
            var whom = Any(People);
            if (room.When(Caller.System, To.Erase(whom, stays: random.Next(2) == 0)).Entry is not null && random.Next(2) == 0)
            {
                room.Blank(whom);
            }
            return;
        }
        if (random.Next(3) == 0)
        {
            room.When(Caller.System, To.Hide(Any(People)));
            return;
        }
        var seq = AnyMessage();
        if (room.When(Caller.System, seq % 3 == 0 ? To.EraseTexts(seq) : To.Erase(seq)).Entry is not null && random.Next(2) == 0)
        {
            room.Blank(seq);
        }
    }

    private long? Invitation() => room.State.Invitations.IsEmpty ? null : Any([.. room.State.Invitations.Keys.Order()]);

    private long? Topic() =>
        room.State.Part<Topics>() is not { All.IsEmpty: false } topics ? null : Any([.. topics.All.Values.Select(topic => topic.Number)]);

    private long AnyMessage() => LastOf(room.Entries.Where(entry => entry.Type == MessageVerbs.Posted).Select(entry => entry.Seq));

    private long MessageOf(Actor who) =>
        LastOf(room.Entries.Where(entry => entry.Type == MessageVerbs.Posted && entry.Author == who.Number).Select(entry => entry.Seq));

    private long LastOf(IEnumerable<long> numbers) => numbers.TakeLast(5).ToArray() is { Length: > 0 } last ? Any(last) : 1;

    private T Any<T>(T[] all) => all[random.Next(all.Length)];
}
