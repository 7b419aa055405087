namespace CsoNet.Collab.Architecture.Tests.Rules;

internal static class FileSizes
{
    public static Rule Lines { get; } =
        new(
            "No file is longer than it may be: C# 250 lines, adapters 350, TypeScript 200",
            sources =>
                sources
                    .Where(source => source.Lines > Limit(source))
                    .Select(source => new Fault(source.Place, $"has {source.Lines} lines")),
            Bad:
            [
                [Sample("hub-server/Core/Rooms/Room.cs", 251)],
                [Sample("hub-server/Storage.Mongo/Store.cs", 351)],
                [Sample("web-ui/src/rooms/room.tsx", 201)],
            ],
            Fine:
            [
                [Sample("hub-server/Core/Rooms/Room.cs", 250)],
                [Sample("hub-server/Storage.Mongo/Store.cs", 350)],
                [Sample("web-ui/src/wire/api.ts", 5000)],
            ]
        );

    public static Rule Median { get; } =
        new(
            "Half of the hub's files are at most 60 lines long",
            FindMedian,
            Bad:
            [
                [Sample("hub-server/a.cs", 61), Sample("hub-server/b.cs", 61), Sample("hub-server/c.cs", 3)],
            ],
            Fine:
            [
                [Sample("hub-server/a.cs", 60), Sample("hub-server/b.cs", 200), Sample("hub-server/c.cs", 3)],
            ]
        );

    private static Source Sample(string place, int lines) => new(place, string.Concat(Enumerable.Repeat("\n", lines - 1)) + "end");

    private static int Limit(Source source) =>
        source switch
        {
            { Place: "web-ui/src/wire/api.ts" } => int.MaxValue, // made by a program from the OpenAPI document
            { IsCSharp: true } => source.Place.StartsWith("hub-server/Storage.", StringComparison.Ordinal) ? 350 : 250,
            { IsTypeScript: true } => 200,
            _ => int.MaxValue,
        };

    private static IEnumerable<Fault> FindMedian(IReadOnlyList<Source> sources)
    {
        var lines = sources.Where(source => source.IsCSharp && source.In("hub-server")).Select(source => source.Lines).Order().ToList();
        if (lines.Count > 0 && lines[lines.Count / 2] > 60)
        {
            yield return new Fault("hub-server", $"the median file has {lines[lines.Count / 2]} lines");
        }
    }
}
