using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What was asked and voted on in the session of the demo: questions in five languages, one answered, one given to a delegate, a vote that is open and one that is over.</summary>
internal sealed partial class DemoSeed
{
    private static async Task LedgerAsync(Stage room)
    {
        var pumps = await PutAsync(room, Amina, "Who pays for spare parts when a pump fails outside of the project area?", "en");
        await SupportAsync(room, pumps, Rosa, Li, Leila);
        var women = await PutAsync(room, Leila, "كم امرأة تشارك في لجان المياه المحلية؟", "ar");
        await SupportAsync(room, women, Amina);
        var repairs = await PutAsync(room, Rosa, "¿Quién repara las bombas cuando termina el proyecto?", "es");
        await room.DoAsync(Officer, id => new MergeQuestion(repairs, pumps) { Id = id });
        var data = await PutAsync(room, Li, "监测数据何时向社区公开？", "zh");
        await room.DoAsync(Officer, id => new AnswerLive(data, "Every quarter, on the ministry's page, from January on.") { Id = id });
        await PutAsync(room, Jean, "Le budget de 2027 prévoit-il une ligne pour l’entretien ?", "fr");

        var settled = await room.DoAsync(
            Officer,
            id => new OpenPoll("Shall the afternoon begin with the regional groups?", ["Yes", "No"], PollForm.ShowOfHands) { Id = id }
        );
        await VoteAsync(room, settled, 0, Amina, Li, Leila, Jean);
        await VoteAsync(room, settled, 1, Rosa);
        await room.DoAsync(Officer, id => new ClosePoll(settled) { Id = id });
        var open = await room.DoAsync(
            Officer,
            id => new OpenPoll(
                "Which follow-up serves communities best?",
                ["A standing working group", "A yearly return session", "Written progress reports"],
                PollForm.Named,
                Most: 2
            )
            {
                Id = id,
            }
        );
        await VoteAsync(room, open, 1, Li, Jean);
    }

    private static Task<long> PutAsync(Stage room, Person who, string text, string lang) =>
        room.DoAsync(who, id => new AskQuestion(text, lang) { Id = id });

    private static async Task SupportAsync(Stage room, long question, params Person[] people)
    {
        foreach (var who in people)
        {
            await room.DoAsync(who, id => new VoteForQuestion(question, On: true) { Id = id });
        }
    }

    private static async Task VoteAsync(Stage room, long poll, int choice, params Person[] people)
    {
        foreach (var who in people)
        {
            await room.DoAsync(who, id => new CastVote(poll, [choice]) { Id = id });
        }
    }
}
