using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Texts;

/// <summary>What a page says, in one language. Names set into a text are isolated, so that they never turn a sentence around.</summary>
internal sealed partial class Words(Language language)
{
    private const string Isolate = "\u2068";
    private const string EndIsolate = "\u2069";
    private readonly Catalogue catalogue = Catalogue.Of(language);
    private readonly Calendar calendar = Calendar.Of(language);

    public Language Language => language;

    public string this[string key] => Say(key);

    public string Say(string key, params (string Name, object? Value)[] values)
    {
        var number = values.FirstOrDefault(value => value.Name == "n").Value;
        var text = catalogue.Find(key, number is string or null ? 0 : Convert.ToDouble(number, null));
        return text is null ? key : Places().Replace(text, place => Fill(values, place.Groups["name"].Value));
    }

    /// <summary>For keys made from what a record says: a word that the catalogues may not know.</summary>
    public string Or(string key, string otherwise) => catalogue.Has(key) ? Say(key) : otherwise;

    /// <summary>The word for one of a few values, such as a role or a kind of room.</summary>
    public string Name(string family, Enum value) => Or($"{family}.{Wire(value)}", Wire(value));

    public string Refusal(string code) => Or($"refusal.{code}", Say("refusal.other", ("code", code)));

    public string Number(double number) => calendar.Number(number);

    public string Day(DateTimeOffset at) => calendar.Day(at);

    public string Time(DateTimeOffset at) => calendar.Time(at);

    private static string Wire(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private string Fill((string Name, object? Value)[] values, string name) =>
        values.FirstOrDefault(value => value.Name == name).Value switch
        {
            null => "",
            string text => Isolate + text + EndIsolate,
            var number => Number(Convert.ToDouble(number, null)),
        };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
