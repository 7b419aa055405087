using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace CsoNet.Collab.Rooms;

/// <summary>Whom a column of the table is about, in the order of the columns.</summary>
public enum RightsColumn
{
    Public,
    Observer,
    CsoMember,
    FocalPoint,
    NetworkCoordinator,
    Delegate,
    UnStaff,
    Interpreter,
    Rapporteur,
    Chair,
    Administrator,
}

/// <summary>What stands in a cell. All but <see cref="No"/> let the action be tried; what else must hold, the action itself looks at.</summary>
public enum Right
{
    No,
    Yes,
    Own,
    OnRequest,
    WhileOpen,
    OnCondition,
}

/// <summary>One action of one kind of room.</summary>
public sealed record RightsRow(RoomKind Kind, string Action, ImmutableArray<Right> Rights)
{
    public Right Of(RightsColumn column) => Rights[(int)column];
}

/// <summary>The table of rights as it is written in <c>rights.md</c>: read by every door and shown on the page of rights.</summary>
public static class RightsTable
{
    private static readonly string[] Columns = ["PUB", "OB", "CM", "FP", "NC", "MS", "US", "IN", "RP", "CH", "PA"];

    /// <summary>All rows, in the order in which they are written.</summary>
    public static readonly ImmutableArray<RightsRow> All = [.. Read(Text())];

    private static readonly FrozenDictionary<(RoomKind, string), RightsRow> ByAction = All.ToFrozenDictionary(row =>
        (row.Kind, row.Action)
    );

    public static RightsRow? Find(RoomKind kind, string action) => ByAction.GetValueOrDefault((kind, action));

    /// <summary>The abbreviation that heads the column.</summary>
    public static string HeadOf(RightsColumn column) => Columns[(int)column];

    /// <exception cref="FormatException">The table says something that is not known, which must not start.</exception>
    internal static IEnumerable<RightsRow> Read(string text)
    {
        RoomKind? kind = null;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                kind = Enum.Parse<RoomKind>(line[3..]);
            }
            else if (line.StartsWith("| action", StringComparison.Ordinal) && !cells.AsSpan(2..^1).SequenceEqual(Columns))
            {
                throw new FormatException($"The columns of {kind} are not {string.Join(' ', Columns)}.");
            }
            else if (cells.Length > 2 && cells[1].Contains('.', StringComparison.Ordinal))
            {
                yield return new RightsRow(kind!.Value, cells[1], RightsOf(cells));
            }
        }
    }

    private static ImmutableArray<Right> RightsOf(string[] cells) =>
        cells.Length == Columns.Length + 3
            ? [.. cells.Skip(2).SkipLast(1).Select(RightOf)]
            : throw new FormatException($"{cells[1]} has not one cell for each column.");

    private static Right RightOf(string mark) =>
        mark switch
        {
            "–" => Right.No,
            "Y" => Right.Yes,
            "o" => Right.Own,
            "r" => Right.OnRequest,
            "S" => Right.WhileOpen,
            "c" => Right.OnCondition,
            _ => throw new FormatException($"{mark} is no mark of the table of rights."),
        };

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CsoNet.Collab.Rooms.rights.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
