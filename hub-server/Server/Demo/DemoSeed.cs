using CsoNet.Collab.Channels;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Demo;

/// <summary>
/// Fills the demo rooms, in Development only. Every command's id is derived from the room and its place, so a second start adds nothing.
/// </summary>
internal sealed partial class DemoSeed(
    RoomDesk desk,
    IPersonStore people,
    HouseMandates mandates,
    IAttendance attendance,
    Listeners listeners,
    DueCommands due,
    Conversations conversations
)
{
    private const string Notice = "demo-1";

    public async Task RunAsync()
    {
        foreach (var person in DemoCast.Everybody)
        {
            await people.PutAsync(person);
        }
        await HouseAsync();
        await DialogueAsync();
        await ConsultationAsync();
        await ChannelAsync();
        await NetworkAsync();
        await ProtectedAsync();
        await DirectAsync();
        await AskedAsync();
        await AdministrationAsync();
        await OutcomeAsync();
        await SynthesisAsync();
    }

    private Stage Room(string room, Person host) => new(desk, people, room, host);

    /// <summary>One room while it is being filled.</summary>
    private sealed class Stage(RoomDesk desk, IPersonStore people, string room, Person host)
    {
        private int step;

        public string Name => room;

        public async Task OpenAsync(RoomKind kind, string title, params IReadOnlyCollection<Person> guests)
        {
            var visibility = kind == RoomKind.Direct ? Visibility.Members : Visibility.Public;
            await DoAsync(host, id => new OpenRoom(kind, title, visibility) { Id = id });
            foreach (var guest in guests.Where(guest => guest != host))
            {
                await people.TakeSeatAsync(room, guest.Id, admit: true);
                await DoAsync(guest, id => new JoinRoom(Notice) { Id = id });
            }
        }

        public async Task<int> NumberAsync(Person who) => (await people.TakeSeatAsync(room, who.Id, admit: true)).Number;

        public Task<long> TopicAsync(Person by, string title) => DoAsync(by, id => new OpenTopic(title) { Id = id });

        public Task<long> SayAsync(
            Person by,
            long? topic,
            string text,
            string lang,
            SpeakingCapacity capacity = SpeakingCapacity.Personal,
            long? replyTo = null
        ) => DoAsync(by, id => new PostMessage(text, topic, lang, replyTo, capacity) { Id = id });

        public Task<long> ReactAsync(Person by, long message, string emoji) =>
            DoAsync(by, id => new ReactToMessage(message, emoji, On: true) { Id = id });

        public Task<long> AnnounceAsync(Person by, long message) => DoAsync(by, id => new AnnounceMessage(message, On: true) { Id = id });

        public Task<long> MarkAsync(Person by, long message, PostMark mark, string? email = null) =>
            DoAsync(by, id => new MarkMessage(message, mark, email) { Id = id });

        public Task<long> TranslateAsync(Person by, long message, string lang, string text, bool official = false) =>
            DoAsync(by, id => new TranslateMessage(message, lang, text, message, official) { Id = id });

        public Task<long> PinAsync(Person by, long message) => DoAsync(by, id => new PinMessage(message, On: true) { Id = id });

        /// <summary>Nobody: the platform itself.</summary>
        public async Task<long> DoAsync(Person? by, Func<Guid, Command> make)
        {
            var command = make(NameBasedId.Of("demo", room, $"{step++}"));
            return await PatientlyAsync(() =>
                by is null ? desk.SubmitAsSystemAsync(room, command) : desk.SubmitAsync(by, room, command)
            ) switch
            {
                Answer.Accepted accepted => accepted.Seq,
                Answer.Refused { Refusal.Code: var code } => throw new InvalidOperationException(
                    $"The demo has changed ({code}, {command.GetType().Name} in {room}): remove the data directory to see the new one."
                ),
                var other => throw new InvalidOperationException($"The demo could not do {command}: {other}"),
            };
        }

        /// <summary>A store that is only just coming up says "busy": the same command again is harmless.</summary>
        public static async Task<Answer> PatientlyAsync(Func<Task<Answer>> submit)
        {
            for (var tries = 0; tries < 30; tries++)
            {
                if (await submit() is not Answer.Busy and var answer)
                {
                    return answer;
                }
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
            return await submit();
        }
    }
}
