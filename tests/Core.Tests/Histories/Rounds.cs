using CsoNet.Collab.Core.Tests.Dialogues;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>The golden history of a dialogue from its programme to its conclusion: a round that is extended and that an organization is reminded of, what is late, a programme that is changed ahead.</summary>
internal static class Rounds
{
    public static RoomUnderTest OfADialogue()
    {
        var room = Given.Room(
            To.Open(RoomKind.NationalDialogue, "Le dialogue", Visibility.Public),
            Amina,
            Boris,
            With(AccountRole.CsoMember)
        );
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Officer, ToPlan(Plan(room) with { Words = new WordLimits(250, 500) }, Drafting.Ministry));
        room.Has(Officer, ToOpen());
        room.After(1.5);
        var first = room.Has(Boris, To.Post("The pump broke in March.", room.Topic(1), "en"));
        room.Has(Officer, Extend(1, room.In(8)));
        room.After(6.5).Later(TimeSpan.FromDays(1.5));
        room.Has(Boris, To.Post("Nobody has come to repair it.", room.Topic(1), "en", first));
        Tick(room).After(0.2);
        var plan = room.Programme().Plan!;
        room.Has(Officer, ToPlan(plan with { Rounds = [plan.Rounds[0], plan.Rounds[1] with { Opens = room.In(1), Closes = room.In(2) }] }));
        room.After(1.5);
        var last = room.Has(Boris, To.Post("Train two women in each village.", room.Topic(3), "en"));
        room.After(2);
        room.Has(Officer, Conclude());
        Tick(room);
        room.Has(Boris, To.Retract(last));
        return room;
    }
}
