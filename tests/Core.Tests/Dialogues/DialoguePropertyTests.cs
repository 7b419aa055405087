using CsoNet.Collab.Dialogues;
using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Dialogues.Talks;

namespace CsoNet.Collab.Core.Tests.Dialogues;

/// <summary>What holds for every dialogue, whatever people do.</summary>
public sealed class DialoguePropertyTests
{
    /// <summary>Where a dialogue may stand after it has stood there.</summary>
    private static readonly Dictionary<DialoguePhase, DialoguePhase[]> Ways = new()
    {
        [DialoguePhase.SetUp] = [DialoguePhase.Registration, DialoguePhase.Rounds],
        // Between two looks a short round may have opened and closed.
        [DialoguePhase.Registration] = [DialoguePhase.Rounds, DialoguePhase.Synthesis],
        [DialoguePhase.Rounds] = [DialoguePhase.Synthesis],
        [DialoguePhase.Synthesis] = [DialoguePhase.Rounds, DialoguePhase.Feedback],
        [DialoguePhase.Feedback] = [],
    };

    private static void EachDialogue(Action<RoomUnderTest> look)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            RandomDialogue.Make(seed, look: look);
        }
    }

    [Fact]
    public void It_goes_only_where_the_machine_leads_and_reaches_every_phase()
    {
        HashSet<(DialoguePhase, DialoguePhase)> gone = [];
        for (var seed = 1; seed <= 200; seed++)
        {
            var phase = DialoguePhase.SetUp;
            RandomDialogue.Make(
                seed,
                look: room =>
                {
                    gone.Add((phase, room.Programme().Phase));
                    phase = room.Programme().Phase;
                }
            );
        }
        Assert.All(gone.Where(step => step.Item1 != step.Item2), step => Assert.Contains(step.Item2, Ways[step.Item1]));
        Assert.Equal(Enum.GetValues<DialoguePhase>(), gone.Select(step => step.Item2).Distinct().Order());
    }

    [Fact]
    public void When_the_clock_has_looked_no_round_is_open_after_its_end_or_waits_after_its_time() =>
        EachDialogue(room =>
        {
            var programme = room.Programme();
            // What the clock has done took a second for each entry.
            var now = room.Now.AddMinutes(-1).ToUnixTimeMilliseconds();
            if (programme is not { Plan: { } plan, Phase: not (DialoguePhase.SetUp or DialoguePhase.Feedback) })
            {
                return;
            }
            foreach (var (index, round) in plan.Rounds.Index())
            {
                var stands = programme.StateOf(index + 1);
                Assert.False(stands == RoundState.Open && round.Ends() < now, $"round {index + 1} is still open");
                Assert.False(stands == RoundState.Pending && round.Opens < now, $"round {index + 1} has not opened");
            }
        });

    [Fact]
    public void Each_question_of_a_round_that_has_begun_is_one_topic_and_no_other_question_is() =>
        EachDialogue(room =>
        {
            var programme = room.Programme();
            var begun = (programme.Plan?.Rounds ?? [])
                .Where((_, index) => programme.HasBegun(index + 1))
                .SelectMany(round => round.Questions);
            var asked = room.State.Part<Topics>()!.All.Values.Select(topic => topic.Call!.Question);
            Assert.Equal(begun.Order(), asked.Order());
        });

    [Fact]
    public void Somebody_contributes_exactly_while_a_question_takes_it_and_is_late_exactly_after_it_has_closed() =>
        EachDialogue(room =>
        {
            foreach (var topic in room.State.Part<Topics>()!.All.Values)
            {
                var now = room.Now.ToUnixTimeMilliseconds();
                var outcome = room.When(Boris, To.Post("What I have seen.", topic.Number));
                Assert.Equal(!topic.Closed && !(now > topic.Call!.Until), outcome.Event is not null);
                Assert.Equal(outcome.Event is not null && now > topic.Call!.Closes, (outcome.Event as MessagePosted)?.Late == true);
            }
        });

    [Fact]
    public void From_wherever_it_stands_there_is_a_way_to_its_end()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var room = RandomDialogue.Make(seed, steps: 5 + (seed % 40));
            if (room.Programme().Phase == DialoguePhase.SetUp)
            {
                room.Has(Officer, ToPlan(Plan(room) with { Zone = "UTC" }));
                room.Has(Officer, ToOpen());
            }
            room.After(60);
            Assert.True(room.Programme().Phase == DialoguePhase.Feedback || room.When(Officer, Conclude()).Event is not null);
        }
    }
}
