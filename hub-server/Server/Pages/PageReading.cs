using CsoNet.Collab.Consultations;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Reads what a page shows: every room through its reader's rights, by the same questions as the API.</summary>
internal sealed class PageReading(
    RoomDesk desk,
    InvitationDesk invitations,
    RoomReading reading,
    OrganizationReading organizations,
    SynthesisReading synthesis,
    WaitingReading waiting,
    RollCall roll,
    MineReading mine,
    TimeProvider time,
    Settings settings
)
{
    private const int PageOf = 50;

    public async Task<Page> FindAsync(Asked? asked, Person? person, string address, string next, CancellationToken cancel) =>
        asked switch
        {
            null => NoticePage.Nothing,
            { Code: { } code } => await InvitationAsync(code, person, address),
            { Place: Asked.Rules } => new RulesPage(
                asked.Version ?? Wording.InForce.Version,
                await reading.ListAsync(person),
                ShapeOf(person)
            ),
            { Room: null } => await TabAsync(asked, person, next, cancel),
            { Room: { } room } when await desk.OpenAsync(person, room) is { } sighting => await RoomAsync(asked, sighting, person, cancel),
            { Room: { } room } when person is not null && await desk.DoorAsync(person, room) is { } door => new DoorPage(
                Asked.PathOf(room),
                DoorShape.Of(door),
                await reading.ListAsync(person),
                SessionEndpoints.Shape(person)
            ),
            _ => NoticePage.NoRoom,
        };

    public async Task<RightsPage> RightsAsync(Person? person, RightsColumn? who) =>
        new(who, await reading.ListAsync(person), person is null ? null : SessionEndpoints.Shape(person));

    private async Task<Page> TabAsync(Asked asked, Person? person, string next, CancellationToken cancel)
    {
        var rooms = await reading.ListAsync(person);
        return person is null
            ? new EntrancePage(rooms, settings.IsDevelopment ? SessionEndpoints.Seats() : null, next)
            : new TabPage(
                asked.Path,
                asked.Place,
                rooms,
                SessionEndpoints.Shape(person),
                asked.Place == "you" ? await organizations.MineAsync(person, cancel) : null
            )
            {
                Waiting = asked.Place == "you" ? await waiting.OfAsync(person, cancel) : [],
            };
    }

    private async Task<Page> InvitationAsync(string code, Person? person, string address)
    {
        var (invited, refusal) = await invitations.LookAsync(person, address, code);
        var shape = invited is null ? null : InvitationEndpoints.Shape(invited, person);
        return new InvitationPage(code, shape, refusal?.Code, ShapeOf(person));
    }

    private static SessionShape? ShapeOf(Person? person) => person is null ? null : SessionEndpoints.Shape(person);

    private async Task<Page> RoomAsync(Asked asked, Sighting room, Person? person, CancellationToken cancel)
    {
        var topics = room.State.Part<Topics>();
        if (asked.Topic > 0 && topics?.All.ContainsKey(asked.Topic) != true)
        {
            return NoticePage.NoRoom;
        }
        roll.Look(room);
        var listsTopics = topics is not null && asked.Topic == 0;
        var topic = asked.Topic > 0 ? asked.Topic : (long?)null;
        var messages = listsTopics
            ? await reading.LatestAsync(room, cancel)
            : await reading.PageAsync(room, topic, asked.Before, PageOf, cancel);
        var shape = await reading.ShapeAsync(room, topic);
        return new RoomPage(
            asked.Path,
            shape,
            asked.Topic,
            asked.People,
            messages,
            listsTopics ? null : asked.Before,
            May.Of(room, time.GetUtcNow()),
            asked.Doing,
            listsTopics || asked.Doing is not { } doing ? null : await OneAsync(room, messages, topic, doing.Message, cancel),
            await reading.ListAsync(person),
            ShapeOf(person)
        )
        {
            Floor = room.State.Kind == RoomKind.LiveConsultation ? FloorPageShape.Of(room, "", time) : null,
            Announcements = room.Audience == Audience.Public || room.State.IsProtected ? null : AnnouncementsShape.Of(room, ""),
            Calls = CallShape.Some(room.State, time.GetUtcNow()),
            Cited =
                topic is null || room.State.Kind != RoomKind.NationalDialogue
                    ? null
                    : CitedListShape.Of(await synthesis.OwnAsync(room, cancel)),
            Mine = shape.Holds is true ? await mine.OfAsync(room, cancel) : null,
            Waiting = DeskReading.IsFor(room) ? HeldReading.ForDeskIn(room).Count() : 0,
            Programme = listsTopics && room.State.Kind == RoomKind.NationalDialogue ? ProgrammePageShape.Of(room, "") : null,
        };
    }

    /// <summary>That message of the talk, also where it stands on another page.</summary>
    private async Task<MessageShape?> OneAsync(Sighting room, MessagePageShape page, long? topic, long seq, CancellationToken cancel) =>
        page.Items.FirstOrDefault(message => message.Seq == seq)
        ?? (await reading.PageAsync(room, topic, seq + 1, 1, cancel)).Items.FirstOrDefault(message => message.Seq == seq);
}
