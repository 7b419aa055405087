using CsoNet.Collab.Server.Tests.Checking;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A checker that never failed proves nothing: six mistakes are put in on purpose, and each must be caught.</summary>
public sealed class CheckerTests
{
    [Fact]
    public void A_hub_without_a_mistake_is_found_to_keep_its_promises() => Assert.Empty(Checker.FaultsOf(HistoryWith(Mistake.None)));

    [Theory]
    [InlineData(Mistake.AnswersBeforeCommit, "was acknowledged as entry")]
    [InlineData(Mistake.KnowsNoRetry, "stands there 2 times")]
    [InlineData(Mistake.SkipsDoorbellsAndNeverLooks, "nothing came after entry")]
    [InlineData(Mistake.FetchesBeforeItFollows, "late: entry")]
    [InlineData(Mistake.TakesNumbersFromACounter, "the record: entry")]
    [InlineData(Mistake.ReusesNumbersAfterRemoval, "and is not that")]
    public void Each_mistake_is_caught_for_what_it_is(Mistake mistake, string says) =>
        Assert.Contains(Checker.FaultsOf(HistoryWith(mistake)), fault => fault.Contains(says, StringComparison.Ordinal));

    /// <summary>One history with every fault in it that the mistakes stumble over: a failed commit and a kill, a retry, a lost doorbell, a late follower, a removal.</summary>
    private static History HistoryWith(Mistake mistake)
    {
        var hub = new ToyHub(mistake);
        List<Told> told = [];
        var near = hub.Follow("near", otherNode: false);
        var far = hub.Follow("far", otherNode: true);

        var retried = Say("first");
        Say("sent again", retried, "first");
        Say("commit fails", commitFails: true);
        hub.Kill();
        Say("after the kill");
        var late = hub.Follow("late", otherNode: false, meanwhile: () => Say("while one follows"));
        var last = Say("to be removed");
        hub.Remove(hub.Record[^1].Seq);
        Say("after the removal");
        hub.LoseDoorbells(lost: true);
        Say("the bell is not heard");
        hub.Look();
        hub.LoseDoorbells(lost: false);

        Assert.NotEqual(retried, last);
        return new History(told, [near.Reader, far.Reader, late.Reader], hub.Record);

        Guid Say(string text, Guid? again = null, string? words = null, bool commitFails = false)
        {
            var id = again ?? Guid.NewGuid();
            told.Add(new Told(id, words ?? text, hub.Submit(id, words ?? text, commitFails)));
            return id;
        }
    }
}
