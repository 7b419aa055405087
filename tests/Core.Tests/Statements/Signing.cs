using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Statements;

/// <summary>A channel in which a joint statement is written. Boris begins it, Chen writes with him; Amina and Jean are focal points of two organizations.</summary>
internal static class Signing
{
    public static readonly Placard Youth = new("org-youth", "Jeunesse et Climat", "youthOrganization", "SN");
    public static readonly Actor Jean = new(new Person("p-jean", "Jean Ndiaye", AccountRole.CsoFocalPoint, Youth, "fr"), 71);

    private static Guid New => Guid.NewGuid();

    /// <summary>With one paragraph of Boris.</summary>
    public static (RoomUnderTest Room, long Statement, long Paragraph) Written(int limit = 500)
    {
        var room = Given.Channel(Amina, Boris, Chen, Jean, Maria);
        var statement = room.Has(Boris, Open(limit: limit));
        return (room, statement, room.Has(Boris, Add(statement)));
    }

    public static (RoomUnderTest Room, long Statement, long Paragraph) Locked()
    {
        var (room, statement, paragraph) = Written();
        room.Has(Boris, Lock(statement));
        return (room, statement, paragraph);
    }

    /// <summary>By Amina, in entry <c>Signature</c>.</summary>
    public static (RoomUnderTest Room, long Statement, long Paragraph, long Signature) Signed()
    {
        var (room, statement, paragraph) = Locked();
        return (room, statement, paragraph, room.Has(Amina, Sign(room, statement)));
    }

    public static JointStatement Of(RoomUnderTest room, long statement) => JointStatements.Of(room.State).All[statement];

    public static StatementParagraph Paragraph(RoomUnderTest room, long statement, long paragraph) =>
        Of(room, statement).Paragraphs.Single(one => one.Number == paragraph);

    /// <summary>The paragraphs that stand, in their order.</summary>
    public static long[] Order(RoomUnderTest room, long statement) => [.. Of(room, statement).Standing.Select(one => one.Number)];

    public static string TextOf(RoomUnderTest room, StatementParagraph paragraph) =>
        Spoken.In(room.Entries[(int)paragraph.Words - 1])?.Text!;

    public static OpenJointStatement Open(string title = "Water for all", int limit = 500, string? lang = "en") =>
        new(title, limit, lang) { Id = New };

    public static AddParagraph Add(long statement, string text = "We call for wells.", long? after = null) =>
        new(statement, text, after) { Id = New };

    public static EditParagraph Edit(long statement, long paragraph, long words, string text = "We call for wells and pumps.") =>
        new(statement, paragraph, words, text) { Id = New };

    public static MoveParagraph Move(long statement, long paragraph, long after) => new(statement, paragraph, after) { Id = New };

    public static RemoveParagraph Remove(long statement, long paragraph, long words) => new(statement, paragraph, words) { Id = New };

    public static LockStatement Lock(long statement, bool on = true) => new(statement, on) { Id = New };

    public static SignStatement Sign(RoomUnderTest room, long statement, bool on = true) =>
        Sign(statement, Of(room, statement).Version, on);

    public static SignStatement Sign(long statement, long version, bool on = true) => new(statement, version, on) { Id = New };

    public static PublishStatement Publish(RoomUnderTest room, long statement) => Publish(statement, Of(room, statement).Version);

    public static PublishStatement Publish(long statement, long version) => new(statement, version) { Id = New };

    public static DropStatement Drop(long statement, string reason = "Said in the statement of the forum") =>
        new(statement, reason) { Id = New };

    /// <summary>Each verb once.</summary>
    public static Command[] Each =>
        [Open(), Add(3, after: 4), Edit(3, 4, 5), Move(3, 4, 0), Remove(3, 4, 5), Lock(3), Sign(3, 5), Publish(3, 5), Drop(3)];
}
