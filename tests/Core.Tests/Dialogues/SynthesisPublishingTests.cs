using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Summing;

namespace CsoNet.Collab.Core.Tests.Dialogues;

public sealed class ProposeSynthesisTests
{
    [Fact]
    public void After_the_last_round_it_is_handed_out_whole_for_five_days()
    {
        var (room, point, boris, chen) = Covered();
        room.After(30);
        var until = room.In(5);
        var proposed = Assert.IsType<SynthesisProposed>(room.When(Officer, Propose(room)).Event);
        Assert.Equal(until, proposed.Until);
        Assert.Equal(
            [new PublishedPoint(point, "Pumps stand still.", [new PublishedSource(boris, 0, Sentence.Length)], 1, "en")],
            proposed.Document.Points
        );
        Assert.Equal([new LeftOut(Reason, Numbers.Of([chen]))], proposed.Document.LeftOut);
        Assert.Equal(room.State.Seq - 1, proposed.Document.UpTo);
        Assert.Equal(
            new Publication(room.State.Seq, room.State.At, until) { Points = Numbers.Of(room.Synthesis().Points.Keys) },
            room.Synthesis().Proposed
        );
        Assert.True(room.Synthesis().IsInCheck(room.Now));
    }

    [Fact]
    public void Not_while_a_contribution_is_neither_cited_nor_set_aside()
    {
        var (room, boris, _) = Answered();
        room.Has(Officer, Cite(room.Has(Officer, Draft()), boris));
        room.After(30);
        var refused = room.When(Officer, Propose(room));
        refused.ThenRefused("synthesis.uncovered");
        Assert.StartsWith("1 contributions", refused.Refusal!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_by_its_author_need_not_be_covered()
    {
        var (room, boris, chen) = Answered();
        room.Has(Officer, Cite(room.Has(Officer, Draft()), boris));
        room.Has(Chen, To.Retract(chen));
        room.After(30);
        Assert.NotNull(room.When(Officer, Propose(room)).Event);
    }

    [Fact]
    public void Every_point_rests_on_something_and_there_is_one()
    {
        var (room, point, boris, _) = Covered();
        room.After(30);
        room.Has(Officer, Draft("Out of nothing."));
        room.When(Officer, Propose(room)).ThenRefused("synthesis.unsupported");
        room.Has(Officer, RemovePoint(room.State.Seq));
        room.Has(Officer, RemovePoint(point));
        room.Has(Officer, SetAside(boris));
        room.When(Officer, Propose(room)).ThenRefused("synthesis.unsupported");
    }

    [Fact]
    public void Not_before_the_rounds_are_over_and_not_by_the_rapporteur_alone()
    {
        var (room, _, _, _) = Covered();
        room.When(Officer, Propose(room)).ThenRefused("dialogue.phase");
        room.After(30);
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Chen));
        room.When(Chen, Propose(room)).ThenRefused("right.missing");
    }

    [Fact]
    public void What_was_looked_up_before_somebody_changed_it_is_not_handed_out()
    {
        var (room, point, _, _) = Covered();
        room.After(30);
        var early = Propose(room);
        room.Has(Amina, Change(point, point));
        room.When(Officer, early).ThenRefused("draft.older");
        room.When(Officer, Propose()).ThenRefused("draft.older");
        Assert.NotNull(room.When(Officer, Propose(room)).Event);
    }

    [Fact]
    public void It_is_handed_out_at_most_50_times()
    {
        var (room, _, _, _) = Proposed();
        for (var n = 1; n < Synthesis.MostPublications; n++)
        {
            room.Has(Officer, Propose(room));
        }
        room.When(Officer, Propose(room)).ThenRefused("synthesis.tooMany");
    }
}

public sealed class RemarkOnSynthesisTests
{
    [Fact]
    public void Whoever_takes_part_remarks_on_it_while_it_is_checked()
    {
        var (room, point, _, _) = Proposed();
        var state = room.When(Boris, Remark(point: point)).Then(new SynthesisRemarked("It was February.", point, "en"));
        Assert.Equal(new AccuracyRemark(state.Seq, Boris.Number, point), Assert.Single(room.Synthesis().Remarks).Value);
    }

    [Fact]
    public void Neither_before_nor_after_the_five_days()
    {
        var (early, _, _, _) = Covered();
        early.When(Boris, Remark()).ThenRefused("synthesis.notInCheck");
        var (room, _, _, _) = Proposed();
        room.Later(TimeSpan.FromDays(5));
        room.When(Boris, Remark()).ThenRefused("synthesis.notInCheck");
    }

    [Fact]
    public void On_a_point_that_there_is_with_words_and_at_most_20_times()
    {
        var (room, point, _, _) = Proposed();
        room.When(Boris, Remark(point: 999)).ThenRefused("synthesis.unknown");
        var drafted = room.Has(Officer, Draft("Not handed out yet"));
        room.When(Boris, Remark(point: drafted)).ThenRefused("synthesis.unknown");
        room.Has(Officer, RemovePoint(point));
        room.Has(Chen, Remark(point: point));
        room.When(Boris, Remark("")).ThenRefused("message.empty");
        for (var n = 0; n < Synthesis.MostRemarksOfOne; n++)
        {
            room.Has(Boris, Remark($"Remark {n}"));
        }
        room.When(Boris, Remark()).ThenRefused("remarks.tooMany");
        room.Has(Chen, Remark());
    }

    [Fact]
    public void Who_only_observes_makes_none()
    {
        var (room, _, _, _) = Proposed();
        room.Has(Observer, To.Join());
        room.When(Observer, Remark()).ThenRefused("right.missing");
    }
}

public sealed class AnswerRemarkTests
{
    [Fact]
    public void A_remark_has_one_answer_and_whether_the_text_was_changed_for_it()
    {
        var (room, _, _, _) = Proposed();
        var remark = room.Has(Boris, Remark());
        var state = room.When(Amina, Answer(remark)).Then(new RemarkAnswered(remark, "Corrected.", Taken: true, "en"));
        Assert.Equal((state.Seq, true), (room.Synthesis().Remarks[remark].Answer, room.Synthesis().Remarks[remark].Taken));
        Assert.Equal(new RemarksHeard(1, 1), room.Synthesis().Heard);
        room.When(Officer, Answer(remark)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Not_without_words_nor_by_those_who_contribute_nor_to_nothing()
    {
        var (room, _, _, _) = Proposed();
        var remark = room.Has(Boris, Remark());
        room.When(Officer, Answer(remark) with { Text = " " }).ThenRefused("message.empty");
        room.When(Officer, Answer(999)).ThenRefused("remark.unknown");
        room.When(Boris, Answer(remark)).ThenRefused("right.missing");
    }
}

public sealed class FinalizeSynthesisTests
{
    [Fact]
    public void When_it_was_checked_and_every_remark_is_answered_it_is_final()
    {
        var (room, point, boris, _) = Proposed();
        var remark = room.Has(Boris, Remark());
        room.Has(Officer, Change(point, point));
        room.Has(Officer, Answer(remark));
        room.Later(TimeSpan.FromDays(5));
        var final = Assert.IsType<SynthesisFinalized>(room.When(Officer, Complete(room)).Event);
        Assert.Equal((1, new RemarksHeard(1, 1)), (final.Version, final.Remarks));
        Assert.Equal("Most pumps stand still.", Assert.Single(final.Document.Points).Text);
        Assert.Equal([1], final.Document.PlacesOf(boris));
        Assert.Equal(1, room.Synthesis().Final!.Version);
    }

    [Fact]
    public void Not_while_it_is_checked_nor_with_a_remark_open_nor_unseen()
    {
        var (unseen, _, _, _) = Covered();
        unseen.After(30).When(Officer, Complete(unseen)).ThenRefused("synthesis.notProposed");
        var (room, _, _, _) = Proposed();
        room.Has(Boris, Remark());
        room.When(Officer, Complete(room)).ThenRefused("synthesis.inCheck");
        room.Later(TimeSpan.FromDays(5));
        room.When(Officer, Complete(room)).ThenRefused("remarks.open");
        room.When(Boris, Complete(room)).ThenRefused("right.missing");
    }

    [Fact]
    public void A_version_stays_as_it_was_and_a_correction_is_another_one_that_says_why()
    {
        var (room, point, _, _) = Proposed();
        room.Later(TimeSpan.FromDays(5));
        var first = room.Has(Officer, Complete(room));
        var said = room.Entries[(int)first - 1].Data.Utf8;
        room.Has(Officer, Change(point, point));
        room.When(Officer, Complete(room)).ThenRefused("reason.missing");
        var second = Assert.IsType<SynthesisFinalized>(room.When(Officer, Complete(room, "The month was wrong.")).Event);
        Assert.Equal((2, "The month was wrong."), (second.Version, second.Note));
        Assert.Equal(said, room.Entries[(int)first - 1].Data.Utf8);
        Assert.Equal([null, 1, 2], room.Synthesis().Publications.Select(one => one.Version));
    }

    [Fact]
    public void What_comes_late_is_covered_before_the_next_version()
    {
        var (room, _, _, _) = Covered();
        room.After(30);
        room.Has(Officer, Propose(room));
        room.Later(TimeSpan.FromDays(5));
        var material = Gathered(room);
        var late = new Contribution(room.State.Seq + 1, Boris.Number, room.Topic(1));
        room.When(Officer, Complete(room) with { Material = material with { Contributions = [.. material.Contributions, late] } })
            .ThenRefused("synthesis.uncovered");
    }
}
