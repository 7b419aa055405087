using CsoNet.Collab.Reports;

namespace CsoNet.Collab.Server.Reports;

/// <summary>A piece of a report, whatever it is written as.</summary>
internal abstract record Block;

internal sealed record Heading(int Level, string Text) : Block;

internal sealed record Sentence(string Text, string? Lang = null) : Block;

/// <summary>What stands in one field of a table. <paramref name="Link"/>: the place in the record that it comes from.</summary>
internal sealed record Cell(string Text, string? Link = null, string? Lang = null)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>A table. <paramref name="Bars"/>, one for each row, are plotted where there is something to plot with.</summary>
internal sealed record Sheet(
    string Caption,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows,
    IReadOnlyList<double>? Bars = null
) : Block;

/// <summary>Words of somebody, with who said them, how they may be attributed, and where they stand.</summary>
internal sealed record Quote(Said Said, string Who, string Rule, string Place, string Link) : Block;
