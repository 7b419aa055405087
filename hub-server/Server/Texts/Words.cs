using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Texts;

/// <summary>What a page says, in one language, and where its reader's day is; null where nobody has said so. Names set into a text are isolated, so that they never turn a sentence around.</summary>
internal sealed partial class Words(Language language, TimeZoneInfo? zone = null)
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

    /// <summary>Why not; and until when, where that ends by itself.</summary>
    public string Refusal(string code, long? until = null) =>
        until is { } ends && catalogue.Has($"refusal.{code}Until")
            ? Say($"refusal.{code}Until", ("when", Moment(DateTimeOffset.FromUnixTimeMilliseconds(ends))))
            : Or($"refusal.{code}", Say("refusal.other", ("code", code)));

    public string Number(double number) => calendar.Number(number);

    public string Day(DateTimeOffset at) => calendar.Day(at);

    public string Time(DateTimeOffset at) => calendar.Time(at);

    /// <summary>The same time on the clock of the reader.</summary>
    public DateTimeOffset Here(DateTimeOffset at) => zone is null ? at : TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>Which clock that is: <c>UTC</c>, or how far it is from it.</summary>
    public string Clock(DateTimeOffset at) =>
        Here(at).Offset is var away && away == TimeSpan.Zero
            ? "UTC"
            : $"UTC{(away < TimeSpan.Zero ? "−" : "+")}{Math.Abs(away.Hours)}{(away.Minutes == 0 ? "" : $":{Math.Abs(away.Minutes):00}")}";

    /// <summary>Day and time where the reader is, and beside it in UTC; where both are the same, once.</summary>
    public string Moment(DateTimeOffset at)
    {
        var (here, utc) = (Here(at), at.ToUniversalTime());
        var there = $"{Time(utc)} UTC";
        return here.Offset == TimeSpan.Zero
            ? $"{Day(utc)}, {there}"
            : $"{Day(here)}, {Time(here)} ({(here.Day == utc.Day ? "" : $"{Day(utc)}, ")}{there})";
    }

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
