using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class LeaveSourceTests
{
    [Fact]
    public void A_source_is_taken_out_again()
    {
        var (room, draft, message) = Drafted();
        room.Has(Boris, Cite(draft, message));
        room.When(Boris, Leave(draft, message)).Then(new SourceLeft(draft, message));
        Assert.Empty(Of(room, draft).Sources);
    }

    [Fact]
    public void What_is_not_cited_cannot_be_and_another_ones_draft_is_left_alone()
    {
        var (room, draft, message) = Drafted();
        room.When(Boris, Leave(draft, message)).ThenRefused("source.unknown");
        room.When(Chen, Leave(draft, message)).ThenRefused("right.missing");
        room.When(Boris, Leave(999, message)).ThenRefused("recommendation.unknown");
    }
}
