using CsoNet.Collab.Consultations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;
using static CsoNet.Collab.Core.Tests.Consultations.Results;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class DraftSummaryTests
{
    [Fact]
    public void The_rapporteur_writes_versions_and_each_is_kept()
    {
        var room = Open(Amina);
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Amina));
        var first = room.Has(Amina, Draft("A first try"));
        room.When(Officer, Draft("A second", first)).Then(new SummaryDrafted("A second", "en", first));
        Assert.Equal([(first, Amina.Number), (first + 1, Officer.Number)], room.Outcome().Versions.Select(one => (one.Number, one.By)));
        Assert.Null(room.Outcome().Approved);
    }

    [Fact]
    public void Who_writes_from_an_old_version_overwrites_nothing()
    {
        var room = Open();
        var first = room.Has(Officer, Draft());
        room.When(Officer, Draft("Written meanwhile")).ThenRefused("summary.overtaken");
        room.Has(Officer, Draft("Two", first));
        room.When(Officer, Draft("Two, too", first)).ThenRefused("summary.overtaken");
    }

    [Fact]
    public void Not_before_the_session_not_without_words_and_of_the_secretariat_only_the_list_officer()
    {
        Draft().When(Officer, Results.Draft()).ThenRefused("session.phase");
        var room = Open(Amina, Staff);
        room.When(Officer, Results.Draft(" ")).ThenRefused("message.empty");
        room.When(Amina, Results.Draft()).ThenRefused("right.missing");
        room.When(Staff, Results.Draft()).ThenRefused("right.missing");
        room.Has(Officer, To.MakeA(RoomRole.ListOfficer, Staff));
        room.Has(Staff, Results.Draft());

        static RoomUnderTest Draft() => Meeting.Draft();
    }

    [Fact]
    public void A_draft_is_for_the_podium_and_no_number_of_versions_fills_the_state()
    {
        var room = Open(Amina);
        long? last = null;
        for (var version = 0; version < 120; version++)
        {
            last = room.Has(Officer, Draft($"Version {version}", last));
        }
        Assert.Equal((100, last), (room.Outcome().Versions.Count, room.Outcome().Versions[^1].Number));
        var view = new View(Given.Wire);
        Assert.True(view.For(room.Entries[^1], room.State, Audience.Podium).Whole);
        Assert.False(view.For(room.Entries[^1], room.State, Audience.Participants).Whole);
    }
}

public sealed class ApproveSummaryTests
{
    [Fact]
    public void The_newest_version_becomes_the_chairs_summary_and_is_said_again_for_everybody()
    {
        var room = Open(Amina);
        var version = room.Has(Officer, Draft("The meeting agreed."));
        Over(room);
        room.When(Officer, Approve(version)).Then(new SummaryApproved(version, "The meeting agreed.", "en"));
        Assert.Equal((version, room.State.Seq), (room.Outcome().Approved, room.Outcome().Approval));
        Assert.True(new View(Given.Wire).For(room.Entries[^1], room.State, Audience.Public) is { Whole: true, Data: true });
        room.When(Officer, Approve(version)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Not_before_the_end_not_an_older_one_and_not_what_is_no_version()
    {
        var room = Open(Amina);
        var first = room.Has(Officer, Draft());
        room.When(Officer, Approve(first)).ThenRefused("session.phase");
        var second = room.Has(Officer, Draft("Better", first));
        Over(room);
        room.When(Officer, Approve(first)).ThenRefused("summary.overtaken");
        room.When(Officer, Approve(room.State.Seq)).ThenRefused("summary.unknown");
        room.Blank(second);
        room.When(Officer, Approve(second)).ThenRefused("summary.unknown");
    }

    [Fact]
    public void Where_there_is_a_chair_the_chair_approves()
    {
        var room = Chaired();
        var version = room.Has(Officer, Draft());
        room.Has(Amina, Adjourn());
        room.When(Officer, Approve(version)).ThenRefused("right.missing");
        room.When(Chen, Approve(version)).ThenRefused("right.missing");
        room.Has(Boris, Approve(version));
    }
}

public sealed class MarkForReportTests
{
    [Fact]
    public void What_was_said_asked_or_written_is_marked_and_unmarked()
    {
        var room = Open(Amina);
        var (remark, asked) = (room.Has(Amina, To.Post("A remark")), room.Has(Amina, Question()));
        room.When(Officer, Mark(remark)).Then(new MarkedForReport(remark, On: true));
        room.Has(Officer, Mark(asked));
        room.When(Officer, Mark(remark)).ThenRefused("nothing.changed");
        room.Has(Officer, Mark(remark, on: false));
        Assert.Equal([asked], room.Outcome().Marked);
        room.When(Officer, Mark(remark, on: false)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Nothing_without_words_and_nothing_that_was_taken_back()
    {
        var room = Open(Amina);
        var remark = room.Has(Amina, To.Post("A slip"));
        room.Has(Amina, To.Retract(remark));
        room.When(Officer, Mark(remark)).ThenRefused("message.unknown");
        room.When(Officer, Mark(1)).ThenRefused("message.unknown");
        room.When(Officer, Mark(9999)).ThenRefused("message.unknown");
        room.When(Amina, Mark(remark)).ThenRefused("right.missing");
    }

    [Fact]
    public void A_report_quotes_no_end_of_entries()
    {
        var room = Open(Amina);
        for (var remark = 0; remark < SessionOutcome.MostMarked; remark++)
        {
            room.Has(Officer, Mark(room.Has(Officer, To.Post("A remark"))));
        }
        room.When(Officer, Mark(room.Has(Officer, To.Post("One more")))).ThenRefused("report.full");
    }
}

public sealed class PublishReportTests
{
    [Fact]
    public void When_the_session_is_over_its_report_is_published_and_taken_down()
    {
        var room = Over(Open());
        room.When(Officer, Publish()).Then(new ReportPublished(On: true));
        Assert.True(room.Outcome().Published);
        room.When(Officer, Publish()).ThenRefused("nothing.changed");
        room.Has(Officer, Publish(on: false));
        Assert.False(room.Outcome().Published);
    }

    [Fact]
    public void Not_before_the_end_and_only_by_those_who_preside()
    {
        var room = Open(Amina);
        room.When(Officer, Publish()).ThenRefused("session.phase");
        Over(room).When(Amina, Publish()).ThenRefused("right.missing");
    }
}
