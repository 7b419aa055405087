using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Live;

/// <summary>Tells somebody who asked to be let in that it was decided, on whatever screens they have open. Only a doorbell: what was decided stands on the room's door.</summary>
internal sealed class AdmissionBell(IPersonStore people, Escrow escrow, Signals signals, ILogger<AdmissionBell> log)
{
    public async Task RingAsync(string room, Command command, Answer answer)
    {
        var whom = command switch
        {
            ApproveAsking approved => approved.Participant,
            DeclineAsking declined => declined.Participant,
            _ => 0,
        };
        if (whom == 0 || answer is not Answer.Accepted)
        {
            return;
        }
        try
        {
            // Numbers of protected rooms are in escrow and in no other place.
            if ((await people.WhoAsync(room, [whom])).GetValueOrDefault(whom)?.Id is { } person)
            {
                signals.TellPerson(person, new NoticeFrame("admission", room));
            }
            else if (await escrow.WhoAsksAsync(room, whom) is { } asked)
            {
                signals.TellPerson(asked, new NoticeFrame("admission", room));
            }
        }
        catch (Exception away)
        {
            log.LogWarning(away, "Somebody was not told that their request was decided; they will see it at the door.");
        }
    }
}
