using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Statements.Signing;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>
/// Two people write at one statement, two hundred changes each, and one of them has no line meanwhile. Each takes out only sentences of their own. So whatever sentence has gone at the end, its author took it out,
/// with the newest words before them: either at once, or because the hub asked.
/// </summary>
public sealed class TwoWritersTests
{
    private const int Changes = 200;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_sentence_disappears_without_its_author_having_been_asked(int seed)
    {
        var random = new Random(seed);
        var (room, statement, _) = Written(JointStatement.MostWords);
        var (near, far) = (new Writer(room, statement, Boris, random), new Writer(room, statement, Chen, random));
        near.Look();
        far.Look();
        for (var i = 0; i < Changes; i++)
        {
            // Somebody with a line sees most of what happens before they write, and not all.
            if (random.Next(4) > 0)
            {
                near.Look();
            }
            near.Write();
            near.Send();
            far.Write();
        }
        Assert.Equal(Changes, far.Waiting);
        far.Send();
        var text = string.Join(' ', Of(room, statement).Standing.Select(one => TextOf(room, one)));
        Assert.Empty(near.Kept.Concat(far.Kept).Except(Sentences(text)));
        Assert.True(far.Asked > 0, "nobody was ever asked");
        NothingWentByTheHandOfAnother(room);
    }

    /// <summary>Entry by entry: a sentence goes from the text only with what its own author sent.</summary>
    private static void NothingWentByTheHandOfAnother(RoomUnderTest room)
    {
        Dictionary<long, string[]> now = [];
        foreach (var entry in room.Entries)
        {
            var (paragraph, after) = Given.Wire.ReadEvent(entry) switch
            {
                ParagraphAdded added => (entry.Seq, Sentences(added.Text)),
                ParagraphEdited edited => (edited.Paragraph, Sentences(edited.Text)),
                ParagraphRemoved removed => (removed.Paragraph, []),
                _ => (0L, []),
            };
            var gone = now.GetValueOrDefault(paragraph, []).Except(after);
            Assert.All(gone, sentence => Assert.StartsWith($"s{entry.Author}x", sentence, StringComparison.Ordinal));
            now[paragraph] = after;
        }
    }

    private static string[] Sentences(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What somebody wants of a paragraph: 0 is a new one.</summary>
    private sealed record Wish(long Paragraph, long Words, string[] More, string[] Less);

    private sealed class Writer(RoomUnderTest room, long statement, Actor who, Random random)
    {
        private readonly Queue<Wish> waiting = [];
        private List<(StatementParagraph Paragraph, string Text)> seen = [];
        private int sentences;

        /// <summary>Sentences of theirs that they have written and not taken out.</summary>
        public HashSet<string> Kept { get; } = [];

        public int Waiting => waiting.Count;
        public int Asked { get; private set; }

        public void Look() => seen = [.. Of(room, statement).Standing.Select(one => (one, TextOf(room, one)))];

        /// <summary>One change of what is before them, with a line or without.</summary>
        public void Write()
        {
            var (one, text) = seen.Count > 0 && random.Next(6) > 0 ? seen[random.Next(seen.Count)] : (null, "");
            var own = Sentences(text).Where(Kept.Contains).ToArray();
            var less = own.Length > 0 && random.Next(3) == 0 ? own[..random.Next(1, own.Length + 1)] : [];
            string[] more = less.Length > 0 && random.Next(2) == 0 ? [] : [$"s{who.Number}x{++sentences}"];
            Kept.ExceptWith(less);
            Kept.UnionWith(more);
            waiting.Enqueue(new(one?.Number ?? 0, one?.Words ?? 0, more, less));
        }

        public void Send()
        {
            while (waiting.TryDequeue(out var wish))
            {
                var before = seen.FirstOrDefault(one => one.Paragraph.Number == wish.Paragraph).Text ?? "";
                if (Try(wish, before) is { } code)
                {
                    Merge(wish, code);
                }
            }
        }

        private string? Try(Wish wish, string before) => room.When(who, CommandOf(wish, before)).Refusal?.Code;

        private Command CommandOf(Wish wish, string before)
        {
            string[] left = [.. Sentences(before).Except(wish.Less), .. wish.More];
            return wish.Paragraph == 0 ? Add(statement, string.Join(' ', wish.More))
                : left.Length == 0 ? Remove(statement, wish.Paragraph, wish.Words)
                : Edit(statement, wish.Paragraph, wish.Words, string.Join(' ', left));
        }

        /// <summary>They are shown both texts and put theirs into the newer one; where the paragraph has been taken out, into one of their own.</summary>
        private void Merge(Wish wish, string code)
        {
            Asked++;
            Assert.Contains(code, (string[])["draft.older", "paragraph.removed"]);
            var newer = Paragraph(room, statement, wish.Paragraph);
            if (code == "draft.older")
            {
                Assert.Null(Try(wish with { Words = newer.Words }, TextOf(room, newer)));
            }
            else if (wish.More.Length > 0)
            {
                Assert.Null(Try(wish with { Paragraph = 0 }, ""));
            }
        }
    }
}
