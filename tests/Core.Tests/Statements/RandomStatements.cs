using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>People who write joint statements as it comes to their minds; what the rules refuse does not happen.</summary>
internal static class RandomStatements
{
    public static void Step(RoomUnderTest room, Random random)
    {
        if (room.State.Part<JointStatements>() is not { } part)
        {
            return;
        }
        var statement = part.All.Count > 0 ? part.All.Values.ElementAt(random.Next(part.All.Count)) : null;
        var number = statement?.Number ?? 1;
        var paragraph = statement is { Paragraphs.Count: > 0 } ? statement.Paragraphs[random.Next(statement.Paragraphs.Count)] : null;
        var (one, words) = (paragraph?.Number ?? 1, paragraph?.Words ?? 1);
        Actor[] people = [Amina, Boris, Chen];
        var who = people[random.Next(people.Length)];
        if (statement is not null && random.Next(8) == 0)
        {
            End(room, statement, people.FirstOrDefault(actor => actor.Number == statement.By, who), random.Next(3) == 0);
            return;
        }
        room.When(
            who,
            random.Next(12) switch
            {
                0 when part.All.Count < 3 => Open(),
                0 or 1 or 2 or 3 => Add(number, $"We call for {random.Next(99)} wells."),
                4 or 5 => Edit(number, one, words, $"We call for {random.Next(99)} pumps."),
                6 or 11 => Move(number, one, 0),
                7 => Remove(number, one, words),
                8 => Lock(number, random.Next(3) > 0),
                _ => Sign(number, statement?.Version ?? 1, random.Next(4) > 0),
            }
        );
    }

    /// <summary>It is dropped, or published; then what it may still lack comes first.</summary>
    private static void End(RoomUnderTest room, JointStatement statement, Actor leads, bool drops)
    {
        if (drops)
        {
            room.When(leads, Drop(statement.Number));
            return;
        }
        room.When(leads, Lock(statement.Number, on: false));
        room.When(leads, Add(statement.Number));
        room.When(leads, Move(statement.Number, LastOf(room, statement.Number), 0));
        room.When(leads, Lock(statement.Number));
        room.When(Amina, Sign(room, statement.Number));
        room.When(leads, Publish(room, statement.Number));
    }

    private static long LastOf(RoomUnderTest room, long statement) =>
        Signing.Of(room, statement).Paragraphs is { Count: > 0 } all ? all[^1].Number : 1;
}
