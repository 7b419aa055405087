using System.Globalization;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>A paragraph with its words.</summary>
public sealed record SeenParagraph(StatementParagraph Paragraph, string Text, long At);

/// <summary>One version of a paragraph, the first one being number 1: the text that entry <paramref name="Words"/> gave it.</summary>
public sealed record ParagraphVersion(int Number, long Words, int By, long At, string Text);

/// <summary>A joint statement as one reader may see it. <paramref name="May"/>: the verbs that they may try now; <paramref name="Reason"/>: why it was dropped.</summary>
public sealed record SeenStatement(
    JointStatement Statement,
    IReadOnlyList<SeenParagraph> Paragraphs,
    IReadOnlyList<Signature> Signatures,
    IReadOnlyList<Signature> Voided,
    IReadOnlyList<string> May,
    long? EndedAt,
    string? Reason
);

/// <summary>The joint statements of a room. Whoever has not come in sees those that were published.</summary>
public sealed class StatementReading(IRecordStore store, Wire wire, TimeProvider time)
{
    public const int MostVersions = 100;

    private const string Drop = "jointStatement.drop";

    private static readonly string[] Writing =
    [
        "jointStatement.addParagraph",
        "jointStatement.editParagraph",
        "jointStatement.moveParagraph",
        "jointStatement.removeParagraph",
    ];

    public static bool AreIn(Sighting room) => room.State.Part<JointStatements>() is not null;

    /// <summary>Those that can still be written or signed first, and each time the newest before the others.</summary>
    public static IReadOnlyList<JointStatement> All(Sighting room) =>
        [
            .. JointStatements
                .Of(room.State)
                .All.Values.Where(one => IsSeen(room, one))
                .OrderBy(one => one.State == StatementState.Dropped)
                .ThenBy(one => one.IsOver)
                .ThenByDescending(one => one.Number),
        ];

    public bool MayOpen(Sighting room) =>
        !room.State.Closed
        && !room.State.IsProtected
        && room.State.Attribution == Attribution.Named
        && StatementRules.RefusesHand(room.Caller) is null
        && Allows(room, "jointStatement.open");

    /// <summary>Null where there is none, or none for this reader.</summary>
    public async Task<SeenStatement?> OneAsync(Sighting room, long number, CancellationToken cancel = default)
    {
        if (Find(room, number) is not { } statement)
        {
            return null;
        }
        List<SeenParagraph> paragraphs = [];
        foreach (var paragraph in statement.State == StatementState.Published ? statement.Standing : statement.Paragraphs)
        {
            var words = await store.FindAsync(room.State.Room, paragraph.Words, cancel);
            paragraphs.Add(new(paragraph, Spoken.In(words)?.Text ?? "", words?.At ?? 0));
        }
        var ended = statement.Ended is { } end ? await store.FindAsync(room.State.Room, end, cancel) : null;
        return new(
            statement,
            paragraphs,
            ByName(statement, statement.Signatures),
            ByName(statement, statement.Voided),
            [.. MayNow(room, statement)],
            ended?.At,
            ended is null ? null : wire.ReadEvent<StatementDropped>(ended)?.Reason
        );
    }

    /// <summary>What paragraphs said before is for those who have come in, while the text can still change: a published one is a text of organizations.</summary>
    public static bool HasVersions(Sighting room, JointStatement statement) => room.Audience != Audience.Public && !statement.IsOver;

    /// <summary>The newest first; null where there is no such paragraph, or not for this reader.</summary>
    public async Task<IReadOnlyList<ParagraphVersion>?> VersionsAsync(
        Sighting room,
        long number,
        long paragraph,
        CancellationToken cancel = default
    )
    {
        if (
            Find(room, number) is not { } statement
            || !HasVersions(room, statement)
            || statement.Paragraphs.FirstOrDefault(one => one.Number == paragraph) is not { } found
        )
        {
            return null;
        }
        List<ParagraphVersion> versions = [];
        for (long? words = found.Words; words is { } entry && versions.Count < MostVersions; )
        {
            if (await store.FindAsync(room.State.Room, entry, cancel) is not { } version)
            {
                break;
            }
            versions.Add(new(found.Versions - versions.Count, entry, version.Author, version.At, Spoken.In(version)?.Text ?? ""));
            words = wire.ReadEvent<ParagraphEdited>(version)?.Words;
        }
        return versions;
    }

    /// <summary>The organization for which the reader would sign.</summary>
    public static string? VoiceOf(Sighting room) => FocalPoint.VoiceOf(room.State, room.Caller)?.Id;

    private static JointStatement? Find(Sighting room, long number) =>
        JointStatements.Of(room.State).All.GetValueOrDefault(number) is { } found && IsSeen(room, found) ? found : null;

    private static bool IsSeen(Sighting room, JointStatement statement) =>
        room.Audience != Audience.Public || statement.State == StatementState.Published;

    /// <summary>In the order of the letters of its language.</summary>
    private static IReadOnlyList<Signature> ByName(JointStatement statement, IEnumerable<Signature> signatures)
    {
        var language = SixNames.Languages.Contains(statement.Lang ?? "")
            ? CultureInfo.GetCultureInfo(statement.Lang!)
            : CultureInfo.InvariantCulture;
        return [.. signatures.OrderBy(one => one.Organization.Name, StringComparer.Create(language, ignoreCase: true))];
    }

    private IEnumerable<string> MayNow(Sighting room, JointStatement statement)
    {
        if (room.State.Closed || statement.IsOver)
        {
            return [];
        }
        if (StatementRules.RefusesHand(room.Caller) is not null)
        {
            return Rights.Presides(room.State, room.Caller) && Allows(room, Drop) ? [Drop] : [];
        }
        var (leads, locked) = (StatementRules.Leads(room.State, room.Caller, statement), statement.State == StatementState.Locked);
        var signs = FocalPoint.VoiceOf(room.State, room.Caller) is { } organization && (locked || statement.IsSignedBy(organization));
        IEnumerable<string> all =
        [
            .. locked ? [] : Writing,
            .. leads ? ["jointStatement.lock", Drop] : (string[])[],
            .. leads && locked && statement.Signatures.Count > 0 ? ["jointStatement.publish"] : (string[])[],
            .. signs ? ["jointStatement.sign"] : (string[])[],
        ];
        return all.Where(verb => Allows(room, verb));
    }

    private bool Allows(Sighting room, string verb) =>
        Rights.Refuses(room.State, room.Caller, verb, room.State.Kind) is null
        && Mute.Refuses(room.State, room.Caller, verb, time.GetUtcNow()) is null;
}
