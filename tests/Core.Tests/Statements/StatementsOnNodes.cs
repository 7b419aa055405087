using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>How each verb of joint statements is sent, in a channel on a real node in which Amina presides.</summary>
internal static class StatementsOnNodes
{
    public static bool Knows(string verb) => StatementVerbs.Verbs.Any(known => known.Type == verb);

    public static async Task<(Actor? Who, Command Command)> Ready(Node node, string verb)
    {
        if (verb == "jointStatement.open")
        {
            return (Amina, Open());
        }
        var statement = await node.Has(Amina, Open());
        var first = await node.Has(Amina, Add(statement));
        if (verb is "jointStatement.sign" or "jointStatement.publish")
        {
            await node.Has(Amina, Lock(statement));
        }
        return verb switch
        {
            "jointStatement.addParagraph" => (Boris, Add(statement, "And schools.", first)),
            "jointStatement.editParagraph" => (Boris, Edit(statement, first, first)),
            "jointStatement.moveParagraph" => (Boris, Move(statement, await node.Has(Boris, Add(statement)), 0)),
            "jointStatement.removeParagraph" => (Boris, Remove(statement, first, first)),
            "jointStatement.lock" => (Amina, Lock(statement)),
            "jointStatement.sign" => (Amina, Sign(statement, first)),
            "jointStatement.publish" when await node.Has(Amina, Sign(statement, first)) > 0 => (Amina, Publish(statement, first)),
            "jointStatement.drop" => (Amina, Drop(statement)),
            _ => throw new NotSupportedException($"Write here how {verb} is sent."),
        };
    }
}
