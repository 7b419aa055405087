using CsoNet.Collab.Core.Tests.Consultations;
using CsoNet.Collab.Core.Tests.Dialogues;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A retry is never refused (I2): generated from the list of verbs, so that a new verb is tried, too.</summary>
public sealed class RetryTests : OnRealStorage
{
    public static TheoryData<string> Verbs => [.. Given.Rules.Verbs.Select(verb => verb.Type)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task What_was_accepted_gets_its_number_also_after_topic_person_and_room_are_closed(string verb)
    {
        var (send, room) = await Prepare(verb);
        var first = Assert.IsType<Answer.Accepted>(await send());
        await MoveOn();
        var again = Assert.IsType<Answer.Accepted>(await send());
        Assert.Equal((first.Seq, Convert.ToHexString(first.Hash)), (again.Seq, Convert.ToHexString(again.Hash)));
        await SoundRecord(room);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task It_does_so_on_another_node_too(string verb)
    {
        var (send, _) = await Prepare(verb);
        var first = Assert.IsType<Answer.Accepted>(await send());
        await MoveOn();
        Node = new Node(Storage, Store);
        Assert.Equal(first.Seq, Assert.IsType<Answer.Accepted>(await send()).Seq);
    }

    private static IEnumerable<Verb> OutsideRooms => HouseVerbs.Verbs.Concat(PersonalVerbs.Verbs.Except(RoomVerbs.Verbs));

    /// <summary>A channel in which Amina presides, with topic 5 and her message 6 in it; and how to send the verb.</summary>
    private async Task<(Func<Task<Answer>> Send, string Room)> Prepare(string verb)
    {
        if (await PrepareOfTheHouse(verb) is { } command)
        {
            return (() => Node.Desk.SubmitAsSystemAsync(RoomName.House, command), RoomName.House);
        }
        if (OutsideRooms.Any(known => known.Type == verb))
        {
            return await (HouseVerbs.Verbs.Any(known => known.Type == verb) ? PrepareHouse(verb) : PreparePersonal(verb));
        }
        if (FloorOnNodes.Knows(verb) || DialoguesOnNodes.Knows(verb))
        {
            var (actor, said) = FloorOnNodes.Knows(verb) ? await FloorOnNodes.Ready(Node, verb) : await DialoguesOnNodes.Ready(Node, verb);
            return (() => actor is null ? Node.Desk.SubmitAsSystemAsync("room-1", said) : Node.Send(actor, said), "room-1");
        }
        if (RecommendationVerbs.Drafting.Concat(RecommendationVerbs.Answering.Skip(1)).Any(known => known.Type == verb))
        {
            return await RecommendationsOnNodes.Ready(() => Node, verb);
        }
        return await PrepareRoom(verb);
    }

    private async Task<(Func<Task<Answer>> Send, string Room)> PrepareRoom(string verb)
    {
        if (verb == "conversation.open")
        {
            var conversation = To.OpenConversation(Amina with { Number = 1 }, 2);
            return (() => Node.Desk.SubmitAsSystemAsync("room-1", conversation, number: 1), "room-1");
        }
        var isAtDoor = verb.StartsWith("request.", StringComparison.Ordinal);
        var opening = To.Open(RoomKind.RegionalChannel, visibility: isAtDoor ? Visibility.Listed : Visibility.Members);
        if (verb == "room.open")
        {
            return (() => Node.Send(Officer, opening), "room-1");
        }
        await Node.Open(opening, Amina, Boris);
        await Storage.People.TakeSeatAsync("room-1", Chen.Person.Id, admit: true);
        await Node.Has(Officer, To.MakeA(RoomRole.Moderator, await Node.Seated(Amina)));
        await Node.Has(Amina, To.OpenTopic());
        await Node.Has(Amina, To.Post(topic: 5));
        var (who, act) = await (Moderation.CasesOnNodes.Knows(verb) ? Moderation.CasesOnNodes.Ready(Node, verb) : Command(verb));
        var number = act is CsoNet.Collab.Moderation.PostHeld ? (await Node.Seated(Boris)).Number : 0;
        return (() => who is null ? Node.Desk.SubmitAsSystemAsync("room-1", act, number) : Node.Send(who, act), "room-1");
    }

    /// <summary>What the system alone does in the house; null for every other verb.</summary>
    private async Task<Command?> PrepareOfTheHouse(string verb)
    {
        await HouseRecord.OpenAsync(Node.Desk);
        switch (verb)
        {
            case "seal.publish":
                return To.PublishSeal(new DateOnly(2026, 3, 2));
            case "privilege.note":
                return new NotePrivilege(7, Privileges.AuditRead) { Id = Guid.NewGuid() };
            case "desk.noteUnattended":
            case "desk.noteAttended":
                return await Moderation.Desks.OfTheHouseAsync(Node, verb);
            case "reveal.ask":
                return House.AskRevealTests.Ask();
            case "reveal.answer":
                var asked = await Node.Desk.SubmitAsSystemAsync(RoomName.House, House.AskRevealTests.Ask());
                return new AnswerReveal(((Answer.Accepted)asked).Seq, 8, Granted: true, "I know the case") { Id = Guid.NewGuid() };
            case "seats.fill":
                await PrepareLine();
                return To.FillSeats();
            default:
                return null;
        }
    }

    /// <summary>A house in which Amina's cooperative is number 2 and waits, and Boris wants to belong to it by entry 3, Chen belongs to it by 4.</summary>
    private async Task<(Func<Task<Answer>> Send, string Room)> PrepareHouse(string verb)
    {
        await HouseRecord.OpenAsync(Node.Desk);
        await Node.Has(Amina, To.Register(), RoomName.House);
        await Node.Has(Boris, To.Propose(2), RoomName.House);
        await Node.Has(Chen, To.Propose(2), RoomName.House);
        await Node.Has(Amina, To.Approve(4), RoomName.House);
        if (verb == "organization.restore")
        {
            await Node.Has(Admin, To.Suspend(2), RoomName.House);
        }
        if (verb == "retention.release")
        {
            await Node.Has(Admin, To.Hold("africa"), RoomName.House);
        }
        var (who, command) = House.HouseOnNodes.Ready(verb);
        return (() => Node.Send(who, command, RoomName.House), RoomName.House);
    }

    /// <summary>Amina's own record, in which notice 2 is unread.</summary>
    private async Task<(Func<Task<Answer>> Send, string Room)> PreparePersonal(string verb)
    {
        var record = RoomName.OfPerson(Amina.Person.Id);
        await Node.Desk.SubmitAsSystemAsync(record, To.Notice(6));
        var command = await Personal.OwnRecordOnNodes.Ready(Node, verb);
        return (
            () =>
                verb is "notice.give" or "person.erase" or "approach.note" or "approach.receive"
                    ? Node.Desk.SubmitAsSystemAsync(record, command)
                    : Node.Send(Amina, command, "me"),
            record
        );
    }

    /// <summary>A house in which one seat is free and Chen waits for it.</summary>
    private async Task PrepareLine()
    {
        await Node.Has(Amina, To.Register(), RoomName.House);
        await Node.Has(Admin, To.Allot("hlpf", 1), RoomName.House);
        var boris = await Node.Has(Boris, To.Propose(2, AffiliationRole.Delegate, "hlpf"), RoomName.House);
        var chen = await Node.Has(Chen, To.Propose(2, AffiliationRole.Delegate, "hlpf"), RoomName.House);
        await Node.Has(Amina, To.Approve(boris), RoomName.House);
        await Node.Has(Amina, To.ApproveOrWait(chen), RoomName.House);
        await Node.Has(Boris, To.End(boris), RoomName.House);
    }

    private async Task<(Actor? Who, Command Command)> Command(string verb) =>
        verb switch
        {
            "room.rename" => (Amina, To.Rename("Wells")),
            "room.close" => (Amina, To.Close()),
            "participant.join" => (Chen, To.Join()),
            "participant.acceptRules" => (Amina, To.Accept()),
            "invitation.issue" => (Amina, To.Invite(To.Tomorrow)),
            "invitation.revoke" => (Amina, To.Revoke(await Node.Has(Officer, To.Invite(To.Tomorrow)))),
            "participant.leave" => (Amina, To.Leave()),
            "participant.changeRole" => (Amina, To.MakeA(RoomRole.Rapporteur, await Node.Seated(Boris))),
            "participant.remove" => (Amina, To.Remove(await Node.Seated(Boris))),
            "participant.readmit" => (Amina, To.Readmit(await Removed(Boris))),
            "room.changeSettings" => (Amina, To.Set("The wells of Turkana")),
            "request.make" => (Maria, To.Ask()),
            "request.withdraw" => (await Asked(Maria), To.WithdrawAsking()),
            "request.approve" => (Amina, To.Approve(await Asked(Maria))),
            "request.decline" => (Amina, To.Decline(await Asked(Maria))),
            "entry.erase" => (null, To.Erase(6)),
            "texts.erase" => (null, To.EraseTexts(6)),
            "participant.hide" => (null, To.Hide(await Node.Seated(Boris))),
            "participant.endTerm" => (null, await TermOf(Boris)),
            "participant.erase" => (null, To.Erase(await Node.Seated(Boris))),
            "retention.conclude" when await Node.Has(Officer, To.Close()) > 0 => (null, To.ConcludeRetention()),
            "message.post" => (Amina, To.Post("Again and again", 5)),
            "message.edit" => (Amina, To.Edit(6)),
            "message.retract" => (Amina, To.Retract(6)),
            "message.react" => (Amina, To.React(6)),
            "message.pin" => (Amina, To.Pin(6)),
            "topic.open" => (Amina, To.OpenTopic("Schools")),
            "topic.rename" => (Amina, To.RenameTopic(5)),
            "topic.close" => (Amina, To.CloseTopic(5)),
            "topic.split" => (Amina, To.Split(5, "Pumps", 6)),
            "message.move" => (Amina, To.Move(5, await Node.Has(Amina, To.OpenTopic("Pumps")), 6)),
            _ when Handing.Knows(verb) => await Handing.Ready(Node, verb),
            _ when Channels.Naming.Knows(verb) => await Channels.Naming.Ready(Node, verb),
            _ when Statements.StatementsOnNodes.Knows(verb) => await Statements.StatementsOnNodes.Ready(Node, verb),
            _ => await Messages.ExchangeOnNodes.Ready(Node, verb),
        };

    private async Task<EndTerm> TermOf(Actor whom)
    {
        var seated = await Node.Seated(whom);
        var ends = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds();
        return To.EndTerm(seated, await Node.Has(Officer, To.MakeA(RoomRole.Moderator, seated, ends)));
    }

    private async Task<Actor> Removed(Actor whom)
    {
        var seated = await Node.Seated(whom);
        await Node.Has(Officer, To.Remove(seated));
        return seated;
    }

    private async Task<Actor> Asked(Actor whom)
    {
        await Node.Has(whom, To.Ask());
        return await Node.Seated(whom);
    }

    /// <summary>Whatever can still happen happens: the message goes, the topic closes, the people are removed, the room closes.</summary>
    private async Task MoveOn()
    {
        await Node.Send(Amina, To.Read(2), "me");
        await Node.Send(Admin, To.Withdraw(2), RoomName.House);
        await Node.Send(Admin, To.End(4), RoomName.House);
        await Node.Send(Amina, To.Retract(6));
        await Node.Send(Officer, To.CloseTopic(5));
        foreach (var actor in new[] { Amina, Boris, Chen })
        {
            if (await Storage.People.SeatAsync("room-1", actor.Person.Id) is not null)
            {
                await Node.Send(Officer, To.Remove(await Node.Seated(actor)));
            }
        }
        await Node.Send(Officer, To.Close());
    }
}
