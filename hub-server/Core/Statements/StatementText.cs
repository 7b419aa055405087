using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Statements;

/// <summary>A joint statement as one text: its title, and the paragraphs that stand in it, with a line between.</summary>
public static class StatementText
{
    public static async Task<string> OfAsync(IRecordStore store, string room, JointStatement statement, CancellationToken cancel = default)
    {
        List<string> text = [statement.Title];
        foreach (var paragraph in statement.Standing)
        {
            text.Add(Spoken.In(await store.FindAsync(room, paragraph.Words, cancel))?.Text ?? "");
        }
        return string.Join("\n\n", text);
    }
}
