using System.Reflection;

namespace CsoNet.Collab.Geography;

/// <summary>A table as text: cells between tabs, comments after #, the first line names the columns. Spreadsheets write and read it.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string text, int columns) =>
        text.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells =>
                cells.Length == columns
                    ? cells
                    : throw new FormatException($"The line of {cells[0]} has {cells.Length} cells and must have {columns}.")
            );

    /// <summary>A table that is part of this program.</summary>
    public static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(Table).Namespace}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
