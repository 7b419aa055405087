using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// Focal points are told when a text waits for the signature of their organization; whoever signed, when a change has made that void; whoever began a paragraph or wrote its present words, when somebody else takes it out; and
/// all of these, when somebody else drops the statement. Each leads to the statement.
/// </summary>
public sealed class StatementNotices : INotifier
{
    public static readonly NoticeKind ToSign = new("statementToSign", NoticeWeight.Own);
    public static readonly NoticeKind Voided = new("statementVoided", NoticeWeight.Own);
    public static readonly NoticeKind Removed = new("statementRemoved", NoticeWeight.Own);
    public static readonly NoticeKind Dropped = new("statementDropped", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [ToSign, Voided, Removed, Dropped];

    public bool Hears(Event happened) =>
        happened is StatementLocked { On: true } or ParagraphRemoved or StatementDropped || VoidsOf(happened).Signatures is not null;

    public IEnumerable<long> Needs(Event happened) =>
        ((IEnumerable<long>)[.. VoidsOf(happened).Signatures ?? [], .. WrittenIn(happened)]).Distinct();

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed)
    {
        if (happened is StatementLocked locked)
        {
            return AskToSign(room, entry, locked.Statement);
        }
        var (statement, signatures) = VoidsOf(happened);
        return happened is StatementDropped
            ? Tellings(Dropped, [.. WrittenIn(happened), .. signatures ?? []])
            : [.. Tellings(Removed, WrittenIn(happened)), .. Tellings(Voided, signatures ?? [])];

        IEnumerable<Telling> Tellings(NoticeKind kind, IEnumerable<long> entries) =>
            entries
                .Select(needed.GetValueOrDefault)
                .OfType<Entry>()
                .Select(one => one.Author)
                .Where(author => author != entry.Author)
                .Distinct()
                .Select(author => new Telling(kind, room.Room, author, statement, By: entry.Author) { Anew = entry.Seq });
    }

    /// <summary>Those of organizations that have not signed, and that may have done so meanwhile.</summary>
    private static IEnumerable<Telling> AskToSign(RoomState room, Entry entry, long number) =>
        JointStatements.Of(room).All.GetValueOrDefault(number) is not { State: StatementState.Locked } statement
            ? []
            : room
                .Participants.Values.Where(who =>
                    who is { Standing: Standing.In, Account: AccountRole.CsoFocalPoint, Organization: { } placard }
                    && who.Number != entry.Author
                    && !statement.IsSignedBy(placard)
                )
                .Select(who => new Telling(ToSign, room.Room, who.Number, number, By: entry.Author) { Anew = entry.Seq });

    /// <summary>The entries of the words that it takes from the text: of a paragraph those that began it, whoever changed a comma since, and the present ones.</summary>
    private static Numbers WrittenIn(Event happened) =>
        happened switch
        {
            ParagraphRemoved removed => [removed.Paragraph, removed.Words],
            StatementDropped { Words: { } words } => words,
            _ => [],
        };

    private static (long Statement, Numbers? Signatures) VoidsOf(Event happened) =>
        happened switch
        {
            ParagraphAdded added => (added.Statement, added.Voids),
            ParagraphEdited edited => (edited.Statement, edited.Voids),
            ParagraphMoved moved => (moved.Statement, moved.Voids),
            ParagraphRemoved removed => (removed.Statement, removed.Voids),
            StatementDropped dropped => (dropped.Statement, dropped.Voids),
            _ => (0, null),
        };
}
