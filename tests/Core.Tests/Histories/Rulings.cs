using CsoNet.Collab.Core.Tests.Moderation;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>What was reported, removed by a rule, appealed and restored.</summary>
internal static class Rulings
{
    public static RoomUnderTest RemovedAndRestored()
    {
        var room = Given.Room(To.Open(RoomKind.RegionalChannel, "Afrique", Visibility.Public), Amina, Boris, Chen);
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var first = room.Has(Boris, To.Post("Who pays?", topic, "en"));
        var answer = room.Has(Amina, To.Post("Nobody", topic, "en", first, SpeakingCapacity.Organization));
        room.Has(Amina, To.Edit(answer, "Nobody, they are *thieves*", "en"));
        room.Has(Boris, To.React(answer));
        room.Has(Boris, Cases.Report(answer, words: "An insult"));
        room.Has(Officer, Cases.Remove(answer, words: "Say it without the insult"));
        room.Has(Boris, To.React(first));
        room.Has(Amina, Cases.Appeal(answer));
        var was = Cases.Was(answer) with { Text = "Nobody, they are *thieves*", ReplyTo = first, Edits = Numbers.Of([answer + 1]) };
        room.When(Chen, Cases.Decide(answer, restore: true, was: was), new Rendering(1, "<p>Nobody, they are <em>thieves</em></p>"));
        room.Has(Boris, To.React(answer, "🙏"));
        room.Has(Amina, Cases.Report(first));
        room.Has(Officer, Cases.Remove(first, HouseRule.Subject));
        var kept = room.Has(Boris, To.Post("And the pump?", topic));
        room.Has(Amina, Cases.Report(kept));
        room.Has(Chen, Cases.Keep(kept));
        room.Has(Officer, To.Set(posting: Posting.FirstHeld));
        room.Has(Amina, To.Post("Known already", topic));
        room.Has(Officer, To.Set(posting: Posting.AllHeld));
        var held = room.Has(Amina, To.Post("Looked at first", topic, "en", speaking: SpeakingCapacity.Organization));
        room.Has(Officer, Holds.Approve(held));
        room.Has(Holds.HubFor(Amina), room.Post(held));
        return room;
    }
}
