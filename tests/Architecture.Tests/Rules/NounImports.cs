using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>
/// Who may import whom inside Core. Every name in the sources is resolved by the compiler, because a noun can be reached without a using:
/// they all lie in one parent namespace.
/// </summary>
internal static class NounImports
{
    private const string Root = "CsoNet.Collab";

    private static readonly string[] UpToRooms = ["Foundations", "Geography", "People", "Organizations", "Record", "Rooms"];

    // What belongs to one person, and how anybody is told something: whoever has something to tell imports it.
    private static readonly string[] UpToPersonal = [.. UpToRooms, "Personal"];

    private static readonly string[] UpToMessages = [.. UpToPersonal, "Messages", "Presence", "Files"];

    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Foundations"] = [],
        ["Geography"] = UpToRooms[..1],
        ["People"] = UpToRooms[..2],
        ["Organizations"] = UpToRooms[..3],
        ["Record"] = UpToRooms[..4],
        ["Rooms"] = UpToRooms[..5],
        // The record of the house itself: changes of people and organizations, the daily seal.
        ["House"] = UpToPersonal,
        // Reports of reprisal have a store and a key of their own; nothing of rooms reaches them.
        ["Safety"] = UpToRooms[..1],
        // Long work, whatever it is about.
        ["Jobs"] = UpToRooms[..1],
        ["Personal"] = UpToRooms,
        ["Messages"] = UpToPersonal,
        ["Presence"] = UpToRooms,
        ["Files"] = UpToRooms,
        ["Channels"] = [.. UpToMessages, "Recommendations", "Moderation", "Statements"],
        ["Dialogues"] = [.. UpToMessages, "Recommendations", "Moderation"],
        ["Consultations"] = [.. UpToMessages, "Recommendations", "Moderation"],
        ["Recommendations"] = [.. UpToPersonal, "Messages"],
        ["Moderation"] = [.. UpToPersonal, "Messages"],
        ["Statements"] = [.. UpToPersonal, "Messages"],
        // What somebody may have of the hub's, and what the hub forgets of somebody: nobody imports it.
        ["Privacy"] = [.. UpToMessages, "House", "Jobs"],
        // Listeners: they may read what they listen to, and nobody imports them.
        ["Search"] = [.. UpToMessages, "Channels", "Dialogues", "Consultations", "Recommendations", "Statements"],
        ["Notifications"] = [.. UpToMessages, "Channels", "Dialogues", "Consultations", "Recommendations"],
        ["Reports"] = [.. UpToMessages, "Consultations", "Recommendations"],
    };

    public static Rule Rule { get; } =
        new(
            "Inside Core a noun imports only what lies below it",
            Find,
            Bad:
            [
                [File("Messages", "using CsoNet.Collab.Dialogues; class Message;"), File("Dialogues", "public class Round;")],
                [File("Record", "class Entry { Rooms.Room? room; }"), File("Rooms", "public class Room;")],
                [
                    File("Consultations", "class Floor { object F(Messages.Message m) => m.Round; }"),
                    Message,
                    File("Dialogues", "public class Round;"),
                ],
                [
                    File("Rooms", "class Room { void F() { Search.Terms.Of(); } }"),
                    File("Search", "public static class Terms { public static void Of() { } }"),
                ],
                [File("Miscellaneous", "class Odd;")],
            ],
            Fine:
            [
                [File("Rooms", "using CsoNet.Collab.Record; class Room { Entry? entry; }"), File("Record", "public class Entry;")],
                [File("Reports", "class Report { Consultations.Poll? poll; }"), File("Consultations", "public class Poll;")],
            ]
        );

    private static Source Message => File("Messages", "public class Message { public Dialogues.Round? Round; }");

    private static Source File(string noun, string text) =>
        new(
            $"hub-server/Core/{noun}/Sample.cs",
            text.Contains("using ", StringComparison.Ordinal) ? WithUsing(noun, text) : $"namespace {Root}.{noun}; {text}"
        );

    private static string WithUsing(string noun, string text)
    {
        var end = text.IndexOf(';', StringComparison.Ordinal) + 1;
        return $"{text[..end]} namespace {Root}.{noun}; {text[end..]}";
    }

    private static IEnumerable<Fault> Find(IReadOnlyList<Source> sources)
    {
        var compilation = Compile(sources);
        return CoreOf(sources).SelectMany(source => FaultsIn(source, compilation.GetSemanticModel(source.Tree)));
    }

    public static CSharpCompilation Compile(IReadOnlyList<Source> sources) =>
        CSharpCompilation.Create("Core", [ImplicitUsings, .. CoreOf(sources).Select(source => source.Tree)], BaseLibrary);

    private static IEnumerable<Source> CoreOf(IReadOnlyList<Source> sources) =>
        sources.Where(source => source.IsCSharp && source.In("hub-server/Core") && source.Place.Split('/').Length > 3);

    private static SyntaxTree ImplicitUsings { get; } =
        CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
                + "global using System.Threading; global using System.Threading.Tasks;"
        );

    private static IEnumerable<MetadataReference> BaseLibrary { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(place => System.IO.Path.GetFileName(place).StartsWith("System.", StringComparison.Ordinal))
            .Select(place => MetadataReference.CreateFromFile(place)),
    ];

    private static IEnumerable<Fault> FaultsIn(Source source, SemanticModel model)
    {
        var noun = source.Place.Split('/')[2];
        if (!May.TryGetValue(noun, out var allowed))
        {
            return [new Fault(source.Place, $"{noun} is not in the table of who may import whom")];
        }

        return source
            .Root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .SelectMany(name => NounsOf(name, model))
            .Where(used => used != noun && !allowed.Contains(used))
            .Distinct()
            .Select(used => new Fault(source.Place, $"{noun} must not import {used}"));
    }

    private static IEnumerable<string> NounsOf(SimpleNameSyntax name, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        var home = symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
        return new[] { home, model.GetTypeInfo(name).Type?.ContainingNamespace }.Select(NounOf).OfType<string>();
    }

    private static string? NounOf(INamespaceSymbol? home)
    {
        var parts = home?.ToDisplayString().Split('.') ?? [];
        return parts.Length > 2 && $"{parts[0]}.{parts[1]}" == Root ? parts[2] : null;
    }
}
