using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Statements;

public enum StatementState
{
    Drafting,

    /// <summary>Its text stands still, so that organizations can sign it.</summary>
    Locked,
    Published,
    Dropped,
}

/// <summary>
/// A paragraph, called by the number of the entry that began it. <paramref name="Words"/> is the entry that holds its present text, written by <paramref name="By"/>; the text is not in the state, but how long it is.
/// <paramref name="Removed"/> is the entry that took it out: it is counted no more, and its words are still read beside the others. <paramref name="Versions"/>: so often it was given a text.
/// </summary>
public sealed record StatementParagraph(long Number, long Words, int By, int Count, long? Removed = null, int Versions = 1);

/// <summary>An organization stands behind the text, by entry <paramref name="Entry"/>.</summary>
public sealed record Signature(Placard Organization, long Entry);

/// <summary>
/// A text that many write and organizations sign. <paramref name="Number"/> is the entry that began it. <paramref name="Limit"/> is meant in words; see <see cref="WordCount"/> for what that is in Chinese.
/// <paramref name="Version"/> is the entry after which its text has been what it is: whoever signs says which one they have read.
/// </summary>
public sealed record JointStatement(long Number, int By, string Title, int Limit, string? Lang, long Version)
{
    public const int MostParagraphs = 200;

    /// <summary>With those that were taken out: so many are ever begun.</summary>
    public const int MostBegun = 500;
    public const int MostWords = 5_000;

    public StatementState State { get; init; }

    /// <summary>In their order, those that were taken out among them.</summary>
    public Few<StatementParagraph> Paragraphs { get; init; } = [];

    /// <summary>In the order in which they were given.</summary>
    public Few<Signature> Signatures { get; init; } = [];

    /// <summary>The last signature of each organization that signed an earlier text and has not signed this one.</summary>
    public Few<Signature> Voided { get; init; } = [];

    /// <summary>The entry that published it, or dropped it with the reason.</summary>
    public long? Ended { get; init; }

    public IEnumerable<StatementParagraph> Standing => Paragraphs.Where(paragraph => paragraph.Removed is null);

    public int Count => Standing.Sum(paragraph => paragraph.Count);

    public int MostCounted => WordCount.LimitFor(Lang, Limit);

    public bool IsOver => State is StatementState.Published or StatementState.Dropped;

    public bool IsSignedBy(Placard organization) => Signatures.Any(one => one.Organization.Id == organization.Id);

    /// <summary>The entries of the signatures that another text makes void; absent where there are none.</summary>
    public Numbers? Voids => Signatures.Count > 0 ? Numbers.Of(Signatures.Select(one => one.Entry)) : null;

    /// <summary>The entries with the words that stand in it; absent where there are none.</summary>
    public Numbers? Written => Standing.Any() ? Numbers.Of(Standing.Select(one => one.Words)) : null;

    /// <summary>With other words: what was signed is not this text any more.</summary>
    public JointStatement With(IEnumerable<StatementParagraph> paragraphs, long version) =>
        this with
        {
            Paragraphs = [.. paragraphs],
            Version = version,
            Signatures = [],
            Voided = [.. Voided, .. Signatures],
        };

    public JointStatement With(StatementParagraph changed, long version) =>
        With(Paragraphs.Select(one => one.Number == changed.Number ? changed : one), version);

    public JointStatement Without(Placard organization) =>
        this with
        {
            Signatures = [.. Signatures.Where(one => one.Organization.Id != organization.Id)],
            Voided = [.. Voided.Where(one => one.Organization.Id != organization.Id)],
        };
}

/// <summary>The joint statements of a room.</summary>
public sealed record JointStatements(ImmutableSortedDictionary<long, JointStatement> All) : IRoomPart
{
    /// <summary>So many are open in a room at one time, and of one organization.</summary>
    public const int Most = 100;
    public const int MostOfOne = 10;

    public static string Name => "jointStatements";

    public static readonly JointStatements None = new(ImmutableSortedDictionary<long, JointStatement>.Empty);

    public static JointStatements Of(RoomState state) => state.Part<JointStatements>() ?? None;

    public static RoomState Add(RoomState state, JointStatement statement) =>
        state.With(new JointStatements(Of(state).All.SetItem(statement.Number, statement)));

    public static RoomState Change(RoomState state, long number, Func<JointStatement, JointStatement> change) =>
        Of(state).All.GetValueOrDefault(number) is { } before ? Add(state, change(before)) : state;
}
