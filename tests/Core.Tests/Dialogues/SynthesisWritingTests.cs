using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Summing;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

public sealed class DraftPointTests
{
    [Fact]
    public void Those_who_moderate_and_the_rapporteur_begin_a_point()
    {
        var (room, _, _) = Answered();
        room.Has(Officer, To.MakeA(RoomRole.Rapporteur, Chen));
        var state = room.When(Chen, Draft()).Then(new PointDrafted("Pumps stand still.", 1, "en"));
        Assert.Equal(new SynthesisPoint(state.Seq, state.Seq, 1), Assert.Single(room.Synthesis().Points).Value);
        room.When(Boris, Draft()).ThenRefused("right.missing");
    }

    [Fact]
    public void Not_before_anybody_could_contribute() => Opened().When(Officer, Draft()).ThenRefused("dialogue.phase");

    [Fact]
    public void It_is_short_and_belongs_to_a_question_of_the_dialogue_or_to_the_whole()
    {
        var (room, _, _) = Answered();
        room.When(Officer, Draft(" ")).ThenRefused("message.empty");
        room.When(Officer, Draft(string.Join(' ', Enumerable.Repeat("pump", 201)))).ThenRefused("text.tooLong");
        room.When(Officer, Draft(new string('x', 4001))).ThenRefused("message.tooLong");
        room.When(Officer, Draft(question: 4)).ThenRefused("synthesis.unknown");
        room.When(Officer, Draft(question: 0)).ThenRefused("synthesis.unknown");
        room.Has(Officer, Draft(question: null));
    }

    [Fact]
    public void There_are_at_most_60_and_they_are_counted_question_by_question()
    {
        var (room, _, _) = Answered();
        var whole = room.Has(Officer, Draft(question: null));
        var second = room.Has(Officer, Draft(question: 2));
        var first = room.Has(Officer, Draft());
        Assert.Equal([first, second, whole], room.Synthesis().InOrder.Select(point => point.Number));
        for (var n = 3; n < Synthesis.MostPoints; n++)
        {
            room.Has(Officer, Draft($"Point {n}"));
        }
        room.When(Officer, Draft()).ThenRefused("synthesis.tooMany");
    }

    [Fact]
    public void Whoever_contributes_does_not_see_what_is_being_written()
    {
        var (room, _, _, _) = Covered();
        var view = new View(Given.Wire);
        var drafting = room.Entries.Where(entry => entry.Type.StartsWith("synthesis.", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, drafting.Count);
        Assert.All(
            drafting,
            entry =>
            {
                Assert.True(view.For(entry, room.State, Audience.Podium).Whole);
                Assert.All(
                    [Audience.Public, Audience.Observers, Audience.Delegates, Audience.Participants],
                    audience => Assert.False(view.For(entry, room.State, audience).Whole)
                );
            }
        );
    }
}

public sealed class ChangePointTests
{
    [Fact]
    public void A_point_is_put_differently_by_whoever_has_seen_how_it_stands()
    {
        var (room, _, _) = Answered();
        var point = room.Has(Officer, Draft());
        var state = room.When(Amina, Change(point, point, question: 2)).Then(new PointChanged(point, "Most pumps stand still.", 2, "en"));
        Assert.Equal(new SynthesisPoint(point, state.Seq, 2), room.Synthesis().Points[point]);
        room.When(Officer, Change(point, point)).ThenRefused("draft.older");
    }

    [Fact]
    public void Not_by_others_nor_to_anything()
    {
        var (room, _, _) = Answered();
        var point = room.Has(Officer, Draft());
        room.When(Boris, Change(point, point)).ThenRefused("right.missing");
        room.When(Officer, Change(point + 1, point)).ThenRefused("synthesis.unknown");
        room.When(Officer, Change(point, point, "")).ThenRefused("message.empty");
        room.When(Officer, Change(point, point, question: 9)).ThenRefused("synthesis.unknown");
    }
}

public sealed class RemovePointTests
{
    [Fact]
    public void What_it_rested_on_is_uncovered_again()
    {
        var (room, point, boris, _) = Covered();
        room.When(Officer, RemovePoint(point)).Then(new PointRemoved(point));
        Assert.DoesNotContain(boris, room.Synthesis().Cited);
        room.When(Officer, RemovePoint(point)).ThenRefused("synthesis.unknown");
    }

    [Fact]
    public void Those_who_contribute_do_not_remove_it()
    {
        var (room, point, _, _) = Covered();
        room.When(Boris, RemovePoint(point)).ThenRefused("right.missing");
    }
}

public sealed class CiteContributionTests
{
    [Fact]
    public void A_point_rests_on_the_very_sentence_and_nobody_writes_it_down_a_second_time()
    {
        var (room, boris, _) = Answered();
        var point = room.Has(Officer, Draft());
        room.When(Officer, Cite(point, boris, Sentence)).Then(new ContributionCited(point, boris, 0, Sentence.Length));
        Assert.Equal(new Cited(0, Sentence.Length), room.Synthesis().Points[point].Sources[boris]);
        Assert.DoesNotContain("March", System.Text.Encoding.UTF8.GetString(room.Entries[^1].Data.Utf8!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_that_few_hold_is_kept_beside_the_point()
    {
        var (room, _, chen) = Answered();
        var point = room.Has(Officer, Draft());
        room.When(Officer, Cite(point, chen, dissents: true)).Then(new ContributionCited(point, chen, Dissents: true));
        Assert.True(room.Synthesis().Points[point].Sources[chen].Dissents);
    }

    [Fact]
    public void To_cite_what_was_set_aside_takes_that_back()
    {
        var (room, point, _, chen) = Covered();
        Assert.Contains(chen, room.Synthesis().Aside.Keys);
        room.Has(Officer, Cite(point, chen));
        Assert.DoesNotContain(chen, room.Synthesis().Aside.Keys);
    }

    [Fact]
    public void Words_that_were_not_said_or_are_gone_are_not_cited()
    {
        var (room, boris, _) = Answered();
        var point = room.Has(Officer, Draft());
        room.When(Officer, Cite(point, boris, "The pump broke in May.")).ThenRefused("quote.notSaid");
        room.When(Officer, Cite(point, boris, new string('x', 1001))).ThenRefused("message.tooLong");
        room.When(Officer, Cite(point, 1)).ThenRefused("source.unknown");
        room.When(Officer, Cite(point, 999)).ThenRefused("message.gone");
        room.When(Officer, Cite(999, boris)).ThenRefused("synthesis.unknown");
        room.When(Boris, Cite(point, boris)).ThenRefused("right.missing");
        room.Has(Boris, To.Retract(boris));
        room.When(Officer, Cite(point, boris)).ThenRefused("message.gone");
    }

    [Fact]
    public void The_sentence_of_an_edit_is_cited_with_the_edit_that_holds_it()
    {
        var (room, boris, _) = Answered();
        var edit = room.Has(Boris, To.Edit(boris, "It was February."));
        var point = room.Has(Officer, Draft());
        room.When(Officer, Cite(point, boris, "February") with { Words = edit })
            .Then(new ContributionCited(point, boris, 7, "February".Length, edit));
    }

    [Fact]
    public void A_point_rests_on_at_most_100()
    {
        var (room, boris, _) = Answered();
        var point = room.Has(Officer, Draft());
        for (var n = 0; n < SynthesisPoint.MostSources; n++)
        {
            room.Has(Officer, Cite(point, room.Has(Boris, To.Post($"Well {n}", room.Topic(1)))));
        }
        room.When(Officer, Cite(point, boris)).ThenRefused("sources.tooMany");
    }
}

public sealed class LeaveContributionTests
{
    [Fact]
    public void The_point_does_not_rest_on_it_after_all()
    {
        var (room, point, boris, _) = Covered();
        room.When(Officer, Leave(point, boris)).Then(new ContributionLeft(point, boris));
        Assert.Empty(room.Synthesis().Cited);
    }

    [Fact]
    public void What_is_not_cited_is_not_left_and_not_by_others()
    {
        var (room, point, boris, chen) = Covered();
        room.When(Officer, Leave(point, chen)).ThenRefused("source.unknown");
        room.When(Officer, Leave(999, boris)).ThenRefused("synthesis.unknown");
        room.When(Boris, Leave(point, boris)).ThenRefused("right.missing");
    }
}

public sealed class SetAsideContributionsTests
{
    [Fact]
    public void What_no_point_cites_is_set_aside_with_a_reason_and_another_reason_takes_its_place()
    {
        var (room, boris, chen) = Answered();
        var state = room.When(Officer, SetAside(boris, chen)).Then(new ContributionsSetAside(Numbers.Of([boris, chen]), Reason));
        Assert.Equal(state.Seq, room.Synthesis().Aside[boris]);
        var later = room.Has(Officer, SetAside(chen));
        Assert.Equal((state.Seq, later), (room.Synthesis().Aside[boris], room.Synthesis().Aside[chen]));
    }

    [Fact]
    public void Not_without_a_reason_nor_what_a_point_rests_on_nor_what_there_is_not()
    {
        var (room, _, boris, chen) = Covered();
        room.When(Officer, SetAside(chen) with { Reason = " " }).ThenRefused("reason.missing");
        room.When(Officer, SetAside(boris)).ThenRefused("contribution.cited");
        room.When(Officer, SetAside(9999)).ThenRefused("message.unknown");
        room.When(Officer, SetAside()).ThenRefused("command.malformed");
        room.When(Officer, SetAside([.. Enumerable.Range(1, 201).Select(n => (long)n)])).ThenRefused("command.malformed");
        room.When(Boris, SetAside(chen)).ThenRefused("right.missing");
    }

    [Fact]
    public void At_most_300_reasons_are_given()
    {
        var (room, boris, _) = Answered();
        for (var n = 0; n < Synthesis.MostReasons; n++)
        {
            room.Has(Officer, SetAside(room.Has(Boris, To.Post($"Well {n}", room.Topic(1)))));
        }
        room.When(Officer, SetAside(boris)).ThenRefused("aside.tooMany");
    }
}
