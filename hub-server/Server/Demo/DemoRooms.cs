using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>What is said in the demo rooms.</summary>
internal sealed partial class DemoSeed
{
    private async Task DialogueAsync()
    {
        var room = Room(Dialogue, Moderator);
        await room.OpenAsync(RoomKind.NationalDialogue, "Water for all by 2030: Kenya national dialogue", Amina, Grace, Officer, Jean);
        var (first, second) = await QuestionsAsync(room);
        await room.SayAsync(
            Moderator,
            first,
            "Welcome. This round is open for one week. **Please tell us what you see where you live and work**; numbers help, but so do stories.\n\n- one point per contribution\n- say where it happens\n- any language is welcome",
            "en"
        );
        var amina = await room.SayAsync(
            Amina,
            first,
            "In our ward the borehole pump has been broken since March. Women walk four kilometres to the river, and girls miss the first lesson. We have collected money for the spare part twice; there is nobody who can fit it.",
            "en",
            SpeakingCapacity.Organization
        );
        await room.SayAsync(
            Grace,
            first,
            "Thank you, Amina. The county has a maintenance budget since July. I will ask which wards it has reached and answer here.",
            "en",
            SpeakingCapacity.State,
            amina
        );
        await room.ReactAsync(Jean, amina, "🙏");
        await room.ReactAsync(Moderator, amina, "👍");
        var jean = await room.SayAsync(
            Jean,
            second,
            "Au Sénégal, les associations d'usagers de forages gèrent l'entretien avec un contrat signé par la commune. Le plus important n'est pas la pompe, c'est qu'une personne soit payée pour l'entretenir.",
            "fr"
        );
        await room.ReactAsync(Amina, jean, "👏");
        await room.PinAsync(Moderator, amina);
        await ProgrammeAsync(room, await RecommendAsync(room, amina, jean));
        await ExchangeAsync(room, jean, amina);
        await TranslateAsync(room, amina, jean);
    }

    private static async Task<(long First, long Second)> QuestionsAsync(Stage room)
    {
        var first = await room.TopicAsync(Moderator, "1. What keeps rural households from safe water?");
        var second = await room.TopicAsync(Moderator, "2. What has worked, and what would it take to do it everywhere?");
        await room.TopicAsync(Moderator, "3. What do you recommend, and to whom?");
        return (first, second);
    }

    private async Task ConsultationAsync()
    {
        var room = Room("hlpf-consultation", Officer);
        await room.OpenAsync(RoomKind.LiveConsultation, "Consultation with civil society before the HLPF", Everybody.Remove(Administrator));
        await room.SayAsync(
            Officer,
            topic: null,
            "Good morning, good afternoon and good evening. We begin at 10:00 New York time; this side chat is open already. **Please write in any of the six languages.**",
            "en",
            SpeakingCapacity.Secretariat
        );
        await room.SayAsync(Leila, topic: null, "صباح الخير من تونس. هل ستُنشر الأسئلة التوجيهية قبل الجلسة؟", "ar");
        var answer = await room.SayAsync(
            Officer,
            topic: null,
            "Да, руководящие вопросы будут опубликованы сегодня в 18:00 по времени Нью-Йорка.",
            "ru"
        );
        await room.SayAsync(Li, topic: null, "大家好。我们想就长江流域的水质监测发言，请问每个组织有几分钟？", "zh");
        await room.SayAsync(
            Rosa,
            topic: null,
            "Buenos días desde Puno. Nuestra conexión es lenta: si se corta la línea, enviaremos la declaración por escrito.",
            "es"
        );
        await room.ReactAsync(Leila, answer, "🙏");
        await FloorAsync(room);
    }

    private async Task ChannelAsync()
    {
        var room = Room("africa", Officer);
        await room.OpenAsync(RoomKind.RegionalChannel, "Africa regional network", Amina, Leila, Jean, Moderator);
        var start = await room.TopicAsync(Officer, "Start here");
        var call = await room.TopicAsync(Leila, "نداء لتقديم المساهمات: المنتدى الأفريقي للتنمية المستدامة");
        var welcome = await room.SayAsync(
            Officer,
            start,
            "This network talks here all year. Open a topic for each matter; everything stays, so that those who join later can read it.",
            "en"
        );
        await room.SayAsync(Amina, start, "Habari! We are forty women who manage three water points in Kitui county.", "sw");
        await room.SayAsync(
            Leila,
            call,
            "آخر موعد لتقديم المساهمات الخطية هو 15 ديسمبر. الحد الأقصى **500 كلمة** لكل منظمة.",
            "ar",
            SpeakingCapacity.Organization
        );
        var joint = await room.SayAsync(Jean, call, "Nous préparons un texte commun sur l'adaptation côtière. Qui veut co-signer ?", "fr");
        await room.MarkAsync(
            Jean,
            joint,
            new PostMark(MarkKind.PartnershipOffer, ["climateChange"], ["sdg13"], Contact: ContactCircle.CivilSociety)
        );
        await AskForAsync(room, welcome);
        await HoldAsync(room, start);
        await StateTogetherAsync(room);
    }

    private async Task AdministrationAsync()
    {
        var room = Room("administration", Administrator);
        await room.OpenAsync(RoomKind.Direct, "Questions to the administrators of the platform", Officer, Moderator);
        await room.SayAsync(
            Moderator,
            topic: null,
            "A youth group in Kisumu wants to register. I know them and will vouch for them.",
            "en"
        );
    }

    private async Task DirectAsync()
    {
        var room = Room("direct-amina-jean", Moderator);
        await room.OpenAsync(RoomKind.Direct, "Amina, David and Jean-Baptiste", Amina, Jean);
        await room.SayAsync(Jean, topic: null, "Amina, pouvez-vous partager le contrat d'entretien que vous avez mentionné ?", "fr");
    }

    /// <summary>Jean asks Li, who has not answered yet.</summary>
    private async Task AskedAsync()
    {
        const string room = "hlpf-consultation";
        var li = (await people.TakeSeatAsync(room, Li.Id, admit: true)).Number;
        var asking = new Asking(
            NameBasedId.Of("demo", "asking", Jean.Id, Li.Id),
            room,
            [li],
            "La qualité de l'eau du Yangtsé et du fleuve Sénégal",
            "Bonjour ! Vous mesurez la qualité de l'eau avec des bénévoles. Nous commençons la même chose sur le fleuve Sénégal : pourriez-vous m'expliquer comment vous les formez ?",
            "fr"
        );
        await Stage.PatientlyAsync(async () => (await conversations.AskAsync(Jean, asking, CancellationToken.None)).Answer);
    }
}
