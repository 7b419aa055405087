using System.Net;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A browser without JavaScript: it reads pages and sends the forms that stand on them.</summary>
public static class PageGuest
{
    private static readonly string[] CarriedFields = ["id", "token", "room", "invitation", "code"];

    public static Task<Reply> SendFormAsync(this Guest guest, string path, string page, params (string Name, string Value)[] fields) =>
        guest.SendAsync(
            HttpMethod.Post,
            path,
            string.Join('&', Carried(page).Concat(fields).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")),
            guest.Hub.Origin,
            "application/x-www-form-urlencoded"
        );

    /// <summary>Opens the page and sends one of its forms.</summary>
    public static async Task<Reply> FillInAsync(this Guest guest, string path, params (string Name, string Value)[] fields) =>
        await guest.SendFormAsync(path, (await guest.GetAsync(path)).Body, fields);

    /// <summary>What a reader of the page reads.</summary>
    public static string TextOf(string page) =>
        WebUtility.HtmlDecode(
            Regex.Replace(
                Regex.Replace(page, "<(?<tag>script|style)[\\s\\S]*?</\\k<tag>>", "", RegexOptions.None, Bounded.Patience),
                "<[^>]*>",
                " ",
                RegexOptions.None,
                Bounded.Patience
            )
        );

    public static string Hidden(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"(?<value>[^\"]*)\"", RegexOptions.None, Bounded.Patience).Groups["value"].Value;

    private static IEnumerable<(string Name, string Value)> Carried(string page) =>
        CarriedFields.Select(name => (Name: name, Value: Hidden(page, name))).Where(field => field.Value.Length > 0);
}
