using System.Globalization;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// For whoever is in danger: out everywhere, and known nowhere. First it is put on the schedule that they are hidden in each of their rooms, so that it is carried out whatever becomes of this
/// node; then nobody tells their name any more; then all their sessions and lines end. Done again it does no harm.
/// </summary>
internal sealed class Vanishing(
    IPersonStore people,
    Escrow escrow,
    ISchedule schedule,
    SignIns signIns,
    AccountUsers users,
    AccountDesk desk,
    TimeProvider time
)
{
    public async Task HideAsync(Person who)
    {
        foreach (var room in (await people.RoomsOfAsync(who.Id)).Where(room => room != RoomName.House))
        {
            await HideInAsync(room, (await people.SeatAsync(room, who.Id))?.Number ?? 0);
        }
        foreach (var room in await escrow.RoomsOfAsync(who.Id))
        {
            var (seat, door) = await escrow.LookAsync(room, who.Id);
            await HideInAsync(room, seat?.Number ?? 0);
            await HideInAsync(room, door);
        }
        if (await people.FindAsync(who.Id) is { } person)
        {
            await people.PutAsync(person with { Hidden = true });
        }
        // Whoever is on their way in by what was shown before comes in no more, and links in letters are void.
        var account = await users.ChangeAsync(who.Id, account => account with { Stamp = PassSecret.New() });
        await signIns.EndAllAsync(who);
        if (account is not null)
        {
            await desk.TellAsync(account.Email, account, "hidden");
        }
    }

    /// <summary>They are known again from now on; in rooms, as soon as they come in again.</summary>
    public async Task ShowAsync(Person who)
    {
        if (await people.FindAsync(who.Id) is { Hidden: true } person)
        {
            await people.PutAsync(person with { Hidden = false });
        }
    }

    private async Task HideInAsync(string room, int who)
    {
        if (who > 0)
        {
            var number = who.ToString(CultureInfo.InvariantCulture);
            var command = $$"""{"type":"participant.hide","participant":{{number}}}""";
            await schedule.PutAsync(new Due(room, $"hide/{number}", time.GetUtcNow().ToUnixTimeMilliseconds(), command));
        }
    }
}
