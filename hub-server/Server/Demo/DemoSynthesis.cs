using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>A dialogue whose rounds are over: its synthesis is being checked by those who contributed. Its round is closed before its time, so that a trial begins there.</summary>
internal sealed partial class DemoSeed
{
    private const string Summed = "coast-dialogue";

    private async Task SynthesisAsync()
    {
        var room = Room(Summed, Moderator);
        await room.DoAsync(
            Moderator,
            id => new OpenRoom(RoomKind.NationalDialogue, "Living with the sea: coastal communities dialogue", Visibility.Members)
            {
                Id = id,
            }
        );
        foreach (var guest in (Person[])[Jean, Leila, Li, Grace])
        {
            await people.TakeSeatAsync(Summed, guest.Id, admit: true);
            await room.DoAsync(guest, id => new JoinRoom(Notice) { Id = id });
        }
        var closes = began + (Day / 24);
        var jean = (await desk.OpenAsync(Jean, Summed))!.Caller.Number;
        await room.DoAsync(Moderator, id => new ChangeRole(jean, RoomRole.Moderator) { Id = id });
        await room.DoAsync(Moderator, id => new PlanDialogue(CoastPlan(began, closes)) { Id = id });
        await room.DoAsync(Moderator, id => new OpenDialogue { Id = id });
        for (var looks = 0; looks < 2; looks++)
        {
            var dues = DialogueClock.Dues((await desk.OpenAsync(Moderator, Summed))!.State).Where(one => one.At <= began).ToList();
            foreach (var one in dues.OrderBy(one => one.At))
            {
                await due.DoAsync(one);
            }
        }
        var said = await ContributeAsync(room);
        await room.DoAsync(null, id => new CloseRound(1, closes) { Id = id });
        await SumUpAsync(room, said);
        await TalkAsync(room, said.Mangroves);
    }

    /// <summary>What those who moderate asked and were told about a contribution: a thread, deeper than it is shown.</summary>
    private async Task TalkAsync(Stage room, long mangroves)
    {
        var topic = (await desk.OpenAsync(Moderator, Summed))!
            .State.Part<Topics>()!
            .All.Values.Single(one => one.Call!.Question == 2)
            .Number;
        var asked = await room.SayAsync(Moderator, topic, "Who pays those who guard the trees?", "en", replyTo: mangroves);
        var told = await room.SayAsync(Jean, topic, "Les villages, à tour de rôle, en poisson.", "fr", replyTo: asked);
        await room.SayAsync(Moderator, topic, "And in the years in which there is no fish?", "en", replyTo: told);
        await room.SayAsync(Jean, topic, "Une question pour la synthèse : comment l’a-t-on mesuré ?", "fr", replyTo: mangroves);
    }

    /// <summary>The contributions by their numbers.</summary>
    private sealed record Said(long Beach, long Market, long Mangroves, long Walls, long Thanks, long Fund);

    private async Task<Said> ContributeAsync(Stage room)
    {
        var asked = (await desk.OpenAsync(Moderator, Summed))!.State.Part<Topics>()!.All.Values.ToDictionary(one => one.Call!.Question);
        var (lost, done, asks) = (asked[1].Number, asked[2].Number, asked[3].Number);
        return new(
            await room.SayAsync(
                Leila,
                lost,
                "فقدت قريتنا ثلاثين مترًا من الشاطئ في عشر سنوات. لم يعد الصيادون يجدون مكانًا لقواربهم.",
                "ar",
                SpeakingCapacity.Organization
            ),
            await room.SayAsync(Li, lost, "海水淹没了鱼市。在那里卖鱼的妇女没有得到任何补偿。", "zh"),
            await room.SayAsync(Li, done, "我们种了四十公顷红树林。最有用的是让村民自己看护。", "zh"),
            await room.SayAsync(
                Grace,
                done,
                "Sea walls protect what stands behind them at once. Mangroves need ten years, and people cannot wait so long.",
                "en",
                SpeakingCapacity.State
            ),
            await room.SayAsync(Li, asks, "感谢主持人的组织。", "zh"),
            await room.SayAsync(
                Leila,
                asks,
                "نطلب صندوقًا محليًا تديره المجتمعات الساحلية بنفسها. لا نريد مشاريع تُقرَّر في العاصمة.",
                "ar",
                SpeakingCapacity.Organization
            )
        );
    }

    private static async Task SumUpAsync(Stage room, Said said)
    {
        var first = await PointAsync(
            room,
            1,
            "Coastal villages lose ground and places of work; those who lose most are compensated least."
        );
        await CiteAsync(room, first, said.Beach, "فقدت قريتنا ثلاثين مترًا من الشاطئ في عشر سنوات.");
        await CiteAsync(room, first, said.Market, "在那里卖鱼的妇女没有得到任何补偿。");
        var second = await PointAsync(room, 2, "Mangroves that villages look after themselves are what has worked best.");
        await CiteAsync(room, second, said.Mangroves, "最有用的是让村民自己看护。");
        await CiteAsync(room, second, said.Walls, "Mangroves need ten years, and people cannot wait so long.", dissents: true);
        var third = await PointAsync(room, 3, "A local fund should be run by the coastal communities.");
        await CiteAsync(room, third, said.Fund, "نطلب صندوقًا محليًا تديره المجتمعات الساحلية بنفسها.");
        var aside = Numbers.Of([said.Thanks]);
        await room.DoAsync(
            Moderator,
            id => new SetAsideContributions(aside, "It thanks the moderators and answers no question.") { Id = id }
        );
        await room.DoAsync(Moderator, id => new ProposeSynthesis { Id = id });
        await room.DoAsync(
            Leila,
            id => new RemarkOnSynthesis("طلبنا أيضًا ألّا تُقرَّر المشاريع في العاصمة، وهذا لا يظهر في النص.", third, "ar") { Id = id }
        );
    }

    private static Task<long> PointAsync(Stage room, int question, string text) =>
        room.DoAsync(Moderator, id => new DraftPoint(text, question, "en") { Id = id });

    private static Task<long> CiteAsync(Stage room, long point, long source, string quote, bool? dissents = null) =>
        room.DoAsync(Moderator, id => new CiteContribution(point, source, quote, Dissents: dissents) { Id = id });

    private static Plan CoastPlan(long from, long closes) =>
        new(
            new ConceptNote(
                "The sea takes land and work from those who live beside it. The dialogue asks what they have lost, and what has held.",
                "The national adaptation plan",
                "The steering committee for adaptation"
            ),
            [
                new(
                    "What has the sea taken from your community?",
                    [new("fr", "Que vous a pris la mer ?"), new("ar", "ماذا أخذ البحر من مجتمعكم؟")]
                ),
                new("What has held, and who looks after it?"),
                new("What do you ask, and of whom?"),
            ],
            [new("Experience", from - (10 * Day), closes, [1, 2, 3])],
            "Africa/Dakar",
            "en"
        );
}
