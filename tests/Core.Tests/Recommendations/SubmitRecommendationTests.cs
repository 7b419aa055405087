using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class SubmitRecommendationTests
{
    [Fact]
    public void Who_runs_the_room_submits_what_is_complete()
    {
        var (room, draft) = Ready();
        room.When(Officer, Submit(draft)).Then(new RecommendationSubmitted(draft, draft));
        Assert.Equal(DraftState.Submitted, Of(room, draft).State);
    }

    [Fact]
    public void It_may_be_confidential()
    {
        var (room, draft) = Ready();
        room.When(Officer, Submit(draft, confidential: true)).Then(new RecommendationSubmitted(draft, draft, Confidential: true));
    }

    [Fact]
    public void Without_an_office_a_theme_a_sponsor_or_a_source_it_is_not_complete()
    {
        var (room, draft, message) = Drafted();
        room.When(Officer, Submit(draft)).ThenRefused("recommendation.incomplete");
        room.Has(Boris, Cite(draft, message));
        room.When(Officer, Submit(draft)).ThenRefused("recommendation.incomplete");
        var (ready, complete) = Ready();
        ready.Has(Boris, Redraft(complete, complete, "Build standpipes.") with { Addressees = [], Found = [] });
        ready.When(Officer, Submit(complete)).ThenRefused("recommendation.incomplete");
        ready.Has(Boris, Redraft(complete, ready.State.Seq, "Build standpipes.") with { Themes = [] });
        ready.When(Officer, Submit(complete)).ThenRefused("recommendation.incomplete");
    }

    [Fact]
    public void Where_people_take_part_under_handles_it_needs_no_sponsor()
    {
        var room = Given.Room(To.Open(RoomKind.NationalDialogue, identity: IdentityPolicy.Pseudonymous), Boris);
        var topic = room.Has(Officer, To.OpenTopic());
        var message = room.Has(Boris, To.Post(Sentence, topic));
        var draft = room.Has(Boris, Draft());
        room.Has(Boris, Cite(draft, message));
        room.When(Officer, Submit(draft)).Then(new RecommendationSubmitted(draft, draft));
    }

    [Fact]
    public void Its_records_are_named_after_the_room_only_where_the_room_is_a_secret_to_nobody()
    {
        var room = Given.Room(To.Open(RoomKind.NationalDialogue, visibility: Visibility.Public), Amina, Boris);
        var message = room.Has(Boris, To.Post(Sentence, room.Has(Officer, To.OpenTopic())));
        var draft = room.Has(Boris, Draft());
        room.Has(Boris, Cite(draft, message));
        room.Has(Amina, Sponsor(draft, draft));
        room.Has(Officer, Submit(draft));
        Assert.Equal([$"room-1.r{draft}"], Of(room, draft).Records);

        // Visitors read the register, and do not know of a room that is listed for those with an account.
        var (hidden, secret) = Ready();
        hidden.Has(Officer, To.Set(visibility: Visibility.Listed));
        hidden.Has(Officer, Submit(secret));
        var record = Assert.Single(Of(hidden, secret).Records);
        Assert.StartsWith("closed-", record, StringComparison.Ordinal);
        Assert.DoesNotContain("room-1", record, StringComparison.Ordinal);
        Assert.True(RoomName.IsRecommendation(record));
    }

    [Fact]
    public void Participants_do_not_submit_and_nothing_is_submitted_twice()
    {
        var (room, draft) = Ready();
        room.When(Boris, Submit(draft)).ThenRefused("right.missing");
        room.Has(Officer, Submit(draft));
        room.When(Officer, Submit(draft)).ThenRefused("recommendation.state");
    }
}
