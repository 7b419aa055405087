using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class CiteSourceTests
{
    [Fact]
    public void The_very_sentence_of_a_message_is_cited_with_who_said_it()
    {
        var (room, draft, message) = Drafted();
        room.When(Boris, Cite(draft, message, Sentence)).Then(new SourceCited(draft, message, Boris.Number, 0, Sentence.Length));
        Assert.Equal(Boris.Number, Of(room, draft).Sources[message].By);
    }

    [Fact]
    public void Words_that_were_not_said_are_no_quotation()
    {
        var (room, draft, message) = Drafted();
        room.When(Boris, Cite(draft, message, "Women walk five kilometres")).ThenRefused("quote.notSaid");
        room.When(Boris, Cite(draft, message, " ")).ThenRefused("quote.notSaid");
        room.When(Boris, Cite(draft, message, new string('w', 1001))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void What_is_no_contribution_or_is_not_there_is_not_cited()
    {
        var (room, draft, message) = Drafted();
        room.When(Boris, Cite(draft, 1)).ThenRefused("source.unknown");
        room.When(Boris, Cite(draft, 999)).ThenRefused("message.gone");
        room.Has(Boris, To.Retract(message));
        room.When(Boris, Cite(draft, message)).ThenRefused("message.gone");
    }

    [Fact]
    public void The_sentence_of_an_edit_is_cited_with_the_edit_that_holds_it()
    {
        var (room, draft, message) = Drafted();
        var edit = room.Has(Boris, To.Edit(message, "They walk five kilometres."));
        room.When(Boris, Cite(draft, message, "five kilometres")).ThenRefused("quote.notSaid");
        room.When(Boris, Cite(draft, message, "five kilometres") with { Words = edit })
            .Then(new SourceCited(draft, message, Boris.Number, 10, "five kilometres".Length, edit));
    }

    [Fact]
    public void An_edit_of_another_message_or_an_edit_alone_is_no_source()
    {
        var (room, draft, message) = Drafted();
        var other = room.Has(Boris, To.Post("They walk.", 6));
        var edit = room.Has(Boris, To.Edit(message, "They walk five kilometres."));
        room.When(Boris, Cite(draft, other, "They walk") with { Words = edit }).ThenRefused("source.unknown");
        room.When(Boris, Cite(draft, edit, "They walk")).ThenRefused("source.unknown");
        room.Has(Boris, To.Retract(message));
        room.When(Boris, Cite(draft, message, "They walk") with { Words = edit }).ThenRefused("message.gone");
    }

    [Fact]
    public void A_quotation_is_not_written_down_a_second_time()
    {
        var (room, draft, message) = Drafted();
        room.Has(Boris, Cite(draft, message, Sentence));
        Assert.DoesNotContain("kilometres", System.Text.Encoding.UTF8.GetString(room.Entries[^1].Data.Utf8!));
    }

    [Fact]
    public void Another_ones_draft_is_not_filled_by_a_participant()
    {
        var (room, draft, message) = Drafted();
        room.When(Chen, Cite(draft, message)).ThenRefused("right.missing");
        room.When(Boris, Cite(999, message)).ThenRefused("recommendation.unknown");
    }

    [Fact]
    public void There_are_at_most_200_sources()
    {
        var (room, draft, message) = Drafted();
        for (var n = 0; n < CsoNet.Collab.Recommendations.Draft.MostSources; n++)
        {
            room.Has(Boris, Cite(draft, room.Has(Boris, To.Post($"Well {n}", 6))));
        }
        room.When(Boris, Cite(draft, message)).ThenRefused("sources.tooMany");
    }
}
