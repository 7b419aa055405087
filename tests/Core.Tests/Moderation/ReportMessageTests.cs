using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Moderation.Cases;

namespace CsoNet.Collab.Core.Tests.Moderation;

public sealed class ReportMessageTests
{
    [Fact]
    public void Whoever_reads_in_the_room_reports_a_message_by_a_rule()
    {
        var (room, message) = Cases.Given();
        room.When(Boris, Report(message, HouseRule.PersonalData, " It names a child "))
            .Then(new MessageReported(message, HouseRule.PersonalData, Amina.Number, "It names a child"));
        room.When(Observer, Report(message)).Then(new MessageReported(message, HouseRule.Courtesy, Amina.Number));
        Assert.Equal(CaseState.Reported, room.StateOf(message));
        Assert.Equal([Boris.Number, Observer.Number], Desk.Of(room.State).Find(message)!.Reports.Keys);
    }

    [Fact]
    public void The_same_message_is_reported_by_one_person_once_and_again_after_a_ruling()
    {
        var (room, message) = Reported();
        room.When(Boris, Report(message, HouseRule.Subject)).ThenRefused("report.already");
        room.Has(Officer, Keep(message));
        room.Has(Amina, To.Edit(message, "They are worse than thieves"));
        room.Has(Boris, Report(message, HouseRule.Subject));
        Assert.Equal(CaseState.Reported, room.StateOf(message));
        room.When(Boris, Report(message, HouseRule.Subject)).ThenRefused("report.already");
        room.Has(Maria, Report(message));
        Assert.Equal(CaseState.Reported, room.StateOf(message));
    }

    [Fact]
    public void What_is_ones_own_has_gone_or_never_was_is_not_reported()
    {
        var (room, message) = Cases.Given();
        room.When(Amina, Report(message)).ThenRefused("report.own");
        room.When(Boris, Report(99)).ThenRefused("message.unknown");
        room.When(Boris, Report(message, words: new string('x', 1001))).ThenRefused("message.tooLong");
        room.Has(Amina, To.Retract(message));
        room.When(Boris, Report(message)).ThenRefused("message.gone");
    }

    [Fact]
    public void One_person_has_twenty_reports_waiting_and_no_more()
    {
        var (room, first) = Cases.Given();
        var messages = Enumerable.Range(0, 21).Select(_ => room.Has(Amina, To.Post(topic: first - 1))).ToList();
        foreach (var message in messages.Take(20))
        {
            room.Has(Boris, Report(message));
        }
        room.When(Boris, Report(messages[20])).ThenRefused("report.tooMany");
        room.Has(Officer, Keep(messages[0]));
        room.Has(Boris, Report(messages[20]));
    }

    [Fact]
    public void Of_a_report_no_audience_is_handed_out_anything_but_a_number()
    {
        var (room, message) = Cases.Given();
        room.Has(Boris, Report(message, words: "They name my sister"));
        var view = new View(Tests.Given.Wire);
        Assert.All(
            Enum.GetValues<Audience>(),
            audience => Assert.False(view.For(room.Entries[^1], room.State, audience) is { Whole: true })
        );
    }

    [Fact]
    public void The_words_of_a_report_go_with_the_name_of_who_wrote_them()
    {
        var (room, message) = Cases.Given();
        room.Has(Boris, Report(message, words: "They name my sister"));
        room.Blank(Boris);
        Assert.Null(((MessageReported)Tests.Given.Wire.ReadEvent(room.Entries[^1])!).Words);
    }
}
