using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Search;

/// <summary>
/// Keeps what can be found of rooms. Of each text it keeps the words and not their order, and of each room whether everybody may read it, in the scope of its terms.
/// </summary>
/// <param name="index">What can be found.</param>
/// <param name="words">Reads the words of a text.</param>
/// <param name="wire">Reads entries.</param>
/// <param name="store">Where the paragraphs of a statement stand that is published.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class SearchListener(IPassageIndex index, IWords words, Wire wire, IRecordStore store, Func<RoomDesk> desk) : IListener
{
    public const string Called = "search";
    private const int Portion = 100;

    public string Name => Called;

    /// <summary>The house and what is somebody's own are not searched; recommendations have a register of their own.</summary>
    public bool Hears(string record) => RoomName.IsValid(record) && record != RoomName.House;

    public Task ForgetAsync(CancellationToken cancel) => index.ForgetAsync(cancel);

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var news = entries.Where(Findings.Concern).Select(entry => (Entry: entry, Event: wire.ReadEvent(entry))).ToList();
        if (news.Count == 0)
        {
            return;
        }
        var room = await desk().StateAsync(record, entries[^1].Seq);
        List<(Entry Entry, Finding Finding)> findings = [];
        foreach (var (entry, happened) in news)
        {
            findings.AddRange((await OfAsync(happened, entry, room, cancel)).Select(finding => (entry, finding)));
        }
        var known = (await index.GetAsync(record, [.. findings.Select(one => one.Finding.Key).Distinct()], cancel)).ToDictionary(one =>
            one.Key
        );
        foreach (var (entry, finding) in findings)
        {
            if (Fold(known.GetValueOrDefault(finding.Key), entry, finding, room) is { } passage)
            {
                known[finding.Key] = passage;
            }
        }
        await PutAsync([.. known.Values], cancel);
        var unnamed = news.SelectMany(one => Findings.Unnamed(one.Event))
            .Where(number => room.Participants.GetValueOrDefault(number)?.Organization is null)
            .ToHashSet();
        if (unnamed.Count > 0 || news.Exists(one => one.Event is SettingsChanged { Visibility: not null }))
        {
            await ChangeAllAsync(room, entries[^1].Seq, unnamed, cancel);
        }
    }

    /// <summary>What is said by being published stands in the entries before.</summary>
    private async Task<IEnumerable<Finding>> OfAsync(Event? happened, Entry entry, RoomState room, CancellationToken cancel) =>
        happened is StatementPublished { Statement: var number } && JointStatements.Of(room).All.GetValueOrDefault(number) is { } statement
            ? [Findings.Of(statement, await StatementText.OfAsync(store, room.Room, statement, cancel))]
            : Findings.Of(happened, entry, room);

    private Passage? Fold(Passage? before, Entry entry, Finding finding, RoomState room)
    {
        if (before is null ? finding.Text is null && finding.Kind != PassageKind.Message : before.ChangedAt >= entry.Seq)
        {
            return before;
        }
        // What has gone is marked in vain.
        if (finding.KeepsWords && before is not { Terms.Count: > 0 })
        {
            return before;
        }
        var author = before?.Author ?? (Findings.NamesAuthors(room, finding.Author) ? finding.Author : 0);
        var passage = new Passage
        {
            Room = room.Room,
            Key = finding.Key,
            At = before?.At ?? entry.At,
            Author = author,
            ChangedAt = entry.Seq,
            Scope = Terms.ScopeOf(room),
        };
        return finding.KeepsWords
                ? passage with
                {
                    Terms = [.. before!.Terms.Where(term => !Terms.IsOfMark(term)), .. Terms.OfMark(finding.Mark)],
                }
            : finding.Text is { } text
                ? passage with
                {
                    Terms = [.. TermsOf(finding, text, author, room).Concat(OfWhat(finding, before)).Distinct()],
                }
            : passage;
    }

    private IEnumerable<string> TermsOf(Finding finding, string text, int author, RoomState room)
    {
        if (finding.Kind == PassageKind.Name)
        {
            return Terms.OfName(words.Read(text));
        }
        var facts = new[] { Terms.OfRoom(room.Room), Terms.OfKind(finding.Kind) };
        var signed = finding.Organizations.Select(Terms.OfOrganization);
        return Terms.OfText(words.Read(text)).Concat(facts).Concat(OfAuthor(author, room)).Concat(signed);
    }

    /// <summary>The language that it is written in, and as what it is marked, as far as these have not changed as before.</summary>
    private static IEnumerable<string> OfWhat(Finding finding, Passage? before)
    {
        var lang = finding.Lang is { } given ? [Terms.OfLanguage(given)] : (before?.Terms ?? []).Where(Terms.IsLanguage);
        return lang.Concat(finding.IsMarking ? Terms.OfMark(finding.Mark) : (before?.Terms ?? []).Where(Terms.IsOfMark));
    }

    private static IEnumerable<string> OfAuthor(int author, RoomState room) =>
        author == 0 ? []
        : room.Participants.GetValueOrDefault(author)?.Organization is { } organization
            ? [Terms.OfAuthor(room.Room, author), Terms.OfOrganization(organization.Id)]
        : [Terms.OfAuthor(room.Room, author)];

    /// <summary>The room has become less open, or somebody was erased or hidden who did not speak in the name of their organization: what they said is not found by it any more.</summary>
    private async Task ChangeAllAsync(RoomState room, long at, HashSet<int> unnamed, CancellationToken cancel)
    {
        var scope = Terms.ScopeOf(room);
        for (var after = default(PassageKey); ; )
        {
            var page = await index.PageAsync(room.Room, after, Portion, cancel);
            if (page.Count == 0)
            {
                return;
            }
            after = page[^1].Key;
            // What was kept by a later entry was kept by what the room is now.
            var older = page.Where(one => one.ChangedAt < at).ToList();
            var changed = older.Select(one => Changed(one, scope, unnamed)).Where((one, n) => one != older[n]);
            await PutAsync([.. changed.Select(one => one with { ChangedAt = at })], cancel);
        }
    }

    private static Passage Changed(Passage passage, string scope, HashSet<int> unnamed) =>
        passage with
        {
            Scope = scope,
            Terms = unnamed.Contains(passage.Author) ? [.. passage.Terms.Where(term => !Terms.IsOrganization(term))] : passage.Terms,
        };

    /// <summary>In portions, so that nobody else who writes waits for long.</summary>
    private async Task PutAsync(List<Passage> passages, CancellationToken cancel)
    {
        foreach (var portion in passages.Chunk(Portion))
        {
            await index.PutAsync(portion, cancel);
        }
    }
}
