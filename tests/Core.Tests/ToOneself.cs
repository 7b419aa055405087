using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests;

/// <summary>What is sent to one's own record, and how conversations begin.</summary>
internal static partial class To
{
    public static ChangeLevel Level(RoomLevel level, string room = "room-1") =>
        new(room, level) { Id = New, Identity = IdentityPolicy.RealName };

    public static FollowTopic Follow(long topic, TopicLevel level = TopicLevel.Follow, string room = "room-1") =>
        new(room, topic, level) { Id = New, Identity = IdentityPolicy.RealName };

    public static KeepBookmark Keep(long message, bool on = true, string room = "room-1") =>
        new(room, message, on) { Id = New, Identity = IdentityPolicy.RealName };

    public static OpenConversation OpenConversation(Actor by, params long[] asked) =>
        new(
            "The spare part",
            new Convener(by.Number, RoomRole.Participant, by.Person.Account),
            Numbers.Of(asked),
            by.Person.Name,
            by.Person.Organization
        )
        {
            Id = New,
        };

    public static NoteApproach NoteApproach(string room, string who) => new(room, [who]) { Id = New };

    public static ReceiveApproach ReceiveApproach(string room = "direct-1", int by = 1, string who = "w1") =>
        new(room, by, who) { Id = New };

    public static SettleApproach SettleApproach(string room = "direct-1") => new(room) { Id = New };

    public static ChangeReach Reach(Askers requests = Askers.Everybody, bool ownState = false) => new(requests, ownState) { Id = New };

    public static BlockPerson Block(string? who = "w1", bool on = true, string room = "direct-1", int participant = 1) =>
        new(room, participant, on) { Id = New, Who = who };
}
