using CsoNet.Collab.Messages;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What has worked in one place and is sought in another.</summary>
internal sealed partial class DemoSeed
{
    private static async Task ExchangeAsync(Stage room, long practice, long request)
    {
        await room.MarkAsync(Jean, practice, new PostMark(MarkKind.BestPractice, Goals: ["sdg6"], Country: "SN"));
        await room.MarkAsync(
            Amina,
            request,
            new PostMark(MarkKind.SolutionRequest, ["genderEquality"], ["sdg6", "sdg5"], "KE"),
            "amina@example.org"
        );
    }

    /// <summary>What one said in English is read in French and in Arabic, and the other way round.</summary>
    private static async Task TranslateAsync(Stage room, long amina, long jean)
    {
        await room.TranslateAsync(
            Jean,
            amina,
            "fr",
            "Dans notre quartier, la pompe du forage est en panne depuis mars. Les femmes marchent quatre kilomètres jusqu'à la rivière et les filles manquent la première leçon. Nous avons réuni deux fois l'argent de la pièce de rechange ; personne ne sait la monter."
        );
        await room.TranslateAsync(
            Officer,
            amina,
            "ar",
            "في دائرتنا، مضخة البئر معطلة منذ مارس. تسير النساء أربعة كيلومترات إلى النهر، وتفوت الفتيات الحصة الأولى. جمعنا ثمن قطعة الغيار مرتين؛ ولا أحد يستطيع تركيبها.",
            official: true
        );
        await room.TranslateAsync(
            Amina,
            jean,
            "en",
            "In Senegal, associations of borehole users look after maintenance under a contract signed by the municipality. What matters most is not the pump, it is that somebody is paid to look after it."
        );
    }

    /// <summary>What the channel asks to be read, and what it calls for.</summary>
    private async Task AskForAsync(Stage room, long announcement)
    {
        await room.AnnounceAsync(Officer, announcement);
        await room.DoAsync(Officer, id => new OpenCall("Written input to the Africa regional forum", began + (17 * Day)) { Id = id });
    }
}
