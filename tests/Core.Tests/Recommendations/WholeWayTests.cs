using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;
using S = CsoNet.Collab.Recommendations.RecommendationState;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>The whole way of a recommendation, walked at random by everybody who may and by those who may not.</summary>
public sealed class WholeWayTests
{
    /// <summary>The field's own diagram: from where one comes where.</summary>
    private static readonly HashSet<(S, S)> Ways =
    [
        (S.Submitted, S.Acknowledged),
        (S.Submitted, S.Submitted),
        (S.Acknowledged, S.Submitted),
        (S.Acknowledged, S.UnderReview),
        (S.UnderReview, S.ClarificationRequested),
        (S.ClarificationRequested, S.UnderReview),
        (S.UnderReview, S.Responded),
        (S.Responded, S.InProgress),
        (S.InProgress, S.ReflectedInPolicy),
        (S.InProgress, S.NotImplemented),
        (S.Responded, S.Contested),
        (S.ReflectedInPolicy, S.Contested),
        (S.NotImplemented, S.Contested),
        (S.Contested, S.Responded),
        (S.Responded, S.Closed),
        (S.ReflectedInPolicy, S.Closed),
        (S.NotImplemented, S.Closed),
        (S.Submitted, S.Withdrawn),
        (S.Acknowledged, S.Withdrawn),
        (S.UnderReview, S.Withdrawn),
        (S.ClarificationRequested, S.Withdrawn),
    ];

    private static readonly Caller[] Everybody = [Officer, Clerk, Authority, Sponsor, Stranger, Answering.Convener];
    private static readonly Disposition[] Dispositions = Enum.GetValues<Disposition>();

    [Fact]
    public void Every_way_is_one_of_the_diagram_and_every_way_of_the_diagram_is_walked()
    {
        var walked = new HashSet<(S, S)>();
        for (var seed = 0; seed < 400; seed++)
        {
            Walk(seed, (before, record) => walked.Add((before, record.It().State)));
        }
        walked.RemoveWhere(way => way.Item1 == way.Item2 && way.Item1 != S.Submitted);
        Assert.Equal(Ways.Order(), walked.Order());
    }

    [Fact]
    public void No_state_is_without_a_way_out_and_every_clock_ends()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            Walk(
                seed,
                (_, record) =>
                {
                    var one = record.It();
                    Assert.All(one.Clocks.All.Values, clock => Assert.True(clock.Due < record.Ms() + 5 * 366 * Day));
                    Assert.True(one.IsOver ? one.Clocks.All.IsEmpty : SomebodyCanMove(record), $"Nobody can move {one.State}.");
                }
            );
        }
    }

    [Fact]
    public void Left_to_its_clocks_it_comes_to_rest()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var record = Walk(seed, (_, _) => { });
            for (var ends = 0; NextOf(record) is { } clock; ends++)
            {
                Assert.NotNull(record.End(clock).Event);
                Assert.True(ends < 20, "The clocks go on for ever.");
            }
            Assert.All(record.It().Clocks.All.Values, clock => Assert.True(clock.RanOut));
        }
    }

    [Fact]
    public void Only_the_office_the_sponsors_who_submitted_it_and_the_clock_move_anything()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            Walk(
                seed,
                (_, record) =>
                {
                    foreach (
                        var outsider in (Caller[])
                            [Clerk, Stranger, Caller.Visitor, record.It().Office == Drafting.Ministry ? Authority : Officer]
                    )
                    {
                        Assert.All(Commands(record, new Random(seed)), command => Assert.Null(Decide(record, outsider, command)));
                    }
                }
            );
        }
    }

    [Fact]
    public void What_is_offered_is_what_is_taken_and_nothing_that_is_taken_is_not_offered()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            Walk(
                seed,
                (before, record) =>
                {
                    if (before != record.It().State)
                    {
                        Assert.All(Everybody.Append(Caller.Visitor), who => AssertOffered(record, who));
                    }
                }
            );
        }
    }

    private static void AssertOffered(RoomUnderTest record, Caller who)
    {
        // A rating that was given so before is no other case of what may be done.
        var taken = Commands(record, new Random(1))
            .Append(Withdraw())
            .Where(command =>
                Given.Rules.Decide(record.State, command, target: null, who, record.Now)
                    is { Refusal: null or { Code: "nothing.changed" } } decided
                && (decided.Event is not null || command is RateResponse)
            )
            .Select(command => Given.Rules.Verbs.Single(verb => verb.Command == command.GetType()).Type)
            .Distinct();
        Assert.Equal(taken.Order(), WhatMayBeDone.By(record.It(), who).Order());
    }

    [Fact]
    public void The_line_in_the_register_says_what_the_record_says()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var record = Walk(seed, (_, _) => { });
            var (line, one) = (RegisterFold.Of(record.Entries, Given.Rules, Given.Wire)!, record.It());
            Assert.Equal(
                (one.State, one.Disposition, one.Clocks.IsOverdue, one.Escalated),
                (line.State, line.Disposition, line.Overdue, line.Escalated)
            );
            Assert.Equal(one.Answers > 0, line.Answer!.Done is not null);
            Assert.Equal(one.Clarifications, line.AskedBack);
            Assert.InRange(line.AskedBack - line.Clarified - line.Unclarified, 0, 1);
            Assert.True(line.Stood >= 0 && (line.DaysToAnswer ?? 0) >= 0);
        }
    }

    [Fact]
    public void A_replay_ends_where_the_record_is()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var record = Walk(seed, (_, _) => { });
            Assert.Equal(SnapshotBytes.Write(record.State, "e").Bytes, SnapshotBytes.Write(record.Replay(), "e").Bytes);
        }
    }

    private static RoomUnderTest Walk(int seed, Action<S, RoomUnderTest> each)
    {
        var random = new Random(seed);
        var record = Received();
        for (var step = 0; step < 120; step++)
        {
            var before = record.It().State;
            if (Step(record, random).Event is not null)
            {
                each(before, record);
            }
        }
        return record;
    }

    private static Outcome Step(RoomUnderTest record, Random random)
    {
        if (random.Next(6) == 0 && NextOf(record) is { } clock)
        {
            return record.End(clock);
        }
        record.Later(TimeSpan.FromHours(random.Next(48)));
        var all = Everybody.SelectMany(_ => Commands(record, random), (who, command) => (Who: who, Command: command)).ToArray();
        // Half of the time something that may be done, so that a walk gets somewhere.
        var may = random.Next(2) == 0 ? [.. all.Where(one => Decide(record, one.Who, one.Command) is not null)] : all;
        var (who, command) = may.Length > 0 ? may[random.Next(may.Length)] : all[0];
        return record.When(who, command);
    }

    private static AnswerClock? NextOf(RoomUnderTest record)
    {
        var running = record.It().Clocks.All.Where(one => !one.Value.RanOut).OrderBy(one => one.Value.Due).ToArray();
        return running.Length == 0 ? null : running[0].Key;
    }

    private static bool SomebodyCanMove(RoomUnderTest record) =>
        NextOf(record) is not null
        || Everybody.Any(who => Commands(record, new Random(1)).Any(command => Decide(record, who, command) is not null));

    private static Event? Decide(RoomUnderTest record, Caller who, Command command) =>
        Given.Rules.Decide(record.State, command, target: null, who, record.Now).Event;

    private static Command[] Commands(RoomUnderTest record, Random random) =>
        [
            Acknowledge(record, 10),
            Refer(record.It().Office == Drafting.Ministry ? Drafting.Utility : Drafting.Ministry),
            Review(),
            Ask(),
            Clarify(),
            Respond(record, Dispositions[random.Next(Dispositions.Length)]),
            Correct(),
            Contest(),
            Rate((Rating)random.Next(3)),
            Report(),
            Show(),
            Confirm(),
            Abandon(),
            Close(),
            .. random.Next(6) == 0 ? (Command[])[Withdraw()] : [],
        ];
}
