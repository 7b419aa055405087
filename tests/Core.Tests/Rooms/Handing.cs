using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A channel that the officer has opened and Amina coordinates for a month, and how she hands her office over to Boris.</summary>
internal static class Handing
{
    /// <summary>Who may do what: whoever presides hands over, and whoever is in may be asked to.</summary>
    public static readonly Dictionary<string, string> InNetworks = new(Moderation.DeskRights.InNetworks, StringComparer.Ordinal)
    {
        ["handover.offer"] = "NC CH",
        ["handover.withdraw"] = "CM FP NC MS US IN RP CH",
        ["handover.accept"] = "CM FP NC MS US IN RP CH",
        ["handover.decline"] = "CM FP NC MS US IN RP CH",
    };

    public static Command[] Each =>
        [
            Offer(Boris, 7, 8),
            Withdraw(),
            Accept(3),
            Decline(3),
            Pass(Amina, 3),
            new CarryHandover(3, 4, 5) { Id = Guid.NewGuid() },
            Remind(Amina, 3),
        ];

    public static OfferHandover Offer(Actor to, long? from = null, long? until = null) =>
        new(to.Number, from, until) { Id = Guid.NewGuid() };

    public static WithdrawHandover Withdraw() => new() { Id = Guid.NewGuid() };

    public static AcceptHandover Accept(long offer) => new(offer) { Id = Guid.NewGuid() };

    public static DeclineHandover Decline(long offer) => new(offer) { Id = Guid.NewGuid() };

    public static PassHandover Pass(Actor whose, long offer) => new(whose.Number, offer) { Id = Guid.NewGuid() };

    public static RemindOfTerm Remind(Actor whom, long fence) => new(whom.Number, fence) { Id = Guid.NewGuid() };

    public static long InDays(this RoomUnderTest room, double days) => room.Now.AddDays(days).ToUnixTimeMilliseconds();

    public static (RoomUnderTest Room, long Named) Given(params Actor[] more)
    {
        var room = Tests.Given.Room(RoomKind.RegionalChannel, [Amina, Boris, Chen, Observer, .. more]);
        return (room, room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina, room.InDays(30))));
    }

    /// <summary>Amina has asked Boris.</summary>
    public static (RoomUnderTest Room, long Offer) Offered(double? from = null, double? until = null)
    {
        var (room, _) = Given();
        long? At(double? days) => days is { } some ? room.InDays(some) : null;
        return (room, room.Has(Amina, Offer(Boris, At(from), At(until))));
    }

    /// <summary>Boris has accepted to take over in ten days.</summary>
    public static (RoomUnderTest Room, long Offer) Agreed(double from = 10)
    {
        var (room, offer) = Offered(from);
        room.Has(Boris, Accept(offer));
        return (room, offer);
    }

    public static RoomRole RoleOf(this RoomUnderTest room, Actor whom) => room.State.Participants[whom.Number].Role;

    public static bool Knows(string verb) => verb is "participant.remindOfTerm" || verb.StartsWith("handover.", StringComparison.Ordinal);

    /// <summary>Amina presides in the room, and Boris is in it.</summary>
    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        var (amina, boris) = (await node.Seated(Amina), await node.Seated(Boris));
        long Soon() => TimeProvider.System.GetUtcNow().AddSeconds(30).ToUnixTimeMilliseconds();
        Task<long> Asked() => node.Has(Amina, Offer(boris, verb == "handover.pass" ? Soon() : null));
        switch (verb)
        {
            case "handover.offer":
                return (Amina, Offer(boris));
            case "handover.withdraw":
                await Asked();
                return (Amina, Withdraw());
            case "handover.accept":
                return (Boris, Accept(await Asked()));
            case "handover.decline":
                return (Boris, Decline(await Asked()));
            case "handover.pass":
                var offer = await Asked();
                await node.Has(Boris, Accept(offer));
                return (null, Pass(amina, offer));
            case "handover.carry":
                return (null, new CarryHandover(amina.Number, boris.Number, Soon()) { Id = Guid.NewGuid() });
            default:
                var named = await node.Has(Officer, To.MakeA(RoomRole.Moderator, boris, Soon()));
                return (null, Remind(boris, named));
        }
    }
}
