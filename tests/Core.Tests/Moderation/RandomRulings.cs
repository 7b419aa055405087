using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>Reports, rulings and appeals as they come to people's minds, in a room where much else happens; what the rules refuse does not happen.</summary>
internal static class RandomRulings
{
    private static readonly Actor[] People = [Officer, Officer, Amina, Boris, Chen, Maria, Observer];

    public static void Step(RoomUnderTest room, Random random)
    {
        if (random.Next(8) == 0)
        {
            room.When(Caller.System, Desks.Escalate(room, TimeSpan.Zero));
        }
        ByPeople(room, random);
        room.When(Caller.System, Desks.Settle(Unattended.Of(room.State).Entry));
    }

    /// <summary>Without what clocks say of the desk.</summary>
    public static void ByPeople(RoomUnderTest room, Random random)
    {
        if (random.Next(10) == 0)
        {
            Hold(room, random);
            Mute(room, People[random.Next(People.Length)], People[random.Next(People.Length)]);
            return;
        }
        var messages = room.Entries.Where(entry => entry.Type == "message.posted").Select(entry => entry.Seq).ToList();
        if (messages.Count == 0 || random.Next(4) == 0)
        {
            return;
        }
        // What was removed is appealed, and what was appealed is decided, more often than by chance.
        var under = Desk.Of(room.State).Cases.Values.Where(one => one.State is CaseState.Removed or CaseState.Appealed).ToList();
        var message =
            under.Count > 0 && random.Next(2) == 0 ? under[random.Next(under.Count)].Message : messages[random.Next(messages.Count)];
        var (who, known) = (People[random.Next(People.Length)], Desk.Of(room.State).Find(message));
        if (known?.State == CaseState.Appealed)
        {
            // Whoever presides beside the one who ruled; in many rooms nobody does, and the appeal waits.
            var act = Decide(message, random.Next(2) == 0, was: WasOf(room, message));
            _ = People.Any(actor => room.When(actor, act).Event is not null);
            return;
        }
        if (known is { State: CaseState.Kept or CaseState.Removed })
        {
            room.When(Officer, To.MakeA(RoomRole.Moderator, who));
        }
        room.When(Author(known, random) ?? who, Next(room, message, known, random));
    }

    /// <summary>Somebody is muted, appeals, and somebody else decides, as far as the rules let them; at the end of it all may speak again.</summary>
    private static void Mute(RoomUnderTest room, Actor whom, Actor other)
    {
        if (room.When(Officer, Mutes.Silence(whom)).Event is null)
        {
            return;
        }
        room.When(Officer, To.MakeA(RoomRole.Moderator, other));
        room.When(whom, Mutes.Appeal());
        room.When(other, Mutes.Uphold(whom));
        room.When(Officer, Mutes.Lift(whom));
    }

    /// <summary>Texts are held from now on, or not; and one of those that wait is decided about.</summary>
    private static void Hold(RoomUnderTest room, Random random)
    {
        room.When(Officer, To.Set(posting: (Posting)random.Next(Enum.GetValues<Posting>().Length)));
        if (HeldMessages.WaitingIn(room.State).FirstOrDefault() is not { } one)
        {
            return;
        }
        var author = Array.Find(People, actor => actor.Number == one.By)!;
        switch (random.Next(4))
        {
            case 0:
                room.When(author, Holds.Withdraw(one.Number));
                break;
            case 1:
                room.When(Officer, Holds.Decline(one.Number));
                break;
            default:
                room.When(Officer, Holds.Approve(one.Number));
                room.When(Holds.HubFor(author), room.Post(one.Number));
                break;
        }
    }

    private static Command Next(RoomUnderTest room, long message, Case? one, Random random) =>
        one?.State switch
        {
            CaseState.Removed => Appeal(message),
            CaseState.Reported when random.Next(2) == 0 => Keep(message, random.Next(2) == 0 ? "It may be said" : null),
            CaseState.Reported => Remove(message, Any(random)),
            _ when random.Next(4) == 0 => Remove(message, Any(random), "Not here"),
            _ => Report(message, Any(random), random.Next(2) == 0 ? "Look at this" : null),
        };

    private static Actor? Author(Case? one, Random random) =>
        one?.State == CaseState.Removed && random.Next(2) == 0 ? Array.Find(People, actor => actor.Number == one.Author) : null;

    private static HouseRule Any(Random random) => (HouseRule)random.Next(Enum.GetValues<HouseRule>().Length);

    private static Message? WasOf(RoomUnderTest room, long message)
    {
        SortedDictionary<long, Message> messages = [];
        foreach (var entry in room.Entries)
        {
            MessageFold.Fold(messages, Tests.Given.Wire.ReadEvent(entry), entry);
        }
        return messages[message].Was;
    }
}
