using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>What is contributed to a question: in time, late, too late; and how long it may be.</summary>
public sealed class ContributionTests
{
    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("water", count));

    private static MessagePosted Posted(Outcome outcome)
    {
        Assert.True(outcome.Refusal is null, $"refused: {outcome.Refusal}");
        return (MessagePosted)outcome.Event!;
    }

    [Fact]
    public void In_time_it_is_taken_as_anywhere()
    {
        var room = InRound();
        Assert.Null(Posted(room.When(Boris, To.Post("The pump broke.", room.Topic(1)))).Late);
    }

    [Fact]
    public void In_the_time_of_grace_it_is_taken_and_marked_as_late_and_then_no_more()
    {
        var room = InRound();
        var closes = DateTimeOffset.FromUnixTimeMilliseconds(room.Programme().Plan!.Rounds[0].Closes);
        room.Later(closes - room.Now);
        Assert.Null(Posted(room.When(Boris, To.Post("On the last stroke", room.Topic(1)))).Late);
        Assert.True(Posted(room.When(Boris, To.Post("A second after it", room.Topic(1)))).Late);
        room.Later(closes.AddMinutes(61) - room.Now);
        room.When(Boris, To.Post("An hour after it", room.Topic(1))).ThenRefused("round.notOpen");
    }

    [Fact]
    public void Where_late_posting_is_allowed_it_is_always_taken_and_always_marked()
    {
        var room = InRound(one => Plan(one) with { LatePosting = true }).After(40);
        var outcome = room.When(Boris, To.Post("A month after it", room.Topic(1)));
        Assert.True(Posted(outcome).Late);
        SortedDictionary<long, Message> messages = [];
        MessageFold.Fold(messages, outcome.Event, outcome.Entry!);
        Assert.True(messages[outcome.Entry!.Seq].Late);
    }

    [Fact]
    public void Those_who_preside_speak_when_and_as_long_as_they_must()
    {
        var room = InRound(one => Plan(one) with { Words = new WordLimits(50, 50) }).After(8);
        Assert.Null(Posted(room.When(Officer, To.Post($"Thank you. {Words(60)}", room.Topic(1)))).Late);
        Assert.Null(Posted(room.When(Amina, To.Post("What we heard", room.Topic(1)))).Late);
    }

    [Fact]
    public void Other_topics_know_no_rounds()
    {
        var room = SetUp();
        var topic = room.Has(Officer, To.OpenTopic("Introduce yourself"));
        Assert.Null(Posted(room.When(Boris, To.Post("I am Boris", topic))).Late);
    }

    [Fact]
    public void Whoever_speaks_for_an_organization_has_more_words_than_whoever_speaks_for_themselves()
    {
        var room = InRound(one => Plan(one) with { Words = new WordLimits(50, 100) });
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        room.When(Amina, To.Post(Words(51), room.Topic(1))).ThenRefused("text.tooLong");
        room.Has(Amina, To.Post(Words(50), room.Topic(1)));
        room.When(Amina, To.Post(Words(101), room.Topic(1), speaking: SpeakingCapacity.Organization)).ThenRefused("text.tooLong");
        room.Has(Amina, To.Post(Words(100), room.Topic(1), speaking: SpeakingCapacity.Organization));
    }

    [Fact]
    public void A_text_does_not_grow_over_its_limit_when_it_is_edited()
    {
        var room = InRound(one => Plan(one) with { Words = new WordLimits(50, 100) });
        var own = room.Has(Boris, To.Post(Words(50), room.Topic(1)));
        room.When(Boris, To.Edit(own, Words(51))).ThenRefused("text.tooLong");
        room.Has(Boris, To.Edit(own, Words(49)));
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        var ours = room.Has(Amina, To.Post(Words(50), room.Topic(1), speaking: SpeakingCapacity.Organization));
        room.Has(Amina, To.Edit(ours, Words(100)));
        room.When(Amina, To.Edit(ours, Words(101))).ThenRefused("text.tooLong");
    }

    [Fact]
    public void A_limit_of_words_is_for_a_Chinese_text_one_of_characters()
    {
        var room = InRound(one => Plan(one) with { Words = new WordLimits(50, 50) });
        room.Has(Chen, To.Post(new string('水', 80), room.Topic(1), "zh"));
        room.When(Chen, To.Post(new string('水', 81), room.Topic(1), "zh")).ThenRefused("text.tooLong");
    }
}
