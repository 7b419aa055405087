using System.Reflection;
using System.Text.Json;

namespace CsoNet.Collab.Server.Texts;

/// <summary>What one version of the rules and of the data notice says: names of texts in the area <c>rules</c>, from the list that the screens have, too.</summary>
internal sealed record Wording(string Version, IReadOnlyList<string> Rules, IReadOnlyList<string> Data)
{
    /// <summary>Every version that was ever in force, the newest first.</summary>
    public static readonly IReadOnlyList<Wording> All = Read();

    public static Wording InForce => All[0];

    public static Wording? Of(string version) => All.FirstOrDefault(one => one.Version == version);

    private static List<Wording> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wordings.json")!;
        return JsonSerializer.Deserialize<List<Wording>>(stream, JsonSerializerOptions.Web)!;
    }
}
