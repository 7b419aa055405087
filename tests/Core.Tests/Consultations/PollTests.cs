using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Consultations.Assembly;
using static CsoNet.Collab.Core.Tests.Consultations.Meeting;

namespace CsoNet.Collab.Core.Tests.Consultations;

public sealed class OpenPollTests
{
    [Fact]
    public void The_chair_asks_for_a_vote_which_the_clock_may_close()
    {
        var room = Open();
        var closes = room.Now.AddMinutes(5).ToUnixTimeMilliseconds();
        room.When(Officer, Poll(quorum: 10, minutes: 5))
            .Then(
                new PollOpened(
                    "Shall the text be adopted?",
                    ["Yes", "No", "Abstain"],
                    PollForm.Named,
                    OfOrganizations: false,
                    1,
                    10,
                    closes,
                    "en"
                )
            );
        Assert.Equal((PollState.Open, 3), (room.Poll(room.State.Seq).State, room.Poll(room.State.Seq).Options));
    }

    [Fact]
    public void With_two_to_twenty_different_options_and_ballots_that_fit()
    {
        var room = Open();
        room.When(Officer, Poll() with { Options = ["Yes"] }).ThenRefused("poll.wrong");
        room.When(Officer, Poll() with { Options = ["Yes", "Yes"] }).ThenRefused("poll.wrong");
        room.When(Officer, Poll() with { Options = [.. Enumerable.Range(0, 21).Select(n => $"{n}")] }).ThenRefused("poll.wrong");
        room.When(Officer, Poll() with { Options = ["Yes", " "] }).ThenRefused("title.empty");
        room.When(Officer, Poll(most: 4)).ThenRefused("poll.wrong");
        room.When(Officer, Poll(quorum: 0)).ThenRefused("poll.wrong");
        room.When(Officer, Poll(minutes: 0)).ThenRefused("poll.wrong");
    }

    [Fact]
    public void In_words_in_a_session_and_not_by_a_participant()
    {
        Open().When(Officer, Poll() with { Question = "" }).ThenRefused("message.empty");
        Open().When(Officer, Poll() with { Question = new string('q', 501) }).ThenRefused("message.tooLong");
        Draft().When(Officer, Poll()).ThenRefused("session.phase");
        Open(Amina).When(Amina, Poll()).ThenRefused("right.missing");
    }

    [Fact]
    public void A_session_has_at_most_200()
    {
        var room = Open();
        for (var n = 0; n < Polls.Most; n++)
        {
            room.Has(Officer, Poll());
        }
        room.When(Officer, Poll()).ThenRefused("poll.tooMany");
    }
}

public sealed class CastVoteTests
{
    [Fact]
    public void The_last_ballot_of_a_voice_counts()
    {
        var room = Open(Amina, Boris);
        var poll = room.Has(Officer, Poll());
        room.When(Amina, Vote(poll, 0)).Then(new VoteCast(poll, [0], $"p{Amina.Number}"));
        room.When(Amina, Vote(poll, 0)).ThenRefused("nothing.changed");
        room.Has(Amina, Vote(poll, 1));
        Assert.Equal([1], Assert.Single(room.Poll(poll).Ballots).Value);
    }

    [Fact]
    public void In_a_show_of_hands_only_the_podium_sees_whose_hand_it_is()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll(PollForm.ShowOfHands));
        room.When(Amina, Vote(poll, 2)).Then(new HandRaised(poll, [2], $"p{Amina.Number}"));
    }

    [Fact]
    public void Where_organizations_vote_those_do_who_may_speak_for_them()
    {
        var room = Open(Amina, Boris);
        var poll = room.Has(Officer, Poll(ofOrganizations: true));
        room.When(Amina, Vote(poll, 0)).Then(new VoteCast(poll, [0], $"o{Watch.Id}"));
        room.When(Boris, Vote(poll, 0)).ThenRefused("right.missing");
    }

    [Fact]
    public void A_ballot_names_options_that_there_are_each_once_and_not_too_many()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll(most: 2));
        room.When(Amina, Vote(poll, 3)).ThenRefused("ballot.wrong");
        room.When(Amina, Vote(poll, -1)).ThenRefused("ballot.wrong");
        room.When(Amina, Vote(poll, 1, 1)).ThenRefused("ballot.wrong");
        room.When(Amina, Vote(poll, 0, 1, 2)).ThenRefused("ballot.wrong");
        Assert.NotNull(room.When(Amina, Vote(poll)).Event);
    }

    [Fact]
    public void A_secret_ballot_never_comes_into_a_record()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll(PollForm.Secret));
        room.When(Amina, Vote(poll, 0)).ThenRefused("ballot.secret");
    }

    [Fact]
    public void Not_where_there_is_no_poll_or_it_is_closed()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll());
        room.Has(Officer, ClosePoll(poll));
        room.When(Amina, Vote(poll, 0)).ThenRefused("poll.state");
        room.When(Amina, Vote(999, 0)).ThenRefused("poll.unknown");
    }
}

public sealed class ClosePollTests
{
    [Fact]
    public void What_was_voted_is_counted_and_whether_enough_did()
    {
        var room = Open(Amina, Boris, Chen);
        var poll = room.Has(Officer, Poll(quorum: 3));
        room.Has(Amina, Vote(poll, 0));
        room.Has(Boris, Vote(poll, 0));
        room.Has(Chen, Vote(poll, 2));
        room.When(Officer, ClosePoll(poll)).Then(new PollClosed(poll, [2, 0, 1], 3, QuorumMet: true));
        Assert.Equal(Collab.Consultations.Poll.Count(room.Poll(poll).Ballots.Values, 3), room.Poll(poll).Tally);
    }

    [Fact]
    public void Sealed_ballots_are_counted_afterwards()
    {
        var room = Open();
        var poll = room.Has(Officer, Poll(PollForm.Secret));
        room.When(Officer, ClosePoll(poll)).Then(new BallotsSealed(poll));
        Assert.Equal(PollState.Counting, room.Poll(poll).State);
        room.When(Officer, Adjourn()).ThenRefused("poll.state");
    }

    [Fact]
    public void Once_and_not_by_a_participant()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll());
        room.When(Amina, ClosePoll(poll)).ThenRefused("right.missing");
        room.Has(Officer, ClosePoll(poll));
        room.When(Caller.System, ClosePoll(poll)).ThenRefused("poll.state");
    }
}

public sealed class CountBallotsTests
{
    [Fact]
    public void The_bare_ballots_stand_on_the_record_and_anybody_can_count_them_again()
    {
        var room = Open();
        var poll = room.Has(Officer, Poll(PollForm.Secret, quorum: 5));
        room.Has(Officer, ClosePoll(poll));
        var counted = (BallotsCounted)room.When(Caller.System, Count(poll, 0, 1, 1)).Event!;
        Assert.Equal(([1, 2, 0], 3, false), (counted.Tally, counted.Voters, counted.QuorumMet));
        Assert.Equal(counted.Tally, Collab.Consultations.Poll.Count(counted.Ballots, 3));
        Assert.Equal(counted.Digest, CountBallots.Digest(counted.Ballots));
    }

    [Fact]
    public void Once_by_the_hub_alone_and_only_ballots_of_this_poll()
    {
        var room = Open();
        var poll = room.Has(Officer, Poll(PollForm.Secret));
        room.When(Caller.System, Count(poll, 0)).ThenRefused("poll.state");
        room.Has(Officer, ClosePoll(poll));
        room.When(Officer, Count(poll, 0)).ThenRefused("right.missing");
        room.When(Caller.System, Count(poll, 7)).ThenRefused("ballot.wrong");
        room.Has(Caller.System, Count(poll, 0));
        room.When(Caller.System, Count(poll, 0)).ThenRefused("poll.state");
    }
}

public sealed class CancelPollTests
{
    [Fact]
    public void Nothing_is_counted_and_the_record_says_why()
    {
        var room = Open(Amina);
        var poll = room.Has(Officer, Poll());
        room.Has(Amina, Vote(poll, 0));
        room.When(Officer, CancelPoll(poll)).Then(new PollCancelled(poll, "It was worded badly"));
        Assert.Equal((PollState.Cancelled, true), (room.Poll(poll).State, room.Poll(poll).Ballots.IsEmpty));
    }

    [Fact]
    public void Not_without_a_reason_and_not_what_is_counted()
    {
        var room = Open();
        var poll = room.Has(Officer, Poll());
        room.When(Officer, CancelPoll(poll, "")).ThenRefused("reason.missing");
        room.Has(Officer, ClosePoll(poll));
        room.When(Officer, CancelPoll(poll)).ThenRefused("poll.state");
    }

    [Fact]
    public void One_whose_sealed_ballots_nobody_can_count_does_not_keep_the_session_open()
    {
        var room = Open();
        var poll = room.Has(Officer, Poll(PollForm.Secret));
        room.Has(Officer, ClosePoll(poll));
        room.When(Officer, Adjourn()).ThenRefused("poll.state");
        room.When(Officer, CancelPoll(poll)).Then(new PollCancelled(poll, "It was worded badly"));
        room.Has(Officer, Adjourn());
    }
}
