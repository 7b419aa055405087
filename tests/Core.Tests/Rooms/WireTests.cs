using System.Text;
using System.Text.Json;
using CsoNet.Collab.Core.Tests.Consultations;
using CsoNet.Collab.Core.Tests.Recommendations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.House;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class WireTests
{
    private const string Id = "3f0c1a52-0000-4000-8000-00000000000a";

    [Fact]
    public void A_command_is_read_wherever_its_type_stands()
    {
        var expected = new PostMessage("Bonjour", 9, "fr", 341) { Id = new Guid(Id) };
        Assert.Equal(
            expected,
            Read($$"""{"type":"message.post","id":"{{Id}}","topic":9,"text":"Bonjour","lang":"fr","replyTo":341}""").Command
        );
        Assert.Equal(
            expected,
            Read($$"""{"text":"Bonjour","id":"{{Id}}","topic":9,"lang":"fr","replyTo":341,"type":"message.post"}""").Command
        );
    }

    [Theory]
    [InlineData("""{"type":"message.burn","id":"ID"}""", "command.unknown")]
    [InlineData("""{"type":"Message.Post","id":"ID","text":"x"}""", "command.unknown")]
    [InlineData("""{"id":"ID","text":"x"}""", "command.malformed")]
    [InlineData("""[]""", "command.malformed")]
    [InlineData("""null""", "command.malformed")]
    [InlineData("""{"type":1}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","text":"x"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":null}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":5}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","topic":"9"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","colour":"red"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","Text":"y"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","text":"y"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"nonsense","text":"x"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","as":"king"}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","as":1}""", "command.malformed")]
    [InlineData("""{"type":"message.post","id":"ID","text":"x","target":1}""", "command.malformed")]
    public void What_is_no_command_is_refused_clearly(string json, string code)
    {
        var (command, refusal) = Read(json.Replace("ID", Id, StringComparison.Ordinal));
        Assert.Null(command);
        Assert.Equal(code, refusal!.Code);
        Assert.DoesNotContain("CsoNet", refusal.Detail);
    }

    [Fact]
    public void Arabic_and_Chinese_stay_as_they_are() =>
        Assert.Equal("""{"text":"صباح 水"}""", Encoding.UTF8.GetString(Given.Wire.Write(new MessagePosted("صباح 水"))));

    private static readonly Command[] OfTheHouse =
    [
        To.PublishSeal(new DateOnly(2026, 3, 2)),
        new FillSeats { Id = Guid.NewGuid() },
        new NotePrivilege(7, Privileges.OrganizationPeople, "organization/2", "A complaint") { Id = Guid.NewGuid() },
        new AskReveal(7, "room-1", 512, "A threat", "Their mail is read") { Id = Guid.NewGuid() },
        new AnswerReveal(3, 8, Granted: true, "I know the case") { Id = Guid.NewGuid() },
        To.Register(),
        To.Change(2, new("Maji", OrgKind.CommunityBased, "KE", Goals: ["sdg6", "sdg5"], Commissions: [RegionalCommission.Eca])),
        To.Vouch(2),
        To.Verify(2),
        To.Suspend(2),
        To.Withdraw(2),
        To.Restore(2),
        To.Hold("africa"),
        To.Release("africa"),
        To.Propose(2, AffiliationRole.Delegate, "hlpf"),
        To.Approve(3),
        To.Decline(3),
        To.End(3),
        To.Allow(3),
        To.Allot("hlpf", 3),
    ];

    private static Command[] OfOnesOwn =>
        [
            To.Notice(3),
            To.Read(2, 3),
            Bare(To.Level(Collab.Personal.RoomLevel.Mentions)),
            Bare(To.Follow(3)),
            Bare(To.Keep(3)),
            To.NoteApproach("direct-1", "w1"),
            To.ReceiveApproach(),
            To.SettleApproach(),
            To.Block(who: null),
            To.Reach(Collab.Personal.Askers.Own, ownState: true),
            To.OpenConversation(Cast.Amina, 23),
            To.ErasePerson(),
        ];

    /// <summary>What the hub looks up is not on the wire.</summary>
    private static Collab.Personal.Remark Bare(Collab.Personal.Remark remark) => remark with { Identity = null };

    private static Command[] OfRecommendations =>
        [
            Drafting.Draft() with
            {
                Found = [],
            },
            Drafting.Redraft(3, 3) with
            {
                Found = [],
            },
            Drafting.Cite(3, 2, "Wells"),
            Drafting.Leave(3, 2),
            Drafting.Sponsor(3, 3),
            Drafting.Merge(3, 4),
            Drafting.Drop(3),
            Drafting.Submit(3, confidential: true),
            Answering.Receive(Given.NoRoom(), new Collab.Recommendations.Terms(Respond: 20)),
            Answering.Acknowledge(Given.NoRoom()),
            Answering.Refer() with
            {
                Found = null,
            },
            Answering.Review(),
            Answering.Ask(),
            Answering.Clarify(),
            Answering.Respond(Given.NoRoom()),
            Answering.Correct(),
            Answering.Contest(),
            Answering.Rate(),
            Answering.Report(),
            Answering.Show(),
            Answering.Confirm(),
            Answering.Abandon(),
            Answering.Withdraw(),
            Answering.Close(),
            Answering.RunOut(Collab.Recommendations.AnswerClock.Respond, 2),
            Answering.Remind(2, -7),
        ];

    private static Command[] OfTheFloor =>
        [
            Meeting.Announce(),
            Meeting.OpenLobby(),
            Meeting.OpenSession(),
            Meeting.Suspend("Lunch"),
            Meeting.Resume(),
            Meeting.Adjourn(),
            Meeting.Add(),
            Meeting.Change(3),
            Meeting.MoveItem(3, 2),
            Meeting.Start(3),
            Meeting.Finish(3),
            Meeting.By(CsoNet.Collab.Consultations.OrderPolicy.ByLot),
            Meeting.List(3, open: true),
            Meeting.Ask(3, joint: true, "fr"),
            Meeting.Reply(),
            Meeting.InHall(),
            Meeting.Prepare(3),
            Meeting.Withdraw(3),
            Meeting.Decline(3),
            Meeting.Move(3, 2),
            Meeting.Call(3),
            Meeting.Speak(3),
            Meeting.Pause(),
            Meeting.Run(),
            Meeting.Extend(),
            Meeting.Yield(3),
            Meeting.Cut(3, 2),
            Meeting.Absent(3, 2),
            Meeting.Requeue(3),
            Meeting.Deliver(3, 2),
            Meeting.Write(3),
            Meeting.Rise(),
            Meeting.Rule(3),
        ];

    private static IEnumerable<Command> AtTheDoor =>
        [
            To.Set("x", Visibility.Listed, Admission.OnRequest, Posting.Presiding, slow: 60, daily: 3),
            To.Ask(),
            To.WithdrawAsking(),
            To.Approve(Cast.Amina),
            To.Decline(Cast.Amina),
            To.Readmit(Cast.Amina),
            To.Hide(Cast.Amina),
            To.EndTerm(Cast.Amina, 3),
            To.ConcludeRetention(),
            To.EraseTexts(3, 7),
        ];

    [Fact]
    public void Every_command_goes_over_the_wire_and_back()
    {
        Command[] commands =
        [
            To.Open(attribution: Attribution.ChathamHouse),
            To.Rename("x"),
            .. AtTheDoor,
            To.Close(),
            To.Join(),
            To.JoinBy(2) with
            {
                Digest = null,
            },
            To.Accept(),
            To.Invite(To.Tomorrow, RoomRole.Rapporteur, 3, "fr") with
            {
                Digest = null,
            },
            To.Revoke(3),
            To.Leave(),
            To.MakeA(RoomRole.Chair, Cast.Amina),
            To.Remove(Cast.Amina),
            To.Erase(3),
            To.Erase(Cast.Amina, Cast.Watch),
            .. To.OfMessages,
            .. Moderation.Cases.Each,
            .. Moderation.Holds.Each,
            .. Moderation.Mutes.Each.Concat(Handing.Each),
            .. OfTheHouse,
            .. OfTheFloor,
            .. Assembly.Each,
            .. OfOnesOwn,
            .. OfRecommendations,
            .. Dialogues.Talks.Each(),
            .. Dialogues.Summing.Each().Concat(Statements.Signing.Each).Concat(Channels.Naming.Each),
        ];
        Assert.Equal(Given.Rules.Verbs.Select(verb => verb.Command).ToHashSet(), commands.Select(command => command.GetType()).ToHashSet());
        Assert.All(commands, command => Assert.Equal(command, Read(Encoding.UTF8.GetString(Given.Wire.Write(command))).Command));
    }

    [Fact]
    public void A_command_is_written_with_its_own_fields_only() =>
        Assert.Equal(
            $$"""{"type":"message.edit","message":3,"text":"x","id":"{{Id}}"}""",
            Encoding.UTF8.GetString(Given.Wire.Write(new EditMessage(3, "x") { Id = new Guid(Id) }))
        );

    private static (Command? Command, Refusal? Refusal) Read(string json) => Given.Wire.ReadCommand(JsonElement.Parse(json));
}
