using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Moderation;

/// <summary>A channel in which the officer and Chen preside, and how somebody is muted there, appeals and is decided about.</summary>
internal static class Mutes
{
    public const int Hour = 60;

    public static Command[] Each =>
        [Silence(Amina, words: "x"), Lift(Amina, "x"), new AppealMute("x") { Id = Guid.NewGuid() }, Uphold(Amina)];

    public static MuteParticipant Silence(Actor whom, int minutes = Hour, HouseRule rule = HouseRule.Courtesy, string? words = null) =>
        new(whom.Number, rule, minutes, words) { Id = Guid.NewGuid() };

    public static LiftMute Lift(Actor whom, string? words = null) => new(whom.Number, words) { Id = Guid.NewGuid() };

    public static AppealMute Appeal(string words = "I was quoting") => new(words) { Id = Guid.NewGuid() };

    public static UpholdMute Uphold(Actor whom, string words = "It was no quotation") => new(whom.Number, words) { Id = Guid.NewGuid() };

    public static (RoomUnderTest Room, long Topic) Given()
    {
        var room = Tests.Given.Channel(Amina, Boris, Chen, Maria, Observer);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        return (room, room.Has(Officer, To.OpenTopic()));
    }

    /// <summary>The officer has muted Amina.</summary>
    public static (RoomUnderTest Room, long Topic) Muted(int minutes = Hour)
    {
        var (room, topic) = Given();
        room.Has(Officer, Silence(Amina, minutes));
        return (room, topic);
    }

    public static (RoomUnderTest Room, long Topic) Appealed(int minutes = Hour)
    {
        var (room, topic) = Muted(minutes);
        room.Has(Amina, Appeal());
        return (room, topic);
    }

    public static Mute? MuteOf(this RoomUnderTest room, Actor whom) => Mute.Of(room.State, whom.Number, room.Now);
}
