using CsoNet.Collab.People;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What the channel says together: one text is being written, another is locked and waits for a second signature.</summary>
internal sealed partial class DemoSeed
{
    private static async Task StateTogetherAsync(Stage room)
    {
        await OnWaterAsync(room);
        await OnCoastsAsync(room);
    }

    private static async Task OnWaterAsync(Stage room)
    {
        var statement = await room.DoAsync(Amina, id => new OpenJointStatement("Water points that last", 500, "en") { Id = id });
        await ParagraphAsync(
            room,
            Amina,
            statement,
            "We, organizations of civil society from six countries of Africa, welcome the theme of this year’s regional forum."
        );
        await ParagraphAsync(
            room,
            Amina,
            statement,
            "One rural water point in three stands still for want of somebody who is paid to look after it. We call upon Governments to fund maintenance in every county, and to publish what is spent."
        );
        await room.DoAsync(Amina, id => new LockStatement(statement, On: true) { Id = id });
        // The paragraph before was the last change of the text; the lock is none.
        await room.DoAsync(Leila, id => new SignStatement(statement, statement + 2, On: true) { Id = id });
    }

    private static async Task OnCoastsAsync(Stage room)
    {
        var statement = await room.DoAsync(Leila, id => new OpenJointStatement("Adaptation des littoraux", 300, "fr") { Id = id });
        var first = await ParagraphAsync(
            room,
            Leila,
            statement,
            "Les villages de la côte perdent chaque année plusieurs mètres de terrain. Les premières familles ont déjà été déplacées."
        );
        var second = await ParagraphAsync(
            room,
            Leila,
            statement,
            "Nous demandons que les communes décident elles-mêmes de l’emploi des fonds d’adaptation."
        );
        await room.DoAsync(
            Leila,
            id => new EditParagraph(
                statement,
                second,
                second,
                "Nous demandons que les communes, et les femmes qui y vivent de la pêche, décident elles-mêmes de l’emploi des fonds d’adaptation."
            )
            {
                Id = id,
            }
        );
        var doubled = await ParagraphAsync(room, Leila, statement, "Des familles ont été déplacées.");
        await room.DoAsync(Leila, id => new RemoveParagraph(statement, doubled, doubled) { Id = id });
        await room.DoAsync(
            Leila,
            id => new AddParagraph(statement, "Le forum doit entendre celles et ceux qui partent.", first) { Id = id }
        );
    }

    private static Task<long> ParagraphAsync(Stage room, Person by, long statement, string text) =>
        room.DoAsync(by, id => new AddParagraph(statement, text) { Id = id });
}
