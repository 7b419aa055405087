using CsoNet.Collab.Messages;
using CsoNet.Collab.Server.Texts;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server.Pages;

/// <summary>How long a joint statement is, in words.</summary>
internal static class StatementWords
{
    public static string Length(Words say, JointStatement one) =>
        say.Say(WordCount.CountsCharacters(one.Lang) ? "joint.characters" : "joint.words", ("n", one.Count), ("limit", one.MostCounted));
}
