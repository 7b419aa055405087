using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>A session of the demo that is over: its summary is approved, its report is published, and there is something in it.</summary>
internal sealed partial class DemoSeed
{
    private static readonly Person[] Attending = [Officer, Grace, Moderator, Amina, Leila, Rosa, Jean, Li];

    private async Task OutcomeAsync()
    {
        var room = Room("vnr-consultation", Officer);
        await room.OpenAsync(RoomKind.LiveConsultation, "Consultation on the Voluntary National Reviews", Attending);
        var before = await room.DoAsync(Officer, id => new AddItem("How civil society takes part before a review", 40, 180) { Id = id });
        var after = await room.DoAsync(Officer, id => new AddItem("What becomes of a review afterwards", 30) { Id = id });
        await room.DoAsync(Officer, id => new ChooseOrder(OrderPolicy.Interleaved) { Id = id });
        await room.DoAsync(Officer, id => new OpenLobby { Id = id });
        await room.DoAsync(Officer, id => new OpenSession { Id = id });
        await room.DoAsync(Officer, id => new StartItem(before) { Id = id });
        await SpeakAsync(room, Grace, 174);
        await SpeakAsync(room, Amina, 121);
        await SpeakAsync(room, Li, 116);
        var statement = await DeliverAsync(
            room,
            Rosa,
            "Señora Presidenta: en Puno nos enteramos de la revisión cuando ya estaba escrita. Pedimos un calendario público, en quechua y aymara, seis meses antes.",
            "es"
        );
        await room.DoAsync(Officer, id => new StartItem(after) { Id = id });
        await SpeakAsync(room, Leila, 98);
        await SpeakAsync(room, Jean, 132);
        await SpeakAsync(room, Moderator, 77);
        var (question, remark) = await AskedAsync(room);
        foreach (var entry in new[] { statement, question, remark })
        {
            await room.DoAsync(Officer, id => new MarkForReport(entry, On: true) { Id = id });
        }
        await room.DoAsync(Officer, id => new AdjournSession { Id = id });
        await AttendedAsync(room);
        await ConcludeAsync(room);
    }

    /// <summary>Their line has failed: what they had handed in takes their place.</summary>
    private static async Task<long> DeliverAsync(Stage room, Person who, string text, string lang)
    {
        var request = await AskAsync(room, who);
        var prepared = await room.DoAsync(who, id => new PrepareStatement(request, text, lang) { Id = id });
        await room.DoAsync(Officer, id => new CallSpeaker(request) { Id = id });
        return await room.DoAsync(Officer, id => new DeliverText(request, prepared) { Id = id });
    }

    private static async Task<(long Question, long Remark)> AskedAsync(Stage room)
    {
        var budget = await PutAsync(room, Jean, "Qui finance la participation des organisations locales aux examens ?", "fr");
        await SupportAsync(room, budget, Amina, Rosa, Leila);
        await room.DoAsync(Officer, id => new AnswerLive(budget, "The trust fund, from the next round on.") { Id = id });
        var data = await PutAsync(room, Li, "评估所用数据会公开吗？", "zh");
        await room.DoAsync(Officer, id => new AnswerInWriting(data, "Yes: with the report, as open data.", "en") { Id = id });
        var poll = await room.DoAsync(
            Officer,
            id => new OpenPoll("Shall a return session be held within a year?", ["Yes", "No"], PollForm.ShowOfHands) { Id = id }
        );
        await VoteAsync(room, poll, 0, Amina, Rosa, Leila, Jean, Li);
        await room.DoAsync(Officer, id => new ClosePoll(poll) { Id = id });
        return (budget, await room.SayAsync(Leila, topic: null, "نقترح أن تُنشر ردود الحكومات بجانب كل توصية.", "ar"));
    }

    private async Task AttendedAsync(Stage room)
    {
        var state = await desk.StateAsync(room.Name, 0);
        var (opened, adjourned, _) = Attendance.Of(state);
        await attendance.NoteAsync(
            state.Room,
            [.. state.Participants.Keys.Select(number => new Stay(number, opened ?? 0, adjourned ?? 0))]
        );
    }

    private static async Task ConcludeAsync(Stage room)
    {
        var first = await room.DoAsync(
            Officer,
            id => new DraftSummary("The meeting discussed how civil society takes part.", "en") { Id = id }
        );
        var second = await room.DoAsync(
            Officer,
            id => new DraftSummary(
                "Delegations and civil society agreed that a review begins long before its report is written.\n\nSpeakers asked for a public calendar six months ahead, in the languages that people speak, and for the costs of local organizations to be met.\n\nThe meeting was in favour of a return session within a year, at which each recommendation is answered.",
                "en",
                first
            )
            {
                Id = id,
            }
        );
        await room.DoAsync(Officer, id => new ApproveSummary(second) { Id = id });
        await room.DoAsync(Officer, id => new PublishReport(On: true) { Id = id });
    }
}
