using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

/// <summary>What is done with the joint statements of a network. What is being written is for those who have come in; what was published everybody reads who reads the room.</summary>
public static class StatementVerbs
{
    private const Audience Inside = Audience.All & ~Audience.Public;

    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<OpenJointStatement>("jointStatement.open"),
        Verb.Of<AddParagraph>("jointStatement.addParagraph"),
        Verb.Of<EditParagraph>("jointStatement.editParagraph"),
        Verb.Of<MoveParagraph>("jointStatement.moveParagraph"),
        Verb.Of<RemoveParagraph>("jointStatement.removeParagraph"),
        Verb.Of<LockStatement>("jointStatement.lock"),
        Verb.Of<SignStatement>("jointStatement.sign"),
        Verb.Of<PublishStatement>("jointStatement.publish"),
        Verb.Of<DropStatement>("jointStatement.drop"),
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<JointStatementOpened>("jointStatement.opened").ForAlone(Inside, "title", "limit", "lang"),
        Happening.Of<ParagraphAdded>("jointStatement.paragraphAdded").ForAlone(Inside, "statement", "text", "after", "voids"),
        Happening
            .Of<ParagraphEdited>("jointStatement.paragraphEdited")
            .ForAlone(Inside, "statement", "paragraph", "words", "text", "voids"),
        Happening.Of<ParagraphMoved>("jointStatement.paragraphMoved").ForAlone(Inside, "statement", "paragraph", "after", "voids"),
        Happening.Of<ParagraphRemoved>("jointStatement.paragraphRemoved").ForAlone(Inside, "statement", "paragraph", "words", "voids"),
        Happening.Of<StatementLocked>("jointStatement.locked").ForAlone(Inside, "statement", "on"),
        Happening.Of<StatementSigned>("jointStatement.signed").ForAlone(Inside, "statement", "organization", "on"),
        Happening.Of<StatementPublished>("jointStatement.published").SeenByAll("statement"),
        Happening.Of<StatementDropped>("jointStatement.dropped").ForAlone(Inside, "statement", "reason", "voids", "words"),
    ];
}
