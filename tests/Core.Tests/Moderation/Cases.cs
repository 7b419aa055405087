using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>A channel in which the officer and Chen preside, and Amina has written a message; how reports, rulings and appeals are sent.</summary>
internal static class Cases
{
    public static Command[] Each =>
        [
            Report(3, words: "x"),
            Keep(3, "x"),
            Remove(3, HouseRule.Subject, "x"),
            Appeal(3),
            Decide(3, restore: true) with
            {
                Was = null,
            },
            Lapse(3, 4) with
            {
                Was = null,
            },
        ];

    public static ReportMessage Report(long message, HouseRule rule = HouseRule.Courtesy, string? words = null) =>
        new(message, rule, words) { Id = Guid.NewGuid() };

    public static KeepMessage Keep(long message, string? words = null) => new(message, words) { Id = Guid.NewGuid() };

    public static RemoveMessage Remove(long message, HouseRule rule = HouseRule.Courtesy, string? words = null) =>
        new(message, rule, words) { Id = Guid.NewGuid() };

    public static AppealRemoval Appeal(long message, string words = "It was a quotation") => new(message, words) { Id = Guid.NewGuid() };

    public static DecideAppeal Decide(long message, bool restore, string words = "Read in its place it is none", Message? was = null) =>
        new(message, restore, words) { Id = Guid.NewGuid(), Was = was ?? Was(message) };

    public static LapseAppeal Lapse(long message, long fence) => new(message, fence) { Id = Guid.NewGuid(), Was = Was(message) };

    /// <summary>As the hub looks it up.</summary>
    public static Message Was(long message) =>
        new()
        {
            Seq = message,
            At = 1,
            By = Amina.Number,
            ChangedAt = message,
            Text = "They are all thieves",
            Lang = "en",
        };

    public static (RoomUnderTest Room, long Message) Given()
    {
        var room = Tests.Given.Channel(Amina, Boris, Chen, Maria, Observer);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        var topic = room.Has(Officer, To.OpenTopic());
        return (room, room.Has(Amina, To.Post("They are all thieves", topic, "en")));
    }

    public static (RoomUnderTest Room, long Message) Reported()
    {
        var (room, message) = Given();
        room.Has(Boris, Report(message));
        return (room, message);
    }

    public static (RoomUnderTest Room, long Message) Removed()
    {
        var (room, message) = Reported();
        room.Has(Officer, Remove(message));
        return (room, message);
    }

    public static (RoomUnderTest Room, long Message, long Appeal) Appealed()
    {
        var (room, message) = Removed();
        return (room, message, room.Has(Amina, Appeal(message)));
    }

    public static CaseState? StateOf(this RoomUnderTest room, long message) => Desk.Of(room.State).Find(message)?.State;
}
