using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What was written while texts were looked at first: one waits still, one was declined. Whoever goes on breaking a rule is muted.</summary>
internal sealed partial class DemoSeed
{
    private static async Task HoldAsync(Stage room, long topic)
    {
        await room.DoAsync(Officer, id => new ChangeSettings(Posting: Posting.AllHeld) { Id = id });
        await room.SayAsync(
            Amina,
            topic,
            "Two of our three water points ran dry this week. **We share one pump with the next village** until the driller comes.",
            "en"
        );
        var names = await room.SayAsync(Jean, topic, "Le préfet de la région a tout bloqué, et je peux dire pourquoi.", "fr");
        await room.DoAsync(
            Officer,
            id => new DeclineHeld(names, "Merci de dire ce qui s'est passé sans viser une personne, puis de l'envoyer de nouveau.")
            {
                Id = id,
            }
        );
        await room.DoAsync(Officer, id => new ChangeSettings(Posting: Posting.Everybody) { Id = id });
        await MuteAsync(room);
    }

    /// <summary>One is muted, and has appealed: nobody but who muted him presides there, so that it ends after three days.</summary>
    private static async Task MuteAsync(Stage room)
    {
        var jean = await room.NumberAsync(Jean);
        await room.DoAsync(
            Officer,
            id => new MuteParticipant(jean, HouseRule.PersonalData, 7 * 24 * 60, "Merci de ne plus nommer personne ici.") { Id = id }
        );
        await room.DoAsync(Jean, id => new AppealMute("Je parlais d'une fonction, et non d'une personne.") { Id = id });
    }
}
