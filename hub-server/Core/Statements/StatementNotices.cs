using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>
/// Focal points are told when a text waits for the signature of their organization; whoever signed, when a change has made that void; and whoever wrote a paragraph, when somebody else takes it out. Each leads to the statement.
/// </summary>
public sealed class StatementNotices : INotifier
{
    public static readonly NoticeKind ToSign = new("statementToSign", NoticeWeight.Own);
    public static readonly NoticeKind Voided = new("statementVoided", NoticeWeight.Own);
    public static readonly NoticeKind Removed = new("statementRemoved", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [ToSign, Voided, Removed];

    public bool Hears(Event happened) =>
        happened is StatementLocked { On: true } or ParagraphRemoved || VoidsOf(happened).Signatures is not null;

    public IEnumerable<long> Needs(Event happened) =>
        [.. VoidsOf(happened).Signatures ?? [], .. happened is ParagraphRemoved removed ? [removed.Words] : (long[])[]];

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed)
    {
        if (happened is StatementLocked locked)
        {
            return AskToSign(room, entry, locked.Statement);
        }
        var (statement, signatures) = VoidsOf(happened);
        var voided = Tellings(Voided, statement, signatures ?? []);
        return happened is ParagraphRemoved removed ? [.. Tellings(Removed, statement, [removed.Words]), .. voided] : voided;

        IEnumerable<Telling> Tellings(NoticeKind kind, long about, IEnumerable<long> entries) =>
            entries
                .Select(needed.GetValueOrDefault)
                .Where(one => one is not null && one.Author != entry.Author)
                .Select(one => new Telling(kind, room.Room, one!.Author, about, By: entry.Author) { Anew = entry.Seq });
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

    private static (long Statement, Numbers? Signatures) VoidsOf(Event happened) =>
        happened switch
        {
            ParagraphAdded added => (added.Statement, added.Voids),
            ParagraphEdited edited => (edited.Statement, edited.Voids),
            ParagraphMoved moved => (moved.Statement, moved.Voids),
            ParagraphRemoved removed => (removed.Statement, removed.Voids),
            _ => (0, null),
        };
}
