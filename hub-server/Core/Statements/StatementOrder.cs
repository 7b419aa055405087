namespace CsoNet.Collab.Statements;

/// <summary>Where a paragraph stands among the others.</summary>
internal static class StatementOrder
{
    /// <summary>Behind <paramref name="after"/>, before all others where that is 0, and at the end where it is absent or not there.</summary>
    public static IEnumerable<StatementParagraph> Put(IEnumerable<StatementParagraph> all, StatementParagraph one, long? after)
    {
        var others = all.Where(other => other.Number != one.Number).ToList();
        var behind = after == 0 ? -1 : others.FindIndex(other => other.Number == after);
        others.Insert(behind < 0 && after != 0 ? others.Count : behind + 1, one);
        return others;
    }
}
